import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TEST_TOKENS } from '../../../src/sandbox/objects/test-numbers.js';
import { ServerApi } from './server-api.js';

describe('Stripe’s test tokens', () => {
  it('can be used again and again, each time for another bank account', async () => {
    const platform = new ServerApi();
    const account = await platform.account();
    const attach = () =>
      platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' });
    const [first, second, third] = [(await attach()).body, (await attach()).body, (await attach()).body];
    assert.equal(new Set([first.id, second.id, third.id]).size, 3);
    assert.equal(second.fingerprint, third.fingerprint);
  });

  it('can be given when the account is created, but not retrieved', async () => {
    const platform = new ServerApi();
    for (const token of TEST_TOKENS.keys()) {
      const account = await platform.account({ external_account: token });
      const { body } = await platform.call(`GET /v1/accounts/${account}`);
      assert.equal(body.external_accounts.data[0].routing_number, '110000000', token);
      assert.equal((await platform.call(`GET /v1/tokens/${token}`)).status, 404);
    }
  });
});

describe('a token that a server creates', () => {
  const numbers = {
    'bank_account[country]': 'US',
    'bank_account[routing_number]': '110000000',
    'bank_account[account_number]': '000123456789',
  };

  it('stands for the numbers, and can be used once', async () => {
    const platform = new ServerApi();
    const account = await platform.account();
    const { body: token } = await platform.call('POST /v1/tokens', { ...numbers, 'bank_account[account_type]': 'savings' });
    const attach = () => platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: token.id });
    const { body: attached } = await attach();
    assert.deepEqual([token.type, token.bank_account.last4, attached.account_type], ['bank_account', '6789', 'savings']);
    assert.equal((await attach()).body.error.code, 'token_already_used');
    assert.ok(!JSON.stringify(token).includes('000123456789'), 'no answer has the number');
  });

  it('belongs to the account that it was made for', async () => {
    const platform = new ServerApi();
    const api = platform.with({ 'stripe-account': await platform.account() });
    const { body: token } = await api.call('POST /v1/tokens', numbers);
    assert.equal((await platform.call(`GET /v1/tokens/${token.id}`)).status, 404);
    assert.equal((await api.call(`GET /v1/tokens/${token.id}`)).status, 200);
  });

  for (const [what, parameters, param] of [
    ['without a bank account', {}, 'bank_account'],
    ['of a card', { 'card[number]': '4242424242424242' }, 'card'],
    ['of a customer’s bank account', { bank_account: 'ba_1' }, 'bank_account'],
    ['of a wrong routing number', { ...numbers, 'bank_account[routing_number]': '110000001' }, 'bank_account[routing_number]'],
  ] as const) {
    it(`is refused ${what}`, async () => {
      const { status, body } = await new ServerApi().call('POST /v1/tokens', parameters);
      assert.deepEqual([status, body.error.param], [400, param]);
    });
  }
});
