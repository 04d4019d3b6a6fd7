import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

interface Event {
  id: string;
  type: string;
  account?: string;
  request: { id: string | null; idempotency_key: string | null };
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> };
}

const eventsOf = async (api: ServerClient, query = ''): Promise<Event[]> =>
  (await api.call(`GET /v1/events?limit=100${query}`)).body.data;

async function setup() {
  const platform = new ServerClient();
  const account = await platform.createAccount();
  return { platform, account, api: platform.with({ 'stripe-account': account }) };
}

describe('events', () => {
  it('report that a payout account is attached, updated or deleted, and how that changes the connected account', async () => {
    const { platform, account, api } = await setup();
    const path = `/v1/accounts/${account}/external_accounts`;
    const { body: bank } = await platform.call(`POST ${path}`, { external_account: 'btok_us_verified' });
    await platform.call(`POST ${path}/${bank.id}`, { account_holder_name: 'Ines Marlow' });
    await platform.call(`DELETE ${path}/${bank.id}`);

    const events = (await eventsOf(api)).reverse();

    assert.deepEqual(
      events.map(({ type }) => type),
      [
        'account.external_account.created',
        'account.updated',
        'account.external_account.updated',
        'account.updated',
        'account.external_account.deleted',
        'account.updated',
      ],
    );
    assert.ok(events.every((event) => event.account === account));
    const [created, enabled, updated] = events;
    assert.deepEqual([created?.data.object['id'], created?.data.object['status']], [bank.id, 'new']);
    assert.deepEqual(updated?.data.previous_attributes, { account_holder_name: null });
    assert.equal(enabled?.data.object['payouts_enabled'], true);
    assert.equal(enabled.data.previous_attributes?.['payouts_enabled'], false);
  });

  it('report both bank accounts when the default changes', async () => {
    const { platform, account, api } = await setup();
    const attach = async () =>
      (await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' })).body.id;
    const [first, second] = [await attach(), await attach()];
    await platform.call(`POST /v1/accounts/${account}/external_accounts/${second}`, { default_for_currency: 'true' });
    const updated = await eventsOf(api, '&type=account.external_account.updated');
    assert.deepEqual(updated.map(({ data }) => data.object['id']).sort(), [first, second].sort());
  });

  it('are not created if nothing has changed', async () => {
    const { platform, account, api } = await setup();
    await platform.call(`POST /v1/accounts/${account}`, { 'metadata[a]': '1' });
    await platform.call(`POST /v1/accounts/${account}`, { 'metadata[a]': '1' });
    assert.equal((await eventsOf(api, '&type=account.updated')).length, 1);
  });

  it('name the request that caused them, and its idempotency key', async () => {
    const { platform, account, api } = await setup();
    const { headers } = await platform.call(
      `POST /v1/accounts/${account}`,
      { 'metadata[a]': '1' },
      { 'idempotency-key': 'order-6735' },
    );
    const [event] = await eventsOf(api);
    assert.deepEqual(event?.request, { id: headers.get('request-id'), idempotency_key: 'order-6735' });
  });

  it('name no request if they were caused by the passing of time', async () => {
    const { platform, account, api } = await setup();
    await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' });
    await api.call('POST /v1/payouts', { amount: '1', currency: 'usd' });
    platform.sandbox.control({ clockOffset: 7 * 86_400_000 });
    const [paid] = await eventsOf(api, '&type=payout.paid');
    assert.deepEqual(paid?.request, { id: null, idempotency_key: null });
  });

  it('are created once for a request that is repeated with its idempotency key', async () => {
    const { platform, account, api } = await setup();
    const repeat = () =>
      platform.call(
        `POST /v1/accounts/${account}/external_accounts`,
        { external_account: 'btok_us_verified' },
        { 'idempotency-key': 'k' },
      );
    await repeat();
    await repeat();
    assert.equal((await eventsOf(api, '&type=account.external_account.created')).length, 1);
  });

  it('are visible with the Stripe-Account header if they belong to a connected account, and without it otherwise', async () => {
    const { platform, account, api } = await setup();
    const { linked } = await platform.linkAccount(account);
    await platform.call(`POST /v1/accounts/${account}`, { 'metadata[a]': '1' });
    const [own] = await eventsOf(platform);
    assert.deepEqual(
      [own?.type, own?.data.object['id'], own?.account],
      ['financial_connections.account.created', linked, undefined],
    );
    assert.deepEqual(
      (await eventsOf(api)).map(({ type }) => type),
      ['account.updated'],
    );
    assert.equal((await platform.call(`GET /v1/events/${own!.id}`)).body.id, own!.id);
    assert.equal((await api.call(`GET /v1/events/${own!.id}`)).status, 404);
  });

  it('belong to a connected account if the session was created with its header', async () => {
    const { account, api, platform } = await setup();
    await api.linkAccount(account);
    assert.equal((await eventsOf(api))[0]?.account, account);
    assert.deepEqual(await eventsOf(platform), []);
  });

  it('can be filtered by type, group, time and delivery', async () => {
    const { platform, account, api } = await setup();
    await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' });
    const count = async (query: string) => (await eventsOf(api, query)).length;
    assert.equal(await count('&type=account.*'), 2);
    assert.equal(await count('&type=account'), 0);
    assert.equal(await count('&types[]=account.updated&types[]=payout.*'), 1);
    assert.equal(await count('&created[gte]=253402300799'), 0);
    assert.equal(await count('&delivery_success=true'), 2, 'without a webhook, all events count as delivered');
    assert.equal(await count('&delivery_success=false'), 0);
    const { body } = await api.call('GET /v1/events?type=a&types[]=b');
    assert.deepEqual([body.error.code, body.error.param], ['parameters_exclusive', 'types']);
  });

  it('are pending until a webhook accepts them', async () => {
    const platform = new ServerClient({
      webhook: { url: 'https://shop.example/events', secret: 'whsec_x' },
      wait: (milliseconds) => (milliseconds < 10_000 ? Promise.resolve() : new Promise(() => undefined)),
      deliver: (request) =>
        request
          .json()
          .then(({ type }: { type: string }) => new Response(null, { status: type === 'account.updated' ? 200 : 500 })),
    });
    const account = await platform.createAccount({ external_account: 'btok_us_verified' });
    await platform.sandbox.settled();
    const pending = await eventsOf(platform.with({ 'stripe-account': account }), '&delivery_success=false');
    assert.deepEqual(
      pending.map(({ type }) => type),
      ['account.external_account.created'],
    );
  });

  it('keep the version in which they were created, whatever version reads them', async () => {
    const { platform, account } = await setup();
    await platform.linkAccount(account);
    const old = platform.with({ 'stripe-version': '2025-02-24.acacia' });
    const [event] = await eventsOf(old);
    assert.ok('account_numbers' in event!.data.object, 'accounts in the older version do not have it');
  });

  it('are deleted beyond the newest thousand', async () => {
    const { platform, account, api } = await setup();
    for (let change = 0; change < 1001; change += 1) {
      await platform.call(`POST /v1/accounts/${account}`, { 'metadata[a]': String(change) });
    }
    let [count, after] = [0, ''];
    for (let page = 0; page < 11; page += 1) {
      const events: Event[] = await eventsOf(api, after);
      count += events.length;
      const last = events.at(-1);
      if (!last) break;
      after = `&starting_after=${last.id}`;
    }
    assert.equal(count, 1000);
  });
});
