import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ControlChange } from '../../../src/sandbox/index.js';
import { ApiProblem } from '../../../src/sandbox/api-problem.js';
import { createBrowserSandbox } from '../../../src/sandbox/sandbox.js';
import { ServerClient } from './server-client.js';

const refusalOf = (name: string) => (error: unknown) => error instanceof ApiProblem && error.body.param === name;

async function setup() {
  const platform = new ServerClient();
  const account = await platform.createAccount();
  const path = `/v1/accounts/${account}/external_accounts`;
  const attach = () => platform.call(`POST ${path}`, { external_account: 'btok_us_verified' });
  const { body: bank } = await attach();
  const api = platform.with({ 'stripe-account': account });
  return {
    platform,
    account,
    attach,
    bank: bank.id as string,
    control: (change: ControlChange) => platform.sandbox.control(change),
    retrieveBank: async () => (await platform.call(`GET ${path}/${bank.id}`)).body,
    eventTypes: async (from = api) =>
      ((await from.call('GET /v1/events?limit=100')).body.data as { type: string }[]).map(({ type }) => type),
  };
}

describe('the status of a payout account', () => {
  for (const status of ['verification_failed', 'tokenized_account_number_deactivated', 'errored'] as const) {
    it(`can be set to ${status}, which disables payouts`, async () => {
      const { control, retrieveBank, bank, platform, account, eventTypes } = await setup();

      control({ externalAccounts: [{ id: bank, status }] });

      assert.equal((await retrieveBank()).status, status);
      assert.equal((await platform.call(`GET /v1/accounts/${account}`)).body.payouts_enabled, false);
      assert.deepEqual((await eventTypes()).slice(0, 2), ['account.updated', 'account.external_account.updated']);
    });
  }

  it('becomes verification_failed one minute after Stripe’s test number for an unverifiable owner is attached', async () => {
    const { platform, account, control } = await setup();
    const { body } = await platform.call(`POST /v1/accounts/${account}/external_accounts`, {
      'external_account[object]': 'bank_account',
      'external_account[country]': 'US',
      'external_account[routing_number]': '110000000',
      'external_account[account_number]': '000999999992',
    });
    const status = async () =>
      (await platform.call(`GET /v1/accounts/${account}/external_accounts/${body.id}`)).body.status as string;
    assert.equal(await status(), 'new');
    control({ clockOffset: 61_000 });
    assert.equal(await status(), 'verification_failed');
    control({ externalAccounts: [{ id: body.id as string, status: 'new' }] });
    assert.equal(await status(), 'new', 'the verification is not repeated');
  });

  it('can be set back to new, which enables payouts again', async () => {
    const { control, retrieveBank, bank, platform, account } = await setup();
    control({ externalAccounts: [{ id: bank, status: 'errored' }] });
    control({ externalAccounts: [{ id: bank, status: 'new' }] });
    assert.equal((await retrieveBank()).status, 'new');
    assert.equal((await platform.call(`GET /v1/accounts/${account}`)).body.payouts_enabled, true);
  });

  it('is not changed if any account in the request is unknown, and nothing else is changed either', async () => {
    const { control, retrieveBank, bank } = await setup();
    const change = {
      latency: 7,
      externalAccounts: [
        { id: bank, status: 'errored' as const },
        { id: 'ba_gone', status: 'errored' as const },
      ],
    };
    assert.throws(() => control(change), refusalOf('externalAccounts[1][id]'));
    assert.deepEqual([(await retrieveBank()).status, control({}).latency], ['new', 0]);
  });
});

