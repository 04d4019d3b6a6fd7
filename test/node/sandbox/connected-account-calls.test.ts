import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PLATFORM_ID } from '../../../src/sandbox/objects/platform-account.js';
import { ServerClient } from './server-client.js';

describe('connected accounts', () => {
  it('are listed newest first, with pagination and filters by time', async () => {
    let now = Date.UTC(2026, 10, 23);
    const platform = new ServerClient({ now: () => now });
    const first = await platform.createAccount();
    now += 60_000;
    const second = await platform.createAccount();
    const ids = async (query: string) =>
      ((await platform.call(`GET /v1/accounts${query}`)).body.data as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(await ids(''), [second, first]);
    assert.deepEqual(await ids(`?limit=1&starting_after=${second}`), [first]);
    assert.deepEqual(await ids(`?created[gt]=${String(Date.UTC(2026, 10, 23) / 1000)}`), [second]);
    assert.deepEqual(await ids('?created[lt]=1'), []);
    const of = platform.with({ 'stripe-account': first });
    assert.deepEqual((await of.call('GET /v1/accounts')).body.data, [], 'a connected account has no connected accounts');
    assert.equal((await platform.call('GET /v1/accounts?created[gt]=soon')).body.error.param, 'created[gt]');
  });

  it('keep the values that an update does not set', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount({ email: 'ines@example.com', 'metadata[a]': '1' });

    const { body } = await platform.call(`POST /v1/accounts/${account}`, {
      'business_profile[name]': 'Loomhall',
      'metadata[b]': '2',
      'capabilities[transfers][requested]': 'false',
      'capabilities[card_payments][requested]': 'true',
    });

    assert.deepEqual(
      [body.email, body.business_profile.name, body.metadata],
      ['ines@example.com', 'Loomhall', { a: '1', b: '2' }],
    );
    assert.deepEqual(Object.keys(body.capabilities), ['card_payments']);
    assert.deepEqual((await platform.call(`GET /v1/accounts/${account}`)).body, body);
  });

  it('can get a new default bank account, which replaces the former one', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount({ external_account: 'btok_us_verified' });
    const path = `/v1/accounts/${account}`;
    const [before] = (await platform.call(`GET ${path}`)).body.external_accounts.data;

    const { body } = await platform.call(`POST ${path}`, { external_account: 'btok_us_verified' });

    const [after, ...others] = body.external_accounts.data;
    assert.notEqual(after.id, before.id);
    assert.deepEqual([others, after.default_for_currency], [[], true]);
    const { body: events } = await platform.with({ 'stripe-account': account }).call('GET /v1/events?limit=3');
    assert.deepEqual(
      (events.data as { type: string }[]).map(({ type }) => type),
      ['account.updated', 'account.external_account.created', 'account.external_account.deleted'],
    );
  });

  it('do not change if any part of an update is refused', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount();
    const path = `/v1/accounts/${account}`;
    const { body: before } = await platform.call(`GET ${path}`);
    const refused = await platform.call(`POST ${path}`, { email: 'new@example.com', external_account: 'btok_gone' });
    assert.equal(refused.body.error.param, 'external_account');
    assert.equal((await platform.call(`POST ${path}`, { type: 'custom' })).body.error.code, 'parameter_unknown');
    assert.deepEqual((await platform.call(`GET ${path}`)).body, before);
  });

  it('are gone once they are deleted, also for their own requests', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount();
    const { body } = await platform.call(`DELETE /v1/accounts/${account}`);
    assert.deepEqual(body, { id: account, object: 'account', deleted: true });
    const responses = [
      await platform.call(`GET /v1/accounts/${account}`),
      await platform.call(`DELETE /v1/accounts/${account}`),
      await platform.with({ 'stripe-account': account }).call('GET /v1/payouts'),
    ];
    for (const { status, body } of responses) assert.deepEqual([status, body.error.code], [403, 'account_invalid']);
  });
});

describe('the account of a request', () => {
  it('is by default the platform’s, with its business name', async () => {
    const platform = new ServerClient({ businessName: 'Loomhall' });
    const { body } = await platform.call('GET /v1/account');
    assert.deepEqual(
      [body.id, body.object, body.type, body.settings.dashboard.display_name],
      [PLATFORM_ID, 'account', 'standard', 'Loomhall'],
    );
    assert.deepEqual((await platform.call(`GET /v1/accounts/${PLATFORM_ID}`)).body, body);
    assert.ok(!((await platform.call('GET /v1/accounts')).body.data as { id: string }[]).some(({ id }) => id === PLATFORM_ID));
  });

  it('is the connected account in the Stripe-Account header', async () => {
    const platform = new ServerClient();
    const account = await platform.createAccount();
    const { body } = await platform.with({ 'stripe-account': account }).call('GET /v1/account');
    assert.equal(body.id, account);
  });
});
