import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

describe('an object that is created with a Stripe-Account header', () => {
  const platform = new ServerClient();
  let [own, other]: [ServerClient, ServerClient] = [platform, platform];
  let ids = { account: '', otherAccount: '', session: '', linked: '', token: '', ownership: '' };
  before(async () => {
    const [account, otherAccount] = [await platform.createAccount(), await platform.createAccount()];
    own = platform.with({ 'stripe-account': account });
    other = platform.with({ 'stripe-account': otherAccount });
    const linked = await own.linkAccount(account, { 'prefetch[]': 'ownership' });
    const { body } = await own.call(`GET /v1/financial_connections/accounts/${linked.linked}`);
    ids = { account, otherAccount, ...linked, ownership: body.ownership as string };
  });

  const lines: [line: () => string, notFound: number][] = [
    [() => `GET /v1/financial_connections/sessions/${ids.session}`, 404],
    [() => `GET /v1/financial_connections/accounts/${ids.linked}`, 404],
    [() => `GET /v1/financial_connections/accounts/${ids.linked}/owners?ownership=${ids.ownership}`, 404],
    [() => `GET /v1/financial_connections/accounts?session=${ids.session}`, 400],
    [() => `GET /v1/tokens/${ids.token}`, 404],
  ];
  for (const [line, notFound] of lines) {
    it(`exists only for that account: ${line.toString().slice(7, 60)}`, async () => {
      assert.equal((await own.call(line())).status, 200);
      for (const outsider of [platform, other]) {
        const { status, body } = await outsider.call(line());
        assert.deepEqual([status, body.error.code], [notFound, 'resource_missing']);
      }
    });
  }

  it('is listed only for that account', async () => {
    const listed = async (api: ServerClient) =>
      (await api.call('GET /v1/financial_connections/accounts')).body.data.length as number;
    assert.deepEqual([await listed(own), await listed(other), await listed(platform)], [1, 0, 0]);
  });

  it('cannot be changed by the platform or by other accounts', async () => {
    for (const outsider of [platform, other]) {
      assert.equal((await outsider.call(`POST /v1/financial_connections/accounts/${ids.linked}/disconnect`)).status, 404);
      const attach = `POST /v1/accounts/${outsider === other ? ids.otherAccount : ids.account}/external_accounts`;
      assert.equal((await outsider.call(attach, { external_account: ids.token })).body.error.code, 'resource_missing');
      const create = await outsider.call('POST /v1/accounts', { type: 'custom', external_account: ids.token });
      assert.equal(create.body.error.param, 'external_account');
    }
    assert.equal((await own.call(`GET /v1/financial_connections/accounts/${ids.linked}`)).body.status, 'active');
    assert.equal((await own.call(`GET /v1/tokens/${ids.token}`)).body.used, false);
  });

  it('can be used by that account', async () => {
    const { status, body } = await own.call(`POST /v1/accounts/${ids.account}/external_accounts`, {
      external_account: ids.token,
    });
    assert.deepEqual([status, body.account], [200, ids.account]);
  });

  it('is returned with the header', async () => {
    assert.equal((await own.call(`GET /v1/accounts/${ids.account}`)).headers.get('stripe-account'), ids.account);
  });
});

describe('a connected account', () => {
  it('can retrieve itself, but no other account', async () => {
    const platform = new ServerClient();
    const [account, outsider] = [await platform.createAccount(), await platform.createAccount()];
    const own = platform.with({ 'stripe-account': account });
    assert.equal((await own.call(`GET /v1/accounts/${account}`)).status, 200);
    for (const line of [`GET /v1/accounts/${outsider}`, `GET /v1/accounts/${outsider}/external_accounts`]) {
      const { status, body } = await own.call(line);
      assert.deepEqual([status, body.error.code], [403, 'account_invalid']);
    }
    assert.equal((await own.createSession(outsider)).body.error.param, 'account_holder[account]');
  });

  it('can do nothing if it does not exist', async () => {
    const unknown = new ServerClient({}, { 'stripe-account': 'acct_gone' });
    for (const line of [
      'POST /v1/accounts',
      'GET /v1/financial_connections/accounts',
      'POST /v1/financial_connections/sessions',
    ]) {
      const { status, body } = await unknown.call(line);
      assert.deepEqual([status, body.error.code], [403, 'account_invalid'], line);
    }
  });

  it('has its own idempotency keys', async () => {
    const platform = new ServerClient();
    const [one, other] = [await platform.createAccount(), await platform.createAccount()];
    const create = async (headers: Record<string, string>, account: string) => {
      const { body } = await platform
        .with(headers)
        .call(
          'POST /v1/financial_connections/sessions',
          { 'account_holder[type]': 'account', 'account_holder[account]': account, 'permissions[]': 'balances' },
          { 'idempotency-key': 'the same' },
        );
      return body.id as string;
    };
    const ids = [
      await create({}, one),
      await create({ 'stripe-account': one }, one),
      await create({ 'stripe-account': other }, other),
      await create({ 'stripe-account': one }, one),
    ];
    assert.equal(new Set(ids).size, 3);
    assert.equal(ids[3], ids[1]);
  });
});
