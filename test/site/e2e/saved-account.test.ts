import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startDemo } from '../../../demo/server/start-demo.js';
import type { AccountResponse, Payouts, SessionResponse } from '../../../demo/payouts-api-types.js';
import { BrowserClient } from '../../node/sandbox/browser-client.js';

/** Starts a demo, and returns functions that link accounts and save them with any session that a page might name. */
async function setup(t: TestContext) {
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  t.after(() => demo.close());
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${demo.url}/api/payouts/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: demo.url },
      body: JSON.stringify(body),
    });
  const newBrowser = async (): Promise<BrowserClient> => {
    const { clientSecret } = (await (await post('session', {})).json()) as SessionResponse;
    return new BrowserClient({ origin: demo.sandboxUrl!, fetch }, clientSecret);
  };
  return {
    /** Resolves with a token from Harbor Bank, for ••••6789, and the id of its session. */
    async link() {
      const { id, bank_account_token: token } = await (await newBrowser()).link();
      return { token: token!.id, session: id };
    },
    /** Resolves with the same for an account that is entered manually, and also ends in 6789. */
    async type() {
      const browser = await newBrowser();
      await browser.post('/v1/link_account_sessions/attach_payment_account', {
        type: 'bank_account',
        'bank_account[routing_number]': '110000000',
        'bank_account[account_number]': '000123456789',
      });
      const { id, bank_account_token: token } = (await browser.complete()).body;
      return { token: token!.id, session: id };
    },
    async save(body: object): Promise<boolean> {
      const response = await post('account', body);
      assert.equal(response.status, 200);
      return ((await response.json()) as AccountResponse).payoutAccount.awaitsDeposits;
    },
    setStatus: (status: string): Promise<Response> => post('account/status', { status }),
    async payoutAccount(): Promise<Payouts['payoutAccount']> {
      return ((await (await fetch(`${demo.url}/api/payouts`)).json()) as Payouts).payoutAccount;
    },
    async awaitsDeposits(): Promise<boolean | undefined> {
      const { payoutAccount } = (await (await fetch(`${demo.url}/api/payouts`)).json()) as Payouts;
      return payoutAccount?.awaitsDeposits;
    },
  };
}

const CLAIMS: [title: string, claim: object][] = [
  ['no session', {}],
  ['an invalid id', { session: 'luck' }],
  ['a number', { session: 5 }],
  ['a session that was never opened', { session: 'fcsess_unknown' }],
  ['a documented session of the sandbox', { session: 'fcsess_sandbox_linked' }],
];

describe('`status` of a saved account', () => {
  it('is Stripe’s, and can be changed in the sandbox', async (t) => {
    const { link, save, setStatus, payoutAccount } = await setup(t);
    await save(await link());
    assert.equal((await payoutAccount())?.status, 'new');

    const response = await setStatus('errored');

    assert.equal(((await response.json()) as AccountResponse).payoutAccount.status, 'errored');
    assert.equal((await payoutAccount())?.status, 'errored');
  });
});

describe('`awaitsDeposits` of a saved account', () => {
  it('depends on the session if the page names the right one', async (t) => {
    const { link, type, save } = await setup(t);

    assert.deepEqual([await save(await type()), await save(await link())], [true, false]);
  });

  for (const [title, claim] of CLAIMS) {
    it(`is true for an account that was entered manually, if the page names ${title}`, async (t) => {
      const { type, save, awaitsDeposits } = await setup(t);
      const { token } = await type();

      assert.equal(await save({ token, ...claim }), true);

      assert.equal(await awaitsDeposits(), true);
    });

    it(`is false for an account that was linked at a bank, if the page names ${title}`, async (t) => {
      const { link, save, awaitsDeposits } = await setup(t);
      const { token } = await link();

      assert.equal(await save({ token, ...claim }), false);

      assert.equal(await awaitsDeposits(), false);
    });
  }

  it('is true if the page names a session that has already linked another account', async (t) => {
    const { link, type, save } = await setup(t);
    const linked = await link();
    await save(linked);
    const { token } = await type();

    assert.equal(await save({ token, session: linked.session }), true);
  });

  it('is true for an account that was entered manually, while a linked one is still unsaved', async (t) => {
    const { link, type, save } = await setup(t);
    const linked = await link();

    assert.deepEqual([await save(await type()), await save(linked)], [true, false]);
  });

  it('stays the same if the token is sent again', async (t) => {
    const { link, save } = await setup(t);
    const linked = await link();

    assert.deepEqual([await save(linked), await save(linked), await save({ token: linked.token })], [false, false, false]);
  });
});
