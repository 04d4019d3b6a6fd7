import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TEST_TOKENS } from '../../../src/sandbox/objects/test-numbers.js';
import { ServerClient } from './server-client.js';

describe('Stripe’s test tokens', () => {
  it('can be used repeatedly, each time for a new bank account', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount();
    const attach = () =>
      platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' });
    const [first, second, third] = [(await attach()).body, (await attach()).body, (await attach()).body];
    assert.equal(new Set([first.id, second.id, third.id]).size, 3);
    assert.equal(second.fingerprint, third.fingerprint);
  });

  it('can be used to create an account, but cannot be retrieved', async () => {
    const platform = new ServerClient();
    for (const token of TEST_TOKENS.keys()) {
      const account = await platform.createAccount({ external_account: token });
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

  it('represents the numbers, and can be used once', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount();
    const { body: token } = await platform.call('POST /v1/tokens', { ...numbers, 'bank_account[account_type]': 'savings' });
    const attach = () => platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: token.id });
    const { body: attached } = await attach();
    assert.deepEqual([token.type, token.bank_account.last4, attached.account_type], ['bank_account', '6789', 'savings']);
    assert.equal((await attach()).body.error.code, 'token_already_used');
    assert.ok(!JSON.stringify(token).includes('000123456789'), 'the response does not contain the number');
  });

  it('belongs to the account that it was created for', async () => {
    const platform = new ServerClient();
    const api = platform.with({ 'stripe-account': await platform.createAccount() });
    const { body: token } = await api.call('POST /v1/tokens', numbers);
    assert.equal((await platform.call(`GET /v1/tokens/${token.id}`)).status, 404);
    assert.equal((await api.call(`GET /v1/tokens/${token.id}`)).status, 200);
  });

  for (const [what, parameters, param] of [
    ['without a bank account', {}, 'bank_account'],
    ['for a card', { 'card[number]': '4242424242424242' }, 'card'],
    ['for a customer’s bank account', { bank_account: 'ba_1' }, 'bank_account'],
    [
      'for an invalid routing number',
      { ...numbers, 'bank_account[routing_number]': '110000001' },
      'bank_account[routing_number]',
    ],
  ] as const) {
    it(`is refused ${what}`, async () => {
      const { status, body } = await new ServerClient().call('POST /v1/tokens', parameters);
      assert.deepEqual([status, body.error.param], [400, param]);
    });
  }
});
