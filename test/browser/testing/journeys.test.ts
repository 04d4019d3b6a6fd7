import { expect, fixture, html } from '@open-wc/testing';
import type { BankAccountTokenCollector } from '../../../src/collector/bank-account-token-collector.js';
import '../../../src/define.js';
import { beRefused, enterNumbersByHand, expire, leaveEarly, linkAccount, scenario } from '../../../src/testing/index.js';

/** The element with a session of its own sandbox. */
async function setup(...play: Parameters<typeof scenario>) {
  const sandbox = await scenario(...play);
  const element = await fixture<BankAccountTokenCollector>(
    html`<bank-account-token-collector client-secret=${sandbox.clientSecret}></bank-account-token-collector>`,
  );
  return { sandbox, element };
}

describe('a person who links an account', () => {
  it('links the first account of Harbor Bank when nothing else is said', async () => {
    const { element } = await setup();

    const { token, financialConnectionsSession } = await linkAccount(element);

    expect(token.bank_account.last4).to.equal('6789');
    expect(financialConnectionsSession.accounts.map((account) => account.institution_name)).to.deep.equal(['Harbor Bank']);
  });

  it('takes another account and another bank', async () => {
    const { element } = await setup();

    const { token } = await linkAccount(element, { bank: 'Quillstone Bank', account: 'Joint Checking' });

    expect(token.bank_account.last4).to.equal('5528');
  });

  it('searches for a bank that is not often chosen', async () => {
    const { element } = await setup();

    const { financialConnectionsSession } = await linkAccount(element, { bank: 'Test (Non-OAuth)', account: /High Balance/ });

    expect(financialConnectionsSession.accounts[0]?.last4).to.equal('4321');
  });

  it('types the numbers of an account by hand', async () => {
    const { element } = await setup();

    const { token } = await enterNumbersByHand(element);

    expect(token.bank_account.bank_name).to.equal('STRIPE TEST BANK');
  });

  it('types other numbers', async () => {
    const { element } = await setup();

    const { token } = await enterNumbersByHand(element, { routingNumber: '021000021', accountNumber: '12345678' });

    expect(token.bank_account.last4).to.equal('5678');
  });

  it('goes where a session skips the consent and the last pane', async () => {
    const { element } = await setup('linked', { manifest: { consent_required: false, skip_success_pane: true } });

    const { token } = await linkAccount(element);

    expect(token.type).to.equal('bank_account');
  });
});

describe('a person who leaves early', () => {
  for (const at of ['consent', 'institution_picker', 'partner_auth', 'account_picker'] as const) {
    it(`leaves at ${at}`, async () => {
      const { element } = await setup();

      const { lastPane, reason } = await leaveEarly(element, { at });

      expect({ lastPane, reason }).to.deep.equal({ lastPane: at, reason: 'person_left' });
    });
  }
});

describe('a person whose session has ended', () => {
  for (const [play, code] of [
    ['expired', 'session_expired'],
    ['used', 'session_already_used'],
  ] as const) {
    it(`is refused at once with a session that is ${play}`, async () => {
      const { element } = await setup(play);

      expect((await beRefused(element)).error.code).to.equal(code);
    });
  }

  it('reads that it took too long when the session expires under way', async () => {
    const { element, sandbox } = await setup();

    const { error } = await expire(element, sandbox.expire);

    expect(error.code).to.equal('session_expired');
  });
});
