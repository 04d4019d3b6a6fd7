import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startDemo } from '../../../demo/server/start-demo.js';
import type { AccountAnswer, Payouts, SessionAnswer } from '../../../demo/wire.js';
import { Person } from '../../node/sandbox/person.js';

/** A page that opens sessions with the demo's server and saves what comes of them, in its own words. */
async function openDesk(t: TestContext) {
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  t.after(() => demo.close());
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${demo.url}/api/payouts/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: demo.url },
      body: JSON.stringify(body),
    });
  const newPerson = async (): Promise<Person> => {
    const { clientSecret } = (await (await post('session', {})).json()) as SessionAnswer;
    return new Person({ origin: demo.sandboxUrl!, fetch }, clientSecret);
  };
  return {
    /** A token from Harbor Bank, for ••••6789, and the id of its session. */
    async link() {
      const { id, bank_account_token: token } = await (await newPerson()).link();
      return { token: token!.id, session: id };
    },
    /** The same for numbers that are typed by hand, which end in 6789 as well. */
    async type() {
      const person = await newPerson();
      await person.post('/v1/link_account_sessions/attach_payment_account', {
        type: 'bank_account',
        'bank_account[routing_number]': '110000000',
        'bank_account[account_number]': '000123456789',
      });
      const { id, bank_account_token: token } = (await person.complete()).body;
      return { token: token!.id, session: id };
    },
    async save(body: object): Promise<boolean> {
      const response = await post('account', body);
      assert.equal(response.status, 200);
      return ((await response.json()) as AccountAnswer).payoutAccount.awaitsDeposits;
    },
    async standing(): Promise<boolean | undefined> {
      const { payoutAccount } = (await (await fetch(`${demo.url}/api/payouts`)).json()) as Payouts;
      return payoutAccount?.awaitsDeposits;
    },
  };
}

const CLAIMS: [title: string, claim: object][] = [
  ['none', {}],
  ['one that is not an id', { session: 'luck' }],
  ['one that is a number', { session: 5 }],
  ['one that nobody opened', { session: 'fcsess_nobodys' }],
  ['one that is known to everybody', { session: 'fcsess_sandbox_linked' }],
];

describe('what the demo’s server makes of a token, whatever session a page names', () => {
  it('is what the session says, when it is the right one', async (t) => {
    const { link, type, save } = await openDesk(t);

    assert.deepEqual([await save(await type()), await save(await link())], [true, false]);
  });

  for (const [title, claim] of CLAIMS) {
    it(`is an account that waits for deposits, when its numbers were typed: ${title}`, async (t) => {
      const { type, save, standing } = await openDesk(t);
      const { token } = await type();

      assert.equal(await save({ token, ...claim }), true);

      assert.equal(await standing(), true);
    });

    it(`is an account that is paid, when it was linked at a bank: ${title}`, async (t) => {
      const { link, save, standing } = await openDesk(t);
      const { token } = await link();

      assert.equal(await save({ token, ...claim }), false);

      assert.equal(await standing(), false);
    });
  }

  it('is an account that waits, when the session has vouched for another one already', async (t) => {
    const { link, type, save } = await openDesk(t);
    const linked = await link();
    await save(linked);
    const { token } = await type();

    assert.equal(await save({ token, session: linked.session }), true);
  });

  it('is an account that waits, while another one that was linked is still to be saved', async (t) => {
    const { link, type, save } = await openDesk(t);
    const linked = await link();

    assert.deepEqual([await save(await type()), await save(linked)], [true, false]);
  });

  it('stays the same when the token is sent again', async (t) => {
    const { link, save } = await openDesk(t);
    const linked = await link();

    assert.deepEqual([await save(linked), await save(linked), await save({ token: linked.token })], [false, false, false]);
  });
});
