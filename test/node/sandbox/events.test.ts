import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerApi } from './server-api.js';

interface Event {
  id: string;
  type: string;
  account?: string;
  request: { id: string | null; idempotency_key: string | null };
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> };
}

const eventsOf = async (api: ServerApi, query = ''): Promise<Event[]> =>
  (await api.call(`GET /v1/events?limit=100${query}`)).body.data;

async function world() {
  const platform = new ServerApi();
  const account = await platform.account();
  return { platform, account, api: platform.with({ 'stripe-account': account }) };
}

describe('events', () => {
  it('report a payout account that is attached, changed or deleted, and the changes of its account', async () => {
    const { platform, account, api } = await world();
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

  it('report both bank accounts when another one becomes the default', async () => {
    const { platform, account, api } = await world();
    const attach = async () =>
      (await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' })).body.id;
    const [first, second] = [await attach(), await attach()];
    await platform.call(`POST /v1/accounts/${account}/external_accounts/${second}`, { default_for_currency: 'true' });
    const updated = await eventsOf(api, '&type=account.external_account.updated');
    assert.deepEqual(updated.map(({ data }) => data.object['id']).sort(), [first, second].sort());
  });

  it('aren’t sent when nothing has changed', async () => {
    const { platform, account, api } = await world();
    await platform.call(`POST /v1/accounts/${account}`, { 'metadata[a]': '1' });
    await platform.call(`POST /v1/accounts/${account}`, { 'metadata[a]': '1' });
    assert.equal((await eventsOf(api, '&type=account.updated')).length, 1);
  });

  it('name the request that caused them, and its idempotency key', async () => {
    const { platform, account, api } = await world();
    const { headers } = await platform.call(
      `POST /v1/accounts/${account}`,
      { 'metadata[a]': '1' },
      { 'idempotency-key': 'order-6735' },
    );
    const [event] = await eventsOf(api);
    assert.deepEqual(event?.request, { id: headers.get('request-id'), idempotency_key: 'order-6735' });
  });

  it('name no request when time or a bank caused them', async () => {
    const { platform, account, api } = await world();
    await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' });
    await api.call('POST /v1/payouts', { amount: '1', currency: 'usd' });
    platform.sandbox.control({ clockOffset: 7 * 86_400_000 });
    const [paid] = await eventsOf(api, '&type=payout.paid');
    assert.deepEqual(paid?.request, { id: null, idempotency_key: null });
  });

  it('are sent once for a request that is repeated under its key', async () => {
    const { platform, account, api } = await world();
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

  it('of a connected account are seen with its header, all others without one', async () => {
    const { platform, account, api } = await world();
    const { linked } = await platform.linked(account);
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

  it('of a session made for a connected account are that account’s', async () => {
    const { account, api, platform } = await world();
    await api.linked(account);
    assert.equal((await eventsOf(api))[0]?.account, account);
    assert.deepEqual(await eventsOf(platform), []);
  });

  it('are listed by type, by group, by time and by delivery', async () => {
    const { platform, account, api } = await world();
    await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: 'btok_us_verified' });
    const count = async (query: string) => (await eventsOf(api, query)).length;
    assert.equal(await count('&type=account.*'), 2);
    assert.equal(await count('&type=account'), 0);
    assert.equal(await count('&types[]=account.updated&types[]=payout.*'), 1);
    assert.equal(await count('&created[gte]=253402300799'), 0);
    assert.equal(await count('&delivery_success=true'), 2, 'no webhook waits for them');
    assert.equal(await count('&delivery_success=false'), 0);
    const { body } = await api.call('GET /v1/events?type=a&types[]=b');
    assert.deepEqual([body.error.code, body.error.param], ['parameters_exclusive', 'types']);
  });

  it('that no webhook has taken are still pending', async () => {
    const platform = new ServerApi({
      webhook: { url: 'https://shop.example/events', secret: 'whsec_x' },
      wait: (milliseconds) => (milliseconds < 10_000 ? Promise.resolve() : new Promise(() => undefined)),
      deliver: (request) =>
        request
          .json()
          .then(({ type }: { type: string }) => new Response(null, { status: type === 'account.updated' ? 200 : 500 })),
    });
    const account = await platform.account({ external_account: 'btok_us_verified' });
    await platform.sandbox.settled();
    const pending = await eventsOf(platform.with({ 'stripe-account': account }), '&delivery_success=false');
    assert.deepEqual(
      pending.map(({ type }) => type),
      ['account.external_account.created'],
    );
  });

  it('stay as they were written, whatever version asks for them', async () => {
    const { platform, account } = await world();
    await platform.linked(account);
    const old = platform.with({ 'stripe-version': '2025-02-24.acacia' });
    const [event] = await eventsOf(old);
    assert.ok('account_numbers' in event!.data.object, 'which that version’s accounts don’t have');
  });

  it('beyond the newest thousand are forgotten', async () => {
    const { platform, account, api } = await world();
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
