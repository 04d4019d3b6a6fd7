import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { ServerClient } from './server-client.js';

const ACCOUNTS = 'POST /v1/accounts';

/** Creates objects, and returns a function that fills their ids into the path of a call. */
async function setup() {
  const api = new ServerClient();
  const account = await api.createAccount();
  const { session, linked, token } = await api.linkAccount(account, { 'prefetch[]': 'ownership' });
  const { body: other } = await api.call(`POST /v1/accounts/${account}/external_accounts`, {
    external_account: (await api.linkAccount(account)).token,
  });
  const ids: [prefix: string, id: string][] = [
    ['/v1/accounts/', account],
    ['/v1/financial_connections/sessions/', session],
    ['/v1/financial_connections/accounts/', linked],
    ['/v1/tokens/', token],
  ];
  const pathOf = (path: string) => {
    // Parameters are validated before the object is looked up, so any other id will do.
    const [, id = 'any'] = ids.find(([prefix]) => path.startsWith(prefix)) ?? [];
    return path.replace(':id', id).replace(':childId', other.id as string);
  };
  return { api, account, other: other.id as string, lineOf: (method: string, path: string) => `${method} ${pathOf(path)}` };
}

describe('a parameter that Stripe does not have', () => {
  for (const { name, method, path } of ROUTES) {
    for (const key of ['bogus', 'toString', '__proto__', 'constructor', 'hasOwnProperty']) {
      it(`is refused and named: ${key} on ${name}`, async () => {
        const { api, lineOf } = await setup();
        const line = lineOf(method, path);
        const { status, body } = method === 'POST' ? await api.call(line, { [key]: '1' }) : await api.call(`${line}?${key}=1`);
        assert.equal(status, 400);
        // The call may lack a required parameter, which is reported first.
        if (body.error.code !== 'parameter_missing')
          assert.deepEqual([body.error.code, body.error.param], ['parameter_unknown', key]);
      });
    }
  }

  it('is refused inside another parameter', async () => {
    const api = new ServerClient();
    for (const name of [
      'business_profile[bogus]',
      'capabilities[bogus][requested]',
      'individual[address][bogus]',
      'capabilities[toString][requested]',
    ]) {
      const { status, body } = await api.call(ACCOUNTS, { type: 'custom', [name]: 'true' });
      assert.deepEqual([status, body.error.code], [400, 'parameter_unknown'], name);
      assert.ok(name.startsWith(body.error.param), name);
    }
  });

  it('is refused in the body of a DELETE, too', async () => {
    const { api, account, other } = await setup();
    const { status, body } = await api.raw(`DELETE /v1/accounts/${account}/external_accounts/${other}`, 'bogus=1');
    assert.deepEqual([status, body.error.param], [400, 'bogus']);
  });

  it('is refused in the query of a POST, even with a known name', async () => {
    const { status, body } = await new ServerClient().call(`${ACCOUNTS}?type=custom`, { type: 'custom' });
    assert.deepEqual([status, body.error.code, body.error.param], [400, 'parameter_unknown', 'type']);
  });

  it('includes expand[] on a DELETE', async () => {
    const { api, account, other } = await setup();
    const { status, body } = await api.call(`DELETE /v1/accounts/${account}/external_accounts/${other}?expand[]=account`);
    assert.deepEqual([status, body.error.param], [400, 'expand']);
  });
});

describe('a parameter that the sandbox doesn’t simulate', () => {
  for (const [name, value] of [
    ['documents[company_license][files][]', 'file_1'],
    ['individual[relationship][owner]', 'true'],
    ['settings[treasury][tos_acceptance][ip]', '::1'],
    ['account_token', 'ct_1'],
  ] as const) {
    it(`is refused with an explanation: ${name}`, async () => {
      const { status, body } = await new ServerClient().call(ACCOUNTS, { type: 'custom', [name]: value });
      assert.equal(status, 400);
      assert.match(body.error.message, /sandbox doesn’t simulate/);
      assert.ok(name.startsWith(body.error.param));
      assert.equal(body.error.code, undefined);
    });
  }

  for (const [name, value] of [
    ['type', 'express'],
    ['country', 'DE'],
    ['default_currency', 'eur'],
  ] as const) {
    it(`is refused if only its value is not simulated: ${name}=${value}`, async () => {
      const { status, body } = await new ServerClient().call(ACCOUNTS, { type: 'custom', [name]: value });
      assert.deepEqual([status, body.error.param], [400, name]);
      assert.match(body.error.message, /sandbox simulates only/);
    });
  }
});
