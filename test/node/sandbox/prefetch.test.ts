import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

const ALL = { 'permissions[0]': 'payment_method', 'permissions[1]': 'balances', 'permissions[2]': 'ownership' };

async function linkAccount(more: Record<string, string>) {
  const api = new ServerClient();
  const { linked } = await api.linkAccount(await api.createAccount(), { ...ALL, ...more });
  return (await api.call(`GET /v1/financial_connections/accounts/${linked}`)).body;
}

describe('a linked account', () => {
  it('has no balance and no owners unless they were requested', async () => {
    const { balance, balance_refresh, ownership, ownership_refresh } = await linkAccount({});
    assert.deepEqual([balance, balance_refresh, ownership, ownership_refresh], [null, null, null, null]);
  });

  it('has only the data that its session prefetches', async () => {
    const { balance, balance_refresh, ownership } = await linkAccount({ 'prefetch[]': 'balances' });
    assert.deepEqual([balance.cash, balance_refresh.status, ownership], [{ available: { usd: 100_000 } }, 'succeeded', null]);
  });

  it('has no data that its session has no permission for', async () => {
    const { balance, ownership } = await linkAccount({
      'permissions[1]': 'payment_method',
      'prefetch[0]': 'balances',
      'prefetch[1]': 'ownership',
    });
    assert.deepEqual([balance, typeof ownership], [null, 'string']);
  });
});
