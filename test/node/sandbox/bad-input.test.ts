import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SCENARIO_SECRETS, createSandbox } from '../../../src/sandbox/index.js';
import type { ErrorBody } from './browser-client.js';

const ORIGIN = 'https://sandbox.invalid';
const FORM = 'application/x-www-form-urlencoded';

interface Case {
  what: string;
  body: string;
  param: string;
  code?: string;
  path?: string;
  contentType?: string;
  status?: number;
}

const sandbox = createSandbox();
const authorization = 'Bearer sk_test_sandbox';
const holder = 'account_holder[type]=customer&account_holder[customer]=cus_1';
const valid = `${holder}&permissions[]=balances`;

async function send(path: string, init: RequestInit = {}): Promise<{ status: number; error: NonNullable<ErrorBody['error']> }> {
  const response = await sandbox.fetch(
    new Request(`${ORIGIN}${path}`, { headers: { authorization, 'content-type': FORM }, ...init }),
  );
  const { error = {} } = (await response.json()) as ErrorBody;
  return { status: response.status, error };
}

/** Bodies that the server API refuses. The status is 400 unless the case has another one. `param` is the name as it was sent. */
const CASES: Case[] = [
  { what: 'an empty body', body: '', param: 'account_holder', code: 'parameter_missing' },
  {
    what: 'a missing holder type',
    body: 'account_holder[account]=acct_1&permissions[]=balances',
    param: 'account_holder[type]',
    code: 'parameter_missing',
  },
  {
    what: 'a missing account',
    body: 'account_holder[type]=account&permissions[]=balances',
    param: 'account_holder[account]',
    code: 'parameter_missing',
  },
  {
    what: 'a missing customer',
    body: 'account_holder[type]=customer&permissions[]=balances',
    param: 'account_holder[customer]',
    code: 'parameter_missing',
  },
  {
    what: 'an unknown account',
    body: 'account_holder[type]=account&account_holder[account]=acct_1&permissions[]=balances',
    param: 'account_holder[account]',
    code: 'resource_missing',
  },
  { what: 'missing permissions', body: holder, param: 'permissions', code: 'parameter_missing' },
  { what: 'an unknown permission', body: `${holder}&permissions[0]=balances&permissions[1]=everything`, param: 'permissions[1]' },
  { what: 'a string instead of a list', body: `${holder}&permissions=balances`, param: 'permissions' },
  { what: 'a string instead of an object', body: 'account_holder=acct_1&permissions[]=balances', param: 'account_holder' },
  { what: 'a list instead of a string', body: `${valid}&return_url=a&return_url=b`, param: 'return_url' },
  { what: 'an empty string', body: `${valid}&return_url=`, param: 'return_url', code: 'parameter_invalid_empty' },
  {
    what: 'text instead of a number',
    body: `${valid}&limits[accounts]=many`,
    param: 'limits[accounts]',
    code: 'parameter_invalid_integer',
  },
  { what: 'a number that is too small', body: `${valid}&limits[accounts]=0`, param: 'limits[accounts]' },
  { what: 'a number that is too large', body: `${valid}&limits[accounts]=101`, param: 'limits[accounts]' },
  {
    what: 'an invalid country code',
    body: `${valid}&filters[country]=usa`,
    param: 'filters[country]',
    code: 'country_code_invalid',
  },
  { what: 'an unknown parameter', body: `${valid}&colour=blue`, param: 'colour', code: 'parameter_unknown' },
  {
    what: 'an unknown nested parameter',
    body: `${valid}&filters[colour]=blue`,
    param: 'filters[colour]',
    code: 'parameter_unknown',
  },
  { what: 'an unclosed bracket', body: 'account_holder[type=account', param: 'account_holder[type' },
  { what: 'an empty name', body: '=x', param: '' },
  { what: 'too many brackets', body: `a${'[b]'.repeat(9)}=x`, param: `a${'[b]'.repeat(9)}` },
  { what: 'invalid percent-encoding in a name', body: 'a%zz=1', param: 'a%zz' },
  { what: 'invalid percent-encoding in a value', body: 'return_url=%zz', param: 'return_url' },
  { what: 'a list index that is too large', body: 'permissions[999999999]=balances', param: 'permissions[999999999]' },
  { what: 'a JSON body', body: '{}', contentType: 'application/json', param: 'body' },
  { what: 'a body that is too large', body: `a=${'x'.repeat(100_001)}`, param: 'body', status: 413 },
  { what: 'an account outside the US', path: '/v1/accounts', body: 'type=custom&country=DE', param: 'country' },
  { what: 'another type of account', path: '/v1/accounts', body: 'type=express', param: 'type' },
  { what: 'metadata that is not an object', path: '/v1/accounts', body: 'type=custom&metadata=x', param: 'metadata' },
  {
    what: 'metadata that is nested too deeply',
    path: '/v1/accounts',
    body: 'type=custom&metadata[a][b]=x',
    param: 'metadata[a]',
  },
  {
    what: 'an unknown token',
    path: '/v1/accounts',
    body: 'type=custom&external_account=btok_1',
    param: 'external_account',
    code: 'resource_missing',
  },
];

