import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ErrorBody } from './browser-client.js';
import { type PlatformServer, startPlatformServer } from './platform-server.js';

describe('a repeated call', () => {
  let platform: PlatformServer;
  before(async () => {
    platform = await startPlatformServer();
  });
  after(() => platform.close());

  const create = (email: string, idempotencyKey: string) =>
    platform.stripe.accounts.create({ type: 'custom', email }, { idempotencyKey });

  it('with the same key and parameters gets the same response, marked as a replay', async () => {
    const first = await create('a@shop.example', 'once');
    const second = await create('a@shop.example', 'once');
    assert.equal(second.id, first.id);
    assert.equal(first.lastResponse.headers['idempotent-replayed'], undefined);
    assert.equal(second.lastResponse.headers['idempotent-replayed'], 'true');
    assert.notEqual(second.lastResponse.requestId, first.lastResponse.requestId);
  });

  it('attaches a token only once if the first response was lost', async () => {
    const { id: holder } = await platform.createAccount();
    const { bank_account_token: token } = await (await platform.createSession()).browser.link();
    platform.server.sandbox.control({ faults: [{ path: '/v1/accounts/*/external_accounts', drop: 'answer', times: 1 }] });
    // The package retries a call whose connection was closed, with the same key.
    const { lastResponse } = await platform.stripe.accounts.createExternalAccount(holder, { external_account: token?.id ?? '' });
    assert.equal(lastResponse.headers['idempotent-replayed'], 'true');
    assert.equal((await platform.stripe.accounts.listExternalAccounts(holder)).data.length, 1);
  });

  it('with the same key and other parameters is refused', async () => {
    await create('b@shop.example', 'other-parameters');
    await assert.rejects(create('c@shop.example', 'other-parameters'), { type: 'StripeIdempotencyError', statusCode: 400 });
  });

  it('with the same key for another endpoint is refused', async () => {
    await create('d@shop.example', 'other-call');
    const parameters = { account_holder: { type: 'customer', customer: 'cus_1' }, permissions: ['balances'] } as const;
    await assert.rejects(
      platform.stripe.financialConnections.sessions.create(
        { ...parameters, permissions: ['balances'] },
        { idempotencyKey: 'other-call' },
      ),
      { type: 'StripeIdempotencyError' },
    );
  });

  it('can be corrected with the same key after it was refused', async () => {
    const { stripe } = platform;
    const options = { idempotencyKey: 'corrected' };
    await assert.rejects(stripe.accounts.create({ type: 'custom', country: 'DE' }, options), { param: 'country' });
    assert.equal((await stripe.accounts.create({ type: 'custom', country: 'US' }, options)).country, 'US');
  });

  it('is refused while the first call is still in progress', async () => {
    const { sandbox } = platform.server;
    const call = () =>
      sandbox.fetch(
        new Request(`${sandbox.origin}/v1/accounts`, {
          method: 'POST',
          headers: { authorization: 'Bearer sk_test_sandbox', 'idempotency-key': 'both at once' },
          body: new URLSearchParams({ type: 'custom' }),
        }),
      );
    const [first, second] = await Promise.all([call(), call()]);
    const { error } = (await second.json()) as ErrorBody;
    assert.deepEqual([first.status, second.status, error?.code], [200, 409, 'idempotency_key_in_use']);
  });

  it('is refused if its key is too long', async () => {
    await assert.rejects(create('f@shop.example', 'x'.repeat(256)), { type: 'StripeIdempotencyError' });
  });
});
