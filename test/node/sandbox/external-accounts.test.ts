import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

const NUMBERS = {
  'external_account[object]': 'bank_account',
  'external_account[country]': 'US',
  'external_account[currency]': 'usd',
  'external_account[routing_number]': '110000000',
  'external_account[account_number]': '000123456789',
  'external_account[account_holder_name]': 'Ines Marlow',
  'external_account[account_holder_type]': 'company',
};

async function setup() {
  const api = new ServerClient();
  const path = `/v1/accounts/${await api.createAccount()}/external_accounts`;
  return { api, path, attach: (more: Record<string, string>) => api.call(`POST ${path}`, more) };
}

describe('a payout account that is attached by its numbers', () => {
  it('has the details that were sent', async () => {
    const { attach } = await setup();
    const { status, body } = await attach({ ...NUMBERS, 'metadata[a]': 'b' });
    assert.deepEqual(
      [status, body.last4, body.routing_number, body.account_holder_name, body.account_holder_type, body.default_for_currency],
      [200, '6789', '110000000', 'Ines Marlow', 'company', true],
    );
    assert.deepEqual(body.metadata, { a: 'b' });
  });

  for (const [part, value, code] of [
    ['routing_number', '110000001', 'routing_number_invalid'],
    ['routing_number', '1', 'routing_number_invalid'],
    ['account_number', '12345678901234567890', 'account_number_invalid'],
    ['account_number', 'DE89370400440532013000', 'account_number_invalid'],
    ['account_holder_type', 'family', undefined],
    ['country', 'DE', undefined],
    ['object', 'card', undefined],
    ['token', 'tok_visa', undefined],
    ['bogus', '1', 'parameter_unknown'],
  ] as const) {
    it(`is refused with the name of the invalid parameter, but without the number: ${part}=${value}`, async () => {
      const { attach, api, path } = await setup();
      const { status, body } = await attach({ ...NUMBERS, [`external_account[${part}]`]: value });
      assert.deepEqual([status, body.error.code, body.error.param], [400, code, `external_account[${part}]`]);
      if (/\d{9}/.test(value)) assert.ok(!String(body.error.message).includes(value));
      assert.deepEqual((await api.call(`GET ${path}`)).body.data, [], 'nothing was attached');
    });
  }

  it('requires the numbers', async () => {
    const { attach } = await setup();
    const { body } = await attach({ 'external_account[object]': 'bank_account' });
    assert.deepEqual([body.error.code, body.error.param], ['parameter_missing', 'external_account[country]']);
  });
});

describe('an update of a payout account', () => {
  it('returns the change and keeps it', async () => {
    const { api, path, attach } = await setup();
    const { body: first } = await attach(NUMBERS);
    const line = `${path}/${String(first.id)}`;
    const change = { account_holder_name: 'Marlow', account_holder_type: 'individual', account_type: 'savings' };
    const { body } = await api.call(`POST ${line}`, change);
    assert.deepEqual(body, { ...first, ...change });
    assert.deepEqual((await api.call(`GET ${line}`)).body, body);
  });

  for (const name of [
    'address_city',
    'address_country',
    'address_line1',
    'address_line2',
    'address_state',
    'address_zip',
    'exp_month',
    'exp_year',
    'name',
    'documents[bank_account_ownership_verification][files][]',
  ]) {
    it(`refuses a parameter for cards or files, and explains why: ${name}`, async () => {
      const { api, path, attach } = await setup();
      const { id } = (await attach(NUMBERS)).body;
      const { status, body } = await api.call(`POST ${path}/${String(id)}`, { [name]: '1' });
      assert.equal(status, 400);
      assert.match(body.error.message, /doesn’t simulate .*: /);
    });
  }

  it('changes nothing if any change is refused', async () => {
    const { api, path, attach } = await setup();
    const { body: first } = await attach(NUMBERS);
    const line = `${path}/${String(first.id)}`;
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`metadata[k${String(index)}]`, 'v']));
    assert.equal((await api.call(`POST ${line}`, { account_holder_name: 'Marlow', ...many })).status, 400);
    assert.deepEqual((await api.call(`GET ${line}`)).body, first);
  });
});
