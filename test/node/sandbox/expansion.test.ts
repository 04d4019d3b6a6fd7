import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

describe('expand[]', () => {
  const api = new ServerClient();
  let ids = { account: '', session: '', linked: '', token: '', external: '' };
  before(async () => {
    const account = await api.createAccount({ 'individual[first_name]': 'Ines' });
    const { token } = await api.linkAccount(account);
    const { body } = await api.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: token });
    ids = { account, external: body.id as string, ...(await api.linkAccount(account, { 'prefetch[]': 'ownership' })) };
  });

  const expanded = async (path: string, ...paths: string[]) =>
    api.call(`GET ${path}?${paths.map((each) => `expand[]=${each}`).join('&')}`);
  const sessionPath = () => `/v1/financial_connections/sessions/${ids.session}`;
  const linkedPath = () => `/v1/financial_connections/accounts/${ids.linked}`;
  const accountPath = () => `/v1/accounts/${ids.account}`;

  it('expands the account of a session’s holder', async () => {
    const { body } = await expanded(sessionPath(), 'account_holder.account');
    assert.deepEqual([body.account_holder.account.object, body.account_holder.account.id], ['account', ids.account]);
  });

  it('expands fields inside lists and inside other objects', async () => {
    const { body } = await expanded(sessionPath(), 'accounts.data.ownership', 'accounts.data.account_holder.account');
    const [linked] = body.accounts.data;
    assert.equal(linked.ownership.owners.data[0].name, 'Jenny Rosen');
    assert.equal(linked.account_holder.account.object, 'account');
  });

  it('expands fields of objects that were expanded', async () => {
    const { body } = await expanded(linkedPath(), 'account_holder.account.external_accounts.data.account');
    const [external] = body.account_holder.account.external_accounts.data;
    assert.deepEqual([external.account.object, external.account.id], ['account', ids.account]);
  });

  it('works for lists and for new objects', async () => {
    const list = await expanded('/v1/financial_connections/accounts', 'data.ownership');
    assert.equal(list.body.data[0].ownership.object, 'financial_connections.account_ownership');
    const { body } = await api.createSession(ids.account, { 'expand[0]': 'account_holder.account' });
    assert.equal(body.account_holder.account.id, ids.account);
  });

  it('ignores fields that are not set', async () => {
    const { token } = await api.linkAccount(ids.account);
    assert.equal((await expanded(`/v1/tokens/${token}`, 'bank_account.account')).status, 200);
  });

  it('changes only the response', async () => {
    await expanded(linkedPath(), 'ownership', 'account_holder.account');
    const { body } = await api.call(`GET ${linkedPath()}`);
    assert.deepEqual([typeof body.ownership, body.account_holder.account], ['string', ids.account]);
  });

  const refused: [path: () => string, expand: string][] = [
    [accountPath, 'bogus'],
    [accountPath, 'toString'],
    [accountPath, '__proto__'],
    [accountPath, 'external_accounts'],
    [accountPath, 'external_accounts.account'],
    [accountPath, 'individual'],
    [linkedPath, 'balance'],
    [linkedPath, 'ownership.bogus'],
    [linkedPath, 'data.ownership'],
    [linkedPath, 'account_holder'],
    [() => '/v1/financial_connections/accounts', 'ownership'],
    [() => '/v1/financial_connections/accounts', 'data'],
    [() => '/v1/financial_connections/accounts?session=x', 'data.bogus'],
    [linkedPath, 'account_holder.account.external_accounts.data.account.external_accounts.data.account'],
  ];
  for (const [path, expand] of refused) {
    it(`is refused for a field that cannot be expanded: ${expand}`, async () => {
      const { status, body } = await expanded(path().split('?')[0]!, expand);
      assert.deepEqual([status, body.error.type, body.error.param], [400, 'invalid_request_error', 'expand']);
    });
  }

  for (const [path, expand] of [
    [sessionPath, 'account_holder.customer'],
    [accountPath, 'settings.branding.logo'],
    [() => `${accountPath()}/external_accounts/${ids.external}`, 'customer'],
  ] as const) {
    it(`is refused for an object that the sandbox doesn’t simulate: ${expand}`, async () => {
      const { status, body } = await expanded(path(), expand);
      assert.equal(status, 400);
      assert.match(body.error.message, /doesn’t simulate/);
    });
  }

  it('is refused before the call has any effect', async () => {
    const count = async () => (await api.call(`GET ${accountPath()}/external_accounts`)).body.data.length as number;
    const before = await count();
    const { token } = await api.linkAccount(ids.account);
    const attach = { external_account: token, 'expand[]': 'bogus' };
    assert.equal((await api.call(`POST ${accountPath()}/external_accounts`, attach)).status, 400);
    assert.equal(await count(), before);
    assert.equal((await api.call(`GET /v1/tokens/${token}`)).body.used, false);
  });
});
