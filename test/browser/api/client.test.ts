import { expect } from '@open-wc/testing';
import type { FinancialConnectionsApi } from '../../../src/api/client.js';
import * as answers from './answers.js';
import { exchange, json } from './exchange.js';

type Call = (api: FinancialConnectionsApi, signal: AbortSignal) => Promise<unknown>;

const SESSIONS = '/v1/link_account_sessions';
const SIGN_INS = '/v1/connections/auth_sessions';
const CALLS: [name: string, call: Call, request: string, form: [string, string][], answer: answers.Json][] = [
  [
    'synchronize',
    (api, signal) => api.synchronize(signal),
    'POST /v1/financial_connections/sessions/synchronize',
    [],
    answers.synchronization(),
  ],
  ['consentAcquired', (api, signal) => api.consentAcquired(signal), `POST ${SESSIONS}/consent_acquired`, [], answers.manifest()],
  [
    'linkMoreAccounts',
    (api, signal) => api.linkMoreAccounts(signal),
    `POST ${SESSIONS}/link_more_accounts`,
    [],
    answers.manifest(),
  ],
  [
    'featuredInstitutions',
    (api, signal) => api.featuredInstitutions(signal),
    'GET /v1/connections/featured_institutions',
    [],
    answers.institutionList(),
  ],
  [
    'institutions',
    (api, signal) => api.institutions('a&b c', 20, signal),
    'GET /v1/connections/institutions',
    [
      ['query', 'a&b c'],
      ['limit', '20'],
    ],
    answers.institutionList(),
  ],
  [
    'createAuthSession',
    (api, signal) => api.createAuthSession('bcinst_1', 'https://shop.example/', signal),
    `POST ${SIGN_INS}`,
    [
      ['institution', 'bcinst_1'],
      ['return_url', 'https://shop.example/'],
    ],
    answers.authSession(),
  ],
  [
    'retrieveAuthSession',
    (api, signal) => api.retrieveAuthSession('bcsess_1', signal),
    `POST ${SIGN_INS}/retrieve`,
    [['id', 'bcsess_1']],
    answers.authSession(),
  ],
  [
    'cancelAuthSession',
    (api, signal) => api.cancelAuthSession('bcsess_1', signal),
    `POST ${SIGN_INS}/cancel`,
    [['id', 'bcsess_1']],
    answers.authSession(),
  ],
  [
    'authorized',
    (api, signal) => api.authorized('bcsess_1', signal),
    `POST ${SIGN_INS}/authorized`,
    [['id', 'bcsess_1']],
    answers.authSession(),
  ],
  [
    'accounts',
    (api, signal) => api.accounts('bcsess_1', signal),
    `POST ${SIGN_INS}/accounts`,
    [['id', 'bcsess_1']],
    answers.partnerAccounts(),
  ],
  [
    'selectAccounts',
    (api, signal) => api.selectAccounts('bcsess_1', ['fca_1', 'fca_2'], signal),
    `POST ${SIGN_INS}/selected_accounts`,
    [
      ['id', 'bcsess_1'],
      ['selected_accounts[0]', 'fca_1'],
      ['selected_accounts[1]', 'fca_2'],
    ],
    answers.partnerAccounts(),
  ],
  [
    'attachBankAccount',
    (api, signal) => api.attachBankAccount('110000000', '000123456789', signal),
    `POST ${SESSIONS}/attach_payment_account`,
    [
      ['type', 'bank_account'],
      ['bank_account[routing_number]', '110000000'],
      ['bank_account[account_number]', '000123456789'],
    ],
    answers.attachment(),
  ],
  [
    'sessionReceipt',
    (api, signal) => api.sessionReceipt(signal),
    `GET ${SESSIONS}/session_receipt`,
    [],
    answers.completedSession(),
  ],
  ['complete', (api, signal) => api.complete(null, signal), `POST ${SESSIONS}/complete`, [], answers.completedSession()],
  [
    'complete, with a reason,',
    (api, signal) => api.complete('why', signal),
    `POST ${SESSIONS}/complete`,
    [['terminal_error', 'why']],
    answers.completedSession(),
  ],
];

