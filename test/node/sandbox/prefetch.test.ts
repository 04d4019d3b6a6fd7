import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerApi } from './server-api.js';

const ALL = { 'permissions[0]': 'payment_method', 'permissions[1]': 'balances', 'permissions[2]': 'ownership' };

async function linkedWith(more: Record<string, string>) {
  const api = new ServerApi();
  const { linked } = await api.linked(await api.account(), { ...ALL, ...more });
  return (await api.call(`GET /v1/financial_connections/accounts/${linked}`)).body;
}

describe('a linked account', () => {
  it('has no balance and no owners unless they were requested', async () => {
    const { balance, balance_refresh, ownership, ownership_refresh } = await linkedWith({});
    assert.deepEqual([balance, balance_refresh, ownership, ownership_refresh], [null, null, null, null]);
  });

  it('has what its session prefetches, and no more', async () => {
    const { balance, balance_refresh, ownership } = await linkedWith({ 'prefetch[]': 'balances' });
    assert.deepEqual([balance.cash, balance_refresh.status, ownership], [{ available: { usd: 100_000 } }, 'succeeded', null]);
  });

  it('has nothing that its session may not read', async () => {
    const { balance, ownership } = await linkedWith({
      'permissions[1]': 'payment_method',
      'prefetch[0]': 'balances',
      'prefetch[1]': 'ownership',
    });
    assert.deepEqual([balance, typeof ownership], [null, 'string']);
  });
});
