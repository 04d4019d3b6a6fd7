import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stripe } from 'stripe';
import type { PayoutAccountStatus } from '../../../src/contract/payout-account.js';
import { STATUSES } from '../../../src/sandbox/objects/bank-account-statuses.js';
import { ServerClient } from './server-client.js';
import { type PlatformServer, startPlatformServer } from './platform-server.js';

/** Whether payouts go to an account with the status. */
const CASES: [status: PayoutAccountStatus, isPayable: boolean][] = [
  ['new', true],
  ['validated', true],
  ['verified', true],
  ['verification_failed', false],
  ['errored', false],
  ['tokenized_account_number_deactivated', false],
];

describe('each status of a payout account, read with the `stripe` package', () => {
  let platform: PlatformServer;
  before(async () => void (platform = await startPlatformServer({ controlDoor: true, overview: true })));
  after(() => platform.close());

  /** Attaches an account, and sets its status with a request to the control route. */
  async function setUp(status: PayoutAccountStatus) {
    const { stripe, server } = platform;
    const { id: account } = await platform.createAccount();
    const bank = await stripe.accounts.createExternalAccount(account, { external_account: 'btok_us_verified' });
    const set = (next: PayoutAccountStatus) =>
      fetch(`${server.url}/sandbox/control`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ externalAccounts: [{ id: bank.id, status: next }] }),
      });
    // A change to `new` needs another status before it.
    await set(status === 'new' ? 'errored' : 'new');
    assert.equal((await set(status)).status, 200);
    const retrieve = async (options?: Stripe.RequestOptions) =>
      ((await stripe.accounts.retrieveExternalAccount(account, bank.id, {}, options)) as Stripe.BankAccount).status;
    return { stripe, account, bank, retrieve };
  }

  it('is tested here', () => {
    assert.deepEqual(
      CASES.map(([status]) => status),
      STATUSES,
    );
  });

  for (const [status, isPayable] of CASES) {
    it(`can be set, is reported by an event, and ${isPayable ? 'allows' : 'stops'} payouts: ${status}`, async () => {
      const { stripe, account, bank, retrieve } = await setUp(status);

      assert.equal(await retrieve(), status);
      assert.equal((await stripe.accounts.retrieve(account)).payouts_enabled, isPayable);
      const { data } = await stripe.events.list({ type: 'account.external_account.updated' }, { stripeAccount: account });
      const [event] = data;
      assert.equal(event?.type, 'account.external_account.updated');
      assert.deepEqual(
        [event.data.object.id, (event.data.object as Stripe.BankAccount).status, event.data.previous_attributes],
        [bank.id, status, { status: status === 'new' ? 'errored' : 'new' }],
      );
      const payout = stripe.payouts.create({ amount: 100, currency: 'usd' }, { stripeAccount: account });
      if (isPayable) assert.equal((await payout).status, 'pending');
      else await assert.rejects(payout, { code: 'bank_account_unusable' });
    });

    it(`is on the overview page, with its meaning: ${status}`, async () => {
      await setUp(status);

      const page = await (await fetch(`${platform.server.url}/sandbox`)).text();

      assert.ok(page.includes(`<td>${status}</td>`));
      assert.match(page, new RegExp(`<p><code>${status}</code> [A-Z].*\\.</p>`));
    });
  }

  it('is `errored` instead of `tokenized_account_number_deactivated` in API versions without it', async () => {
    const { stripe, account, retrieve } = await setUp('tokenized_account_number_deactivated');

    assert.equal(await retrieve({ apiVersion: '2025-10-29.clover' }), 'errored');
    assert.equal(await retrieve({ apiVersion: '2025-11-17.clover' }), 'tokenized_account_number_deactivated');
    const { external_accounts: list } = await stripe.accounts.retrieve(account, {}, { apiVersion: '2024-04-10' });
    assert.deepEqual(
      list?.data.map((each) => each.object === 'bank_account' && each.status),
      ['errored'],
    );
  });

  it('is the same in every other case in old versions', async () => {
    const { retrieve } = await setUp('verification_failed');

    assert.equal(await retrieve({ apiVersion: '2024-04-10' }), 'verification_failed');
  });

  it('is refused if Stripe does not have it', async () => {
    const { server } = platform;
    const body = JSON.stringify({ externalAccounts: [{ id: 'ba_1', status: 'closed' }] });
    const response = await fetch(`${server.url}/sandbox/control`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });

    const { error } = (await response.json()) as { error: { param: string; message: string } };
    assert.deepEqual([response.status, error.param], [400, 'externalAccounts[0][status]']);
    assert.match(error.message, /validated/);
  });
});

describe('a payout account that Stripe’s test numbers make fail', () => {
  it('is errored after the payout, and payable once another account is attached', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount();
    const path = `/v1/accounts/${account}/external_accounts`;
    const { body: bank } = await platform.call(`POST ${path}`, { external_account: 'btok_us_verified_accountClosed' });
    await platform.with({ 'stripe-account': account }).call('POST /v1/payouts', { amount: '100', currency: 'usd' });
    platform.sandbox.control({ clockOffset: 7 * 86_400_000 });
    assert.equal((await platform.call(`GET ${path}/${String(bank.id)}`)).body.status, 'errored');

    await platform.call(`POST ${path}`, { external_account: 'btok_us_verified', default_for_currency: 'true' });

    assert.equal((await platform.call(`GET /v1/accounts/${account}`)).body.payouts_enabled, true);
  });
});
