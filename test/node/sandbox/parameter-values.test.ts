import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

const ACCOUNTS = 'POST /v1/accounts';
const SESSIONS = '/v1/financial_connections/sessions';

/** Creates a connected account with a payout account. */
async function setup() {
  const api = new ServerClient();
  const account = await api.createAccount();
  const { token } = await api.linkAccount(account);
  const { body } = await api.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: token });
  return { api, account, other: body.id as string };
}

describe('an empty value', () => {
  it('means that there is no limit of accounts', async () => {
    const api = new ServerClient();
    const { status, body } = await api.createSession(await api.createAccount(), { 'limits[accounts]': '' });
    assert.deepEqual([status, body.limits], [200, undefined]);
  });

  it('unsets a parameter that can be unset, and is refused for any other', async () => {
    const { api, account, other } = await setup();
    const line = `POST /v1/accounts/${account}/external_accounts/${other}`;
    assert.equal((await api.call(line, { account_holder_type: 'company' })).body.account_holder_type, 'company');
    assert.equal((await api.call(line, { account_holder_type: '' })).body.account_holder_type, null);
    const { body } = await api.call(line, { account_holder_name: '' });
    assert.deepEqual([body.error.code, body.error.param], ['parameter_invalid_empty', 'account_holder_name']);
  });
});

describe('a boolean', () => {
  for (const value of ['true', 'True']) {
    it(`can be written as ${value}`, async () => {
      const { body } = await new ServerClient().call(ACCOUNTS, { type: 'custom', 'capabilities[transfers][requested]': value });
      assert.deepEqual(body.capabilities, { transfers: 'inactive' });
    });
  }

  for (const value of ['false', 'False']) {
    it(`can be written as ${value}`, async () => {
      const { body } = await new ServerClient().call(ACCOUNTS, { type: 'custom', 'capabilities[transfers][requested]': value });
      assert.deepEqual(body.capabilities, {});
    });
  }

  it('is refused in any other form', async () => {
    for (const value of ['TRUE', 'yes', '1', '', 'tru']) {
      const { status } = await new ServerClient().call(ACCOUNTS, { type: 'custom', 'capabilities[transfers][requested]': value });
      assert.equal(status, 400, value);
    }
  });

  it('can be written as in stripe-python 5.0 when a token is attached', async () => {
    const { api, account } = await setup();
    const { token } = await api.linkAccount(account);
    const line = `POST /v1/accounts/${account}/external_accounts`;
    const { body } = await api.call(line, { external_account: token, default_for_currency: 'True' });
    assert.equal(body.default_for_currency, true);
  });
});

describe('a list', () => {
  const session = async (more: string) => {
    const api = new ServerClient();
    return api.raw(
      `POST ${SESSIONS}`,
      `account_holder[type]=account&account_holder[account]=${await api.createAccount()}&${more}`,
    );
  };

  it('can be written with indices, with empty brackets, or percent-encoded', async () => {
    for (const more of [
      'permissions[0]=balances&permissions[1]=ownership',
      'permissions[1]=ownership&permissions[0]=balances',
      'permissions[]=balances&permissions[]=ownership',
      'permissions%5B0%5D=balances&permissions%5B1%5D=ownership',
    ]) {
      assert.deepEqual((await session(more)).body.permissions, ['balances', 'ownership'], more);
    }
  });

  for (const more of [
    'permissions[]=balances&permissions[0]=ownership',
    'permissions=balances&permissions[]=ownership',
    'permissions[0]=balances&permissions[0]=ownership',
    'permissions[a]=balances',
    'permissions[][]=balances',
    'permissions[][x]=balances',
  ]) {
    it(`is refused if it is malformed: ${more}`, async () => {
      const { status, body } = await session(more);
      assert.equal(status, 400);
      assert.match(body.error.param, /^permissions/);
    });
  }
});

describe('the cursors of a list', () => {
  it('are mutually exclusive', async () => {
    const { api, account } = await setup();
    for (const path of ['/v1/financial_connections/accounts', `/v1/accounts/${account}/external_accounts`]) {
      const { status, body } = await api.call(`GET ${path}?starting_after=a&ending_before=b`);
      assert.deepEqual([status, body.error.code], [400, 'parameters_exclusive'], path);
    }
  });

  it('can have a limit from 1 to 100', async () => {
    const { api } = await setup();
    const limited = async (limit: string) => (await api.call(`GET /v1/financial_connections/accounts?limit=${limit}`)).body.error;
    assert.equal((await limited('ten')).code, 'parameter_invalid_integer');
    assert.equal((await limited('1.5')).code, 'parameter_invalid_integer');
    assert.deepEqual(
      [(await limited('0')).param, (await limited('101')).param, await limited('100')],
      ['limit', 'limit', undefined],
    );
  });
});

describe('the holder of a session', () => {
  for (const [type, other] of [
    ['account', 'customer'],
    ['account', 'customer_account'],
    ['customer', 'account'],
  ] as const) {
    it(`cannot be both ${type} and ${other}`, async () => {
      const api = new ServerClient();
      const { status, body } = await api.createSession(await api.createAccount(), {
        'account_holder[type]': type,
        ...(type === 'customer' && { 'account_holder[customer]': 'cus_1' }),
        [`account_holder[${other}]`]: other === 'account' ? await api.createAccount() : 'cus_1',
      });
      assert.deepEqual([status, body.error.code, body.error.param], [400, 'parameters_exclusive', `account_holder[${other}]`]);
    });
  }
});

describe('a return URL', () => {
  const createWithReturnUrl = async (url: string) => {
    const api = new ServerClient();
    return api.createSession(await api.createAccount(), { return_url: url });
  };

  for (const url of ['https://shop.example/back', 'http://localhost:3000', 'com.example.app://back', 'shopapp:back']) {
    it(`can open a page or an app: ${url}`, async () => {
      assert.equal((await createWithReturnUrl(url)).body.return_url, url);
    });
  }

  for (const url of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'about:blank',
    '/back',
    'shop.example',
    'https://',
  ]) {
    it(`is refused: ${JSON.stringify(url)}`, async () => {
      const { status, body } = await createWithReturnUrl(url);
      assert.deepEqual([status, body.error.code, body.error.param], [400, 'url_invalid', 'return_url']);
    });
  }
});

describe('a request body', () => {
  for (const contentType of [
    'application/x-www-form-urlencoded; charset=utf-8',
    'Application/X-WWW-Form-Urlencoded',
    'APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8',
  ]) {
    it(`is accepted as ${contentType}`, async () => {
      assert.equal((await new ServerClient().call(ACCOUNTS, { type: 'custom' }, { 'content-type': contentType })).status, 200);
    });
  }

  it('is refused with any other content type', async () => {
    for (const contentType of ['application/json', 'text/plain', 'application/x-www-form-urlencodedx', 'multipart/form-data']) {
      const { status, body } = await new ServerClient().call(ACCOUNTS, { type: 'custom' }, { 'content-type': contentType });
      assert.deepEqual([status, body.error.param], [400, 'body'], contentType);
    }
  });
});