describe('the API client', () => {
  for (const [name, call, request, form, answer] of CALLS) {
    it(`${name} sends ${request}`, async () => {
      const { api, asked, ender } = exchange(() => json(answer));

      const given = await call(api, ender.signal);

      expect(asked.map(({ method, url }) => `${method} ${url.pathname}`)).to.deep.equal([request]);
      expect(asked[0]!.form).to.deep.equal([['client_secret', 'fcsess_client_secret_1'], ...form]);
      expect(given).to.deep.equal(answer);
    });
  }

  it('never puts the client secret into the URL of a POST', async () => {
    const { api, asked, ender } = exchange(() => json(answers.manifest()));

    await api.consentAcquired(ender.signal);

    expect(asked[0]!.url.search).to.equal('');
    expect(asked[0]!.headers.get('content-type')).to.match(/^application\/x-www-form-urlencoded/);
  });

  it('sends no cookies', async () => {
    const { api, asked, ender } = exchange(() => json(answers.manifest()));

    await api.consentAcquired(ender.signal);

    expect(asked[0]!.credentials).to.equal('omit');
  });

  it('sends the given key and connected account', async () => {
    const { api, asked, ender } = exchange(() => json(answers.institutionList()), {
      publishableKey: 'pk_test_1',
      stripeAccount: 'acct_1',
    });

    await api.featuredInstitutions(ender.signal);

    expect(asked[0]!.headers.get('authorization')).to.equal('Bearer pk_test_1');
    expect(asked[0]!.headers.get('stripe-account')).to.equal('acct_1');
  });

  for (const given of [{}, { publishableKey: '', stripeAccount: '' }]) {
    it(`sends neither if it has none: ${JSON.stringify(given)}`, async () => {
      const { api, asked, ender } = exchange(() => json(answers.institutionList()), given);

      await api.featuredInstitutions(ender.signal);

      expect([asked[0]!.headers.has('authorization'), asked[0]!.headers.has('stripe-account')]).to.deep.equal([false, false]);
    });
  }

  for (const origin of ['https://api.example/bank', 'https://api.example/bank/', 'https://api.example/bank//']) {
    it(`keeps the path of ${origin}`, async () => {
      const { api, asked, ender } = exchange(() => json(answers.manifest()), { origin });

      await api.consentAcquired(ender.signal);

      expect(asked[0]!.url.href).to.equal('https://api.example/bank/v1/link_account_sessions/consent_acquired');
    });
  }

  it('sends the consent that the page has collected, with the first call only', async () => {
    const preCollectedConsent = { consent: 'pcc_1', collectedAt: 1_700_000_000 };
    const { api, asked, ender } = exchange(
      ({ url }) => json(url.endsWith('synchronize') ? answers.synchronization() : answers.manifest()),
      { preCollectedConsent },
    );

    await api.synchronize(ender.signal);
    await api.consentAcquired(ender.signal);

    expect(asked.map(({ form }) => form.slice(1))).to.deep.equal([
      [
        ['pre_collected_consent[consent]', 'pcc_1'],
        ['pre_collected_consent[collected_at]', '1700000000'],
      ],
      [],
    ]);
  });

  it('sends its language with the first call', async () => {
    const { api, asked, ender } = exchange(() => json(answers.synchronization()), { locale: 'ar' });

    await api.synchronize(ender.signal);

    expect(asked[0]!.form.slice(1)).to.deep.equal([['locale', 'ar']]);
  });

  it('limits each call to 30 seconds', async () => {
    const { api, ender, deadlines } = exchange(() => json(answers.manifest()));

    await api.consentAcquired(ender.signal);
    await api.linkMoreAccounts(ender.signal);

    expect(deadlines).to.deep.equal([30_000, 30_000]);
  });

  it('limits complete and sessionReceipt to 15 seconds each', async () => {
    const { api, ender, deadlines } = exchange(() => json(answers.completedSession()));

    await api.complete(null, ender.signal);
    await api.sessionReceipt(ender.signal);

    expect(deadlines).to.deep.equal([15_000, 15_000]);
  });

  it("uses the browser's clock by default", async () => {
    const { api, asked, ender } = exchange(() => json(answers.manifest()), { deadline: undefined! });

    await api.consentAcquired(ender.signal);

    expect(asked[0]!.signal.aborted).to.be.false;
  });
});
