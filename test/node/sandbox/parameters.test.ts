import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ROUTES } from '../../../src/sandbox/server-api/routes.js';
import { ServerApi } from './server-api.js';

const ACCOUNTS = 'POST /v1/accounts';

/** A path of each call, with ids of things that exist. */
async function existing() {
  const api = new ServerApi();
  const account = await api.account();
  const { session, linked, token } = await api.linked(account, { 'prefetch[]': 'ownership' });
  const { body: other } = await api.call(`POST /v1/accounts/${account}/external_accounts`, {
    external_account: (await api.linked(account)).token,
  });
  const ids: [prefix: string, id: string][] = [
    ['/v1/accounts/', account],
    ['/v1/financial_connections/sessions/', session],
    ['/v1/financial_connections/accounts/', linked],
    ['/v1/tokens/', token],
  ];
  const pathOf = (path: string) => {
    // Parameters are looked at before the object is looked for.
    const [, id = 'any'] = ids.find(([prefix]) => path.startsWith(prefix)) ?? [];
    return path.replace(':id', id).replace(':childId', other.id as string);
  };
  return { api, account, other: other.id as string, lineOf: (method: string, path: string) => `${method} ${pathOf(path)}` };
}

describe('a parameter that Stripe doesn’t have', () => {
  for (const { name, method, path } of ROUTES) {
    for (const key of ['bogus', 'toString', '__proto__', 'constructor', 'hasOwnProperty']) {
      it(`is refused by its name: ${key} on ${name}`, async () => {
        const { api, lineOf } = await existing();
        const line = lineOf(method, path);
        const { status, body } = method === 'POST' ? await api.call(line, { [key]: '1' }) : await api.call(`${line}?${key}=1`);
        assert.equal(status, 400);
        // A call may lack something of its own as well.
        if (body.error.code !== 'parameter_missing')
          assert.deepEqual([body.error.code, body.error.param], ['parameter_unknown', key]);
      });
    }
  }

  it('is refused inside of another one', async () => {
    const api = new ServerApi();
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

  it('is refused in the body of a DELETE too', async () => {
    const { api, account, other } = await existing();
    const { status, body } = await api.raw(`DELETE /v1/accounts/${account}/external_accounts/${other}`, 'bogus=1');
    assert.deepEqual([status, body.error.param], [400, 'bogus']);
  });

  it('is what a query is on a POST', async () => {
    const { status, body } = await new ServerApi().call(`${ACCOUNTS}?type=custom`, { type: 'custom' });
    assert.deepEqual([status, body.error.code, body.error.param], [400, 'parameter_unknown', 'type']);
  });

  it('is the expansion of something that was deleted', async () => {
    const { api, account, other } = await existing();
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
    it(`is refused with a sentence that says so: ${name}`, async () => {
      const { status, body } = await new ServerApi().call(ACCOUNTS, { type: 'custom', [name]: value });
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
    it(`may be one of its values: ${name}=${value}`, async () => {
      const { status, body } = await new ServerApi().call(ACCOUNTS, { type: 'custom', [name]: value });
      assert.deepEqual([status, body.error.param], [400, name]);
      assert.match(body.error.message, /sandbox simulates only/);
    });
  }
});
