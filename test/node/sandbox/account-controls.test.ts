import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ControlChange } from '../../../src/sandbox/index.js';
import { ApiProblem } from '../../../src/sandbox/api-problem.js';
import { createBrowserSandbox } from '../../../src/sandbox/sandbox.js';
import { ServerApi } from './server-api.js';

const refusedBy = (name: string) => (error: unknown) => error instanceof ApiProblem && error.body.param === name;

async function payee() {
  const platform = new ServerApi();
  const account = await platform.account();
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
    external: async () => (await platform.call(`GET ${path}/${bank.id}`)).body,
    types: async (from = api) =>
      ((await from.call('GET /v1/events?limit=100')).body.data as { type: string }[]).map(({ type }) => type),
  };
}

describe('the status of a payout account', () => {
  for (const status of ['verification_failed', 'tokenized_account_number_deactivated', 'errored'] as const) {
    it(`is set as its bank would: ${status}`, async () => {
      const { control, external, bank, platform, account, types } = await payee();

      control({ externalAccounts: [{ id: bank, status }] });

      assert.equal((await external()).status, status);
      assert.equal((await platform.call(`GET /v1/accounts/${account}`)).body.payouts_enabled, false);
      assert.deepEqual((await types()).slice(0, 2), ['account.updated', 'account.external_account.updated']);
    });
  }

  it('becomes verification_failed a minute after Stripe’s number of an unverifiable owner was attached', async () => {
    const { platform, account, control } = await payee();
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
    assert.equal(await status(), 'new', 'and is not looked for again');
  });

  it('is taken back the same way', async () => {
    const { control, external, bank, platform, account } = await payee();
    control({ externalAccounts: [{ id: bank, status: 'errored' }] });
    control({ externalAccounts: [{ id: bank, status: 'new' }] });
    assert.equal((await external()).status, 'new');
    assert.equal((await platform.call(`GET /v1/accounts/${account}`)).body.payouts_enabled, true);
  });

  it('of an account that isn’t there is refused, and nothing of the change is done', async () => {
    const { control, external, bank } = await payee();
    const change = {
      latency: 7,
      externalAccounts: [
        { id: bank, status: 'errored' as const },
        { id: 'ba_gone', status: 'errored' as const },
      ],
    };
    assert.throws(() => control(change), refusedBy('externalAccounts[1][id]'));
    assert.deepEqual([(await external()).status, control({}).latency], ['new', 0]);
  });
});

describe('a linked account', () => {
  async function linkedAccount() {
    const { platform, account, ...rest } = await payee();
    const { linked } = await platform.linked(account);
    const path = `/v1/financial_connections/accounts/${linked}`;
    return { ...rest, platform, linked, path, retrieve: async () => (await platform.call(`GET ${path}`)).body };
  }

  it('becomes inactive and active again as its bank would have it', async () => {
    const { control, linked, retrieve, types, platform, path } = await linkedAccount();

    control({ linkedAccounts: [{ id: linked, status: 'inactive' }] });
    control({ linkedAccounts: [{ id: linked, status: 'inactive' }] });

    assert.equal((await retrieve()).status, 'inactive');
    const { body } = await platform.call(`POST ${path}/refresh`, { 'features[]': 'balance' });
    assert.equal(body.error.code, 'financial_connections_account_inactive');
    control({ linkedAccounts: [{ id: linked, status: 'active' }] });
    assert.deepEqual(await types(platform), [
      'financial_connections.account.reactivated',
      'financial_connections.account.deactivated',
      'financial_connections.account.created',
    ]);
  });

  it('has numbers that its bank deactivates', async () => {
    const { control, linked, retrieve, types, platform } = await linkedAccount();
    control({ linkedAccounts: [{ id: linked, accountNumbers: 'deactivated' }] });
    assert.equal((await retrieve()).account_numbers[0].status, 'deactivated');
    assert.equal((await types(platform))[0], 'financial_connections.account.account_numbers_updated');
  });

  it('that was disconnected is beyond its bank’s reach', async () => {
    const { control, linked, platform, path } = await linkedAccount();
    await platform.call(`POST ${path}/disconnect`);
    assert.throws(() => control({ linkedAccounts: [{ id: linked, status: 'active' }] }), refusedBy('linkedAccounts[0][id]'));
  });

  it('is asked for its balance and owners again: pending first, and then an event', async () => {
    const { platform, path, retrieve, types } = await linkedAccount();
    assert.equal((await retrieve()).balance, null, 'nothing was asked for in advance');

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
    assert.deepEqual((await types(platform)).slice(0, 2), [
      'financial_connections.account.refreshed_ownership',
      'financial_connections.account.refreshed_balance',
    ]);
  });

  it('is not asked for what it was linked without, nor after it was disconnected', async () => {
    const { platform, account } = await payee();
    const holder = { 'account_holder[type]': 'account', 'account_holder[account]': account, 'permissions[]': 'payment_method' };
    const { body: session } = await platform.call('POST /v1/financial_connections/sessions', holder);
    const { accounts } = await platform.person(session.client_secret as string).link('bcinst_ownership');
    const path = `/v1/financial_connections/accounts/${accounts.data[0]!.id}`;
    const refresh = async () => (await platform.call(`POST ${path}/refresh`, { 'features[]': 'balance' })).body.error;
    assert.equal((await refresh()).param, 'features');
    await platform.call(`POST ${path}/disconnect`);
    assert.match((await refresh()).message, /disconnected/);
  });

  it('has no transactions in the sandbox, which says so instead of not knowing the call', async () => {
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

describe('the same bank account, attached twice', () => {
  it('is taken, as long as nothing else was asked for', async () => {
    const { attach } = await payee();
    assert.equal((await attach()).status, 200);
  });

  it('is refused when a test asks for that, and its token can still be used elsewhere', async () => {
    const { control, platform, account } = await payee();
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
    const other = await platform.account();
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

describe('the page’s own sandbox', () => {
  it('has no payout accounts to control, and says so', () => {
    const change = { externalAccounts: [] };
    assert.throws(() => createBrowserSandbox().control(change), refusedBy('externalAccounts'));
  });
});