describe('a linked account', () => {
  async function linkedAccount() {
    const { platform, account, ...rest } = await setup();
    const { linked } = await platform.linkAccount(account);
    const path = `/v1/financial_connections/accounts/${linked}`;
    return { ...rest, platform, linked, path, retrieve: async () => (await platform.call(`GET ${path}`)).body };
  }

  it('can be made inactive and active again, with an event for each change', async () => {
    const { control, linked, retrieve, eventTypes, platform, path } = await linkedAccount();

    control({ linkedAccounts: [{ id: linked, status: 'inactive' }] });
    control({ linkedAccounts: [{ id: linked, status: 'inactive' }] });

    assert.equal((await retrieve()).status, 'inactive');
    const { body } = await platform.call(`POST ${path}/refresh`, { 'features[]': 'balance' });
    assert.equal(body.error.code, 'financial_connections_account_inactive');
    control({ linkedAccounts: [{ id: linked, status: 'active' }] });
    assert.deepEqual(await eventTypes(platform), [
      'financial_connections.account.reactivated',
      'financial_connections.account.deactivated',
      'financial_connections.account.created',
    ]);
  });

  it('can have its account numbers deactivated', async () => {
    const { control, linked, retrieve, eventTypes, platform } = await linkedAccount();
    control({ linkedAccounts: [{ id: linked, accountNumbers: 'deactivated' }] });
    assert.equal((await retrieve()).account_numbers[0].status, 'deactivated');
    assert.equal((await eventTypes(platform))[0], 'financial_connections.account.account_numbers_updated');
  });

  it('can no longer be changed once it is disconnected', async () => {
    const { control, linked, platform, path } = await linkedAccount();
    await platform.call(`POST ${path}/disconnect`);
    assert.throws(() => control({ linkedAccounts: [{ id: linked, status: 'active' }] }), refusalOf('linkedAccounts[0][id]'));
  });

  it('refreshes its balance and owners: first pending, then succeeded, with an event for each', async () => {
    const { platform, path, retrieve, eventTypes } = await linkedAccount();
    assert.equal((await retrieve()).balance, null, 'nothing was prefetched');

    const { body: pending } = await platform.call(`POST ${path}/refresh`, {
      'features[0]': 'balance',
      'features[1]': 'ownership',
    });

    assert.deepEqual([pending.balance_refresh.status, pending.ownership_refresh.status], ['pending', 'pending']);
    assert.equal(pending.balance_refresh.next_refresh_available_at, null);
    const refreshed = await retrieve();
    assert.deepEqual([refreshed.balance_refresh.status, refreshed.balance.current], ['succeeded', { usd: 100_000 }]);
    const { body: owners } = await platform.call(`GET ${path}/owners?ownership=${String(refreshed.ownership)}`);
    assert.equal(owners.data[0].name, 'Jenny Rosen');
    assert.deepEqual((await eventTypes(platform)).slice(0, 2), [
      'financial_connections.account.refreshed_ownership',
      'financial_connections.account.refreshed_balance',
    ]);
  });

  it('cannot be refreshed without the permission, or after it was disconnected', async () => {
    const { platform, account } = await setup();
    const holder = { 'account_holder[type]': 'account', 'account_holder[account]': account, 'permissions[]': 'payment_method' };
    const { body: session } = await platform.call('POST /v1/financial_connections/sessions', holder);
    const { accounts } = await platform.browser(session.client_secret as string).link('bcinst_ownership');
    const path = `/v1/financial_connections/accounts/${accounts.data[0]!.id}`;
    const refresh = async () => (await platform.call(`POST ${path}/refresh`, { 'features[]': 'balance' })).body.error;
    assert.equal((await refresh()).param, 'features');
    await platform.call(`POST ${path}/disconnect`);
    assert.match((await refresh()).message, /disconnected/);
  });

  it('has no transactions, and each call for them explains that the sandbox doesn’t simulate them', async () => {
    const { platform, path, linked } = await linkedAccount();
    const features = { 'features[]': 'transactions' };
    const answers = [
      await platform.call(`POST ${path}/refresh`, features),
      await platform.call(`POST ${path}/subscribe`, features),
      await platform.call(`POST ${path}/unsubscribe`, features),
      await platform.call(`GET /v1/financial_connections/transactions?account=${linked}`),
      await platform.call('GET /v1/financial_connections/transactions/fctxn_1'),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 400);
      assert.match(body.error.message, /^The sandbox (doesn’t simulate|simulates only)/);
    }
  });
});

describe('a bank account that is attached twice', () => {
  it('is accepted by default', async () => {
    const { attach } = await setup();
    assert.equal((await attach()).status, 200);
  });

  it('is refused with `refuseSameBankAccount`, and its token can still be used for another account', async () => {
    const { control, platform, account } = await setup();
    control({ refuseSameBankAccount: true });
    const { body: token } = await platform.call('POST /v1/tokens', {
      'bank_account[country]': 'US',
      'bank_account[routing_number]': '110000000',
      'bank_account[account_number]': '000123456789',
    });

    const { status, body } = await platform.call(`POST /v1/accounts/${account}/external_accounts`, {
      external_account: token.id,
    });

    assert.deepEqual([status, body.error.code, body.error.param], [400, 'bank_account_exists', 'external_account']);
    const other = await platform.createAccount();
    assert.equal(
      (await platform.call(`POST /v1/accounts/${other}/external_accounts`, { external_account: token.id })).status,
      200,
    );
    assert.equal(control({}).refuseSameBankAccount, true);
    control({ refuseSameBankAccount: false });
    assert.equal(
      (await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' })).status,
      200,
    );
  });
});

describe('the sandbox in the page', () => {
  it('refuses to control payout accounts, because it has none', () => {
    const change = { externalAccounts: [] };
    assert.throws(() => createBrowserSandbox().control(change), refusalOf('externalAccounts'));
  });
});