describe('a request body', () => {
  for (const {
    what,
    body,
    param,
    code,
    path = '/v1/financial_connections/sessions',
    contentType = FORM,
    status = 400,
  } of CASES) {
    it(`is refused with the name of the parameter: ${what}`, async () => {
      const response = await send(path, { method: 'POST', body, headers: { authorization, 'content-type': contentType } });
      assert.equal(response.status, status);
      assert.equal(response.error.type, 'invalid_request_error');
      assert.equal(response.error.param, param.slice(0, 80));
      if (status === 400) assert.equal(response.error.code, code);
      assert.ok(response.error.message);
    });
  }

  it('cannot change a prototype', async () => {
    await send('/v1/accounts', { method: 'POST', body: '__proto__[polluted]=yes&constructor[prototype][polluted]=yes' });
    assert.equal(Object.getOwnPropertyDescriptor(Object.prototype, 'polluted'), undefined);
  });

  it('gets a 500 without details if the sandbox itself fails', async () => {
    const broken = createSandbox({
      manifest: {
        get business_name(): string {
          throw new Error('the inside of the sandbox');
        },
      },
    });
    const body = new URLSearchParams({ client_secret: SCENARIO_SECRETS.linked });
    const response = await broken.fetch(
      new Request(`${ORIGIN}/v1/financial_connections/sessions/synchronize`, { method: 'POST', body }),
    );
    const text = await response.text();
    assert.equal(response.status, 500);
    assert.match(text, /"type":"api_error"/);
    assert.doesNotMatch(text, /inside/);
  });

  it('can have percent-encoded brackets', async () => {
    const body = valid.replaceAll('[', '%5B').replaceAll(']', '%5D');
    assert.equal((await send('/v1/financial_connections/sessions', { method: 'POST', body })).status, 200);
  });
});

describe('an unknown id', () => {
  const paths = [
    'GET /v1/financial_connections/sessions/fcsess_sandbox_nobody',
    'GET /v1/financial_connections/accounts/fca_nobody',
    'POST /v1/financial_connections/accounts/fca_nobody/disconnect',
    'GET /v1/financial_connections/accounts/fca_nobody/owners?ownership=x',
    'GET /v1/tokens/btok_nobody',
  ];
  for (const line of paths) {
    it(`is not found: ${line}`, async () => {
      const [method = '', path = ''] = line.split(' ');
      const { status, error } = await send(path, { method });
      assert.deepEqual([status, error.code, error.param], [404, 'resource_missing', 'id']);
      assert.doesNotMatch(error.message ?? '', /nobody/, 'an id may be a secret, so it is not repeated');
    });
  }

  for (const line of [
    'GET /v1/accounts/acct_nobody',
    'GET /v1/accounts/acct_nobody/external_accounts',
    'GET /v1/accounts/acct_nobody/external_accounts/ba_nobody',
    'POST /v1/accounts/acct_nobody/external_accounts?',
    'DELETE /v1/accounts/acct_nobody/external_accounts/ba_nobody',
  ]) {
    it(`is refused with account_invalid if it is a connected account’s: ${line}`, async () => {
      const [method = '', path = ''] = line.split(' ');
      const body = method === 'POST' ? 'external_account=btok_1' : null;
      const { status, error } = await send(path, { method, body });
      assert.deepEqual([status, error.code], [403, 'account_invalid']);
      assert.doesNotMatch(error.message ?? '', /nobody/);
    });
  }

  it('is not found among the payout accounts of a connected account', async () => {
    const response = await sandbox.fetch(
      new Request(`${ORIGIN}/v1/accounts`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ type: 'custom' }),
      }),
    );
    const { id } = (await response.json()) as { id: string };
    const { status } = await send(`/v1/accounts/${id}/external_accounts/ba_nobody`);
    assert.equal(status, 404);
  });

  it('is refused as a filter', async () => {
    const { status, error } = await send('/v1/financial_connections/accounts?session=fcsess_nobody');
    assert.deepEqual([status, error.param], [400, 'session']);
  });

  it('gets the same type of error as an unknown path', async () => {
    const { status, error } = await send('/v1/charges');
    assert.deepEqual([status, error.type], [404, 'invalid_request_error']);
  });
});

describe('an invalid secret key', () => {
  const keys: [what: string, headers: Record<string, string>, status: number][] = [
    ['no key', {}, 401],
    ['a wrong key', { authorization: 'Bearer sk_test_wrong' }, 401],
    ['another authentication scheme', { authorization: 'Digest x' }, 401],
    ['malformed Basic credentials', { authorization: 'Basic %%%' }, 401],
    ['a publishable key', { authorization: 'Bearer pk_test_1' }, 401],
    ['a valid key for an unknown connected account', { authorization, 'stripe-account': 'acct_nobody' }, 403],
  ];
  for (const [what, headers, status] of keys) {
    it(`is refused: ${what}`, async () => {
      const response = await send('/v1/accounts/acct_1', { headers });
      assert.equal(response.status, status);
      assert.doesNotMatch(response.error.message ?? '', /sk_test_wrong/, 'a key is never repeated');
    });
  }
});
