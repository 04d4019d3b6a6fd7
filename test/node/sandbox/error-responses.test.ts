import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

describe('a server API error', () => {
  it('links to the documentation of its code', async () => {
    const { body } = await new ServerClient().call('POST /v1/accounts', { type: 'custom', bogus: '1' });
    assert.equal(body.error.doc_url, 'https://stripe.com/docs/error-codes/parameter-unknown');
    const { body: codeless } = await new ServerClient().call('POST /v1/accounts', { type: 'express' });
    assert.deepEqual([codeless.error.code, codeless.error.doc_url], [undefined, undefined]);
  });

  it('links to the request log if the sandbox shows one', async () => {
    const line = 'GET /v1/tokens/btok_1';
    const shown = await new ServerClient({ overview: true }).call(line);
    assert.equal(shown.body.error.request_log_url, 'https://sandbox.invalid/sandbox');
    assert.equal((await new ServerClient().call(line)).body.error.request_log_url, undefined);
  });

  it('has the id of its request', async () => {
    const { headers } = await new ServerClient().call('GET /v1/tokens/btok_1');
    assert.match(headers.get('request-id') ?? '', /^req_\w{14}$/);
  });

  it('is Stripe-shaped for an unknown path or method', async () => {
    for (const line of [
      'GET /v1/charges',
      'PUT /v1/accounts/acct_1',
      'DELETE /v1/tokens/btok_1',
      'GET /v2/core/accounts',
      'GET /',
    ]) {
      const { status, body } = await new ServerClient().call(line);
      assert.deepEqual([status, body.error.type, body.error.code], [404, 'invalid_request_error', undefined], line);
    }
  });

  it('does not reveal internal details', async () => {
    const secretKeys = Object.assign([], {
      includes() {
        throw new Error('the inside of the sandbox');
      },
    });
    const { status, body, headers } = await new ServerClient({ secretKeys }).call('GET /v1/tokens/btok_1');
    assert.deepEqual([status, body.error.type], [500, 'api_error']);
    assert.doesNotMatch(JSON.stringify(body), /inside/);
    assert.match(headers.get('request-id') ?? '', /^req_/);
  });
});

describe('a repeated request', () => {
  const api = new ServerClient();
  const KEY = { 'idempotency-key': 'key-1' };

  it('gets its key and the id of the original request', async () => {
    const first = await api.call('POST /v1/accounts', { type: 'custom', email: 'a@shop.example' }, KEY);
    const second = await api.call('POST /v1/accounts', { type: 'custom', email: 'a@shop.example' }, KEY);
    const [one, two] = [first.headers, second.headers];
    assert.deepEqual([one.get('idempotency-key'), two.get('idempotency-key')], ['key-1', 'key-1']);
    assert.deepEqual([one.get('original-request'), two.get('original-request')], [one.get('request-id'), one.get('request-id')]);
    assert.deepEqual([one.get('idempotent-replayed'), two.get('idempotent-replayed')], [null, 'true']);
    assert.deepEqual(second.body, first.body);
  });

  it('can have its parameters in another order or encoding', async () => {
    const { status, headers } = await api.raw('POST /v1/accounts', 'email=a%40shop.example&type=custom', KEY);
    assert.deepEqual([status, headers.get('idempotent-replayed')], [200, 'true']);
  });

  it('is refused with other parameters, or with a list in another order', async () => {
    const { status, body } = await api.raw('POST /v1/accounts', 'email=b@shop.example&type=custom', KEY);
    assert.deepEqual([status, body.error.type], [400, 'idempotency_error']);
    const account = await api.createAccount();
    const session = (permissions: string) =>
      api.raw(
        'POST /v1/financial_connections/sessions',
        `account_holder[type]=account&account_holder[account]=${account}&${permissions}`,
        { 'idempotency-key': 'list' },
      );
    await session('permissions[]=balances&permissions[]=ownership');
    assert.equal((await session('permissions[]=ownership&permissions[]=balances')).body.error.type, 'idempotency_error');
  });

  it('counts as a new request after a day', async () => {
    let now = Date.UTC(2026, 10, 1);
    const client = new ServerClient({ now: () => now });
    const create = async () => (await client.call('POST /v1/accounts', { type: 'custom' }, KEY)).body.id as string;
    const first = await create();
    now += 86_399_000;
    assert.equal(await create(), first);
    now += 2_000;
    assert.notEqual(await create(), first);
  });

  it('is carried out if the first request was refused', async () => {
    const key = { 'idempotency-key': 'refused' };
    const refused = await api.call('POST /v1/accounts', { type: 'express' }, key);
    assert.deepEqual([refused.status, refused.headers.get('idempotency-key')], [400, 'refused']);
    assert.equal((await api.call('POST /v1/accounts', { type: 'custom' }, key)).status, 200);
  });
});
