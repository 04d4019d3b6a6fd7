import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PLATFORM_ID } from '../../../src/sandbox/objects/platform-account.js';
import { ServerApi } from './server-api.js';

describe('connected accounts', () => {
  it('are listed newest first, by page and by time', async () => {
    let now = Date.UTC(2026, 10, 23);
    const platform = new ServerApi({ now: () => now });
    const first = await platform.account();
    now += 60_000;
    const second = await platform.account();
    const ids = async (query: string) =>
      ((await platform.call(`GET /v1/accounts${query}`)).body.data as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(await ids(''), [second, first]);
    assert.deepEqual(await ids(`?limit=1&starting_after=${second}`), [first]);
    assert.deepEqual(await ids(`?created[gt]=${String(Date.UTC(2026, 10, 23) / 1000)}`), [second]);
    assert.deepEqual(await ids('?created[lt]=1'), []);
    const of = platform.with({ 'stripe-account': first });
    assert.deepEqual((await of.call('GET /v1/accounts')).body.data, [], 'a connected account has none of its own');
    assert.equal((await platform.call('GET /v1/accounts?created[gt]=soon')).body.error.param, 'created[gt]');
  });

  it('keep what an update says, and all that it doesn’t', async () => {
    const platform = new ServerApi();
    const account = await platform.account({ email: 'ines@example.com', 'metadata[a]': '1' });

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

  it('get another default bank account in the place of the one they had', async () => {
    const platform = new ServerApi();
    const account = await platform.account({ external_account: 'btok_us_verified' });
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

  it('change not at all when a part of the update is refused', async () => {
    const platform = new ServerApi();
    const account = await platform.account();
    const path = `/v1/accounts/${account}`;
    const { body: before } = await platform.call(`GET ${path}`);
    const refused = await platform.call(`POST ${path}`, { email: 'new@example.com', external_account: 'btok_gone' });
    assert.equal(refused.body.error.param, 'external_account');
    assert.equal((await platform.call(`POST ${path}`, { type: 'custom' })).body.error.code, 'parameter_unknown');
    assert.deepEqual((await platform.call(`GET ${path}`)).body, before);
  });

  it('are gone once they are deleted, for themselves too', async () => {
    const platform = new ServerApi();
    const account = await platform.account();
    const { body } = await platform.call(`DELETE /v1/accounts/${account}`);
    assert.deepEqual(body, { id: account, object: 'account', deleted: true });
    const answers = [
      await platform.call(`GET /v1/accounts/${account}`),
      await platform.call(`DELETE /v1/accounts/${account}`),
      await platform.with({ 'stripe-account': account }).call('GET /v1/payouts'),
    ];
    for (const { status, body } of answers) assert.deepEqual([status, body.error.code], [403, 'account_invalid']);
  });
});

describe('the account of a request', () => {
  it('is the platform’s own, under its name', async () => {
    const platform = new ServerApi({ businessName: 'Loomhall' });
    const { body } = await platform.call('GET /v1/account');
    assert.deepEqual(
      [body.id, body.object, body.type, body.settings.dashboard.display_name],
      [PLATFORM_ID, 'account', 'standard', 'Loomhall'],
    );
    assert.deepEqual((await platform.call(`GET /v1/accounts/${PLATFORM_ID}`)).body, body);
    assert.ok(!((await platform.call('GET /v1/accounts')).body.data as { id: string }[]).some(({ id }) => id === PLATFORM_ID));
  });

  it('is the connected account that the header names', async () => {
    const platform = new ServerApi();
    const account = await platform.account();
    const { body } = await platform.with({ 'stripe-account': account }).call('GET /v1/account');
    assert.equal(body.id, account);
  });
});
