import { expect, fixture, html } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { beRefused, enterNumbersByHand, expire, leaveEarly, linkAccount, scenario } from '../../../src/testing/index.js';

/** Renders the element with a session of its own sandbox. */
async function setup(...play: Parameters<typeof scenario>) {
  const sandbox = await scenario(...play);
  const element = await fixture<BankAccountTokenCollector>(
    html`<bank-account-token-collector client-secret=${sandbox.clientSecret}></bank-account-token-collector>`,
  );
  return { sandbox, element };
}

describe('a user who links an account', () => {
  it('links the first account of Harbor Bank by default', async () => {
    const { element } = await setup();

    const { token, financialConnectionsSession } = await linkAccount(element);

    expect(token.bank_account.last4).to.equal('6789');
    expect(financialConnectionsSession.accounts.map((account) => account.institution_name)).to.deep.equal(['Harbor Bank']);
  });

  it('links another account at another bank', async () => {
    const { element } = await setup();

    const { token } = await linkAccount(element, { bank: 'Quillstone Bank', account: 'Joint Checking' });

    expect(token.bank_account.last4).to.equal('5528');
  });

  it('searches for a bank that is not among the popular ones', async () => {
    const { element } = await setup();

    const { financialConnectionsSession } = await linkAccount(element, { bank: 'Test (Non-OAuth)', account: /High Balance/ });

    expect(financialConnectionsSession.accounts[0]?.last4).to.equal('4321');
  });

  it('enters bank details manually', async () => {
    const { element } = await setup();

    const { token } = await enterNumbersByHand(element);

    expect(token.bank_account.bank_name).to.equal('STRIPE TEST BANK');
  });

  it('enters the given bank details', async () => {
    const { element } = await setup();

    const { token } = await enterNumbersByHand(element, { routingNumber: '021000021', accountNumber: '12345678' });

    expect(token.bank_account.last4).to.equal('5678');
  });

  it('succeeds if a session skips the consent and the last pane', async () => {
    const { element } = await setup('linked', { manifest: { consent_required: false, skip_success_pane: true } });

    const { token } = await linkAccount(element);

    expect(token.type).to.equal('bank_account');
  });
});

describe('a user who leaves early', () => {
  for (const at of ['consent', 'institution_picker', 'partner_auth', 'account_picker'] as const) {
    it(`leaves at ${at}`, async () => {
      const { element } = await setup();

      const { lastPane, reason } = await leaveEarly(element, { at });

      expect({ lastPane, reason }).to.deep.equal({ lastPane: at, reason: 'person_left' });
    });
  }
});

describe('a user whose session has ended', () => {
  for (const [play, code] of [
    ['expired', 'session_expired'],
    ['used', 'session_already_used'],
  ] as const) {
    it(`is refused at once if the session is ${play}`, async () => {
      const { element } = await setup(play);

      expect((await beRefused(element)).error.code).to.equal(code);
    });
  }

  it('sees that the session has expired after opening', async () => {
    const { element, sandbox } = await setup();

    const { error } = await expire(element, sandbox.expire);

    expect(error.code).to.equal('session_expired');
  });
});
