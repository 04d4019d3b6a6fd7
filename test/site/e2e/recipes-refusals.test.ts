import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeRecipes, type RecipeResponse, type RecipeClient } from './recipe-client.js';
import { newToken } from './recipes-tokens.js';

describeRecipes((getClient) => {
  it('reports that Stripe can’t be reached if every response is lost, and attaches only one account after a retry', async () => {
    const client = getClient();
    const token = await newToken(client.recipes.platform);
    // The `stripe` package sends the request three times.
    client.failNext({ method: 'POST', drop: 'answer', times: 3 });
    const { status, error } = await client.send({ token });

    const next = await client.send({ token });

    assert.deepEqual([status, error?.code], [503, 'api_connection_error']);
    assert.equal(error?.message, 'Stripe can’t be reached right now. Try again in a moment.');
    assert.equal(next.status, 200);
    assert.equal((await client.attached()).length, 1);
  });

  it('reports a token that was used elsewhere', async () => {
    const client = getClient();
    const token = await newToken(client.recipes.platform);
    await client.recipes.platform.stripe.accounts.createExternalAccount((await client.recipes.signIn()).account, {
      external_account: token,
    });

    const { status, error } = await client.send({ token });

    assert.deepEqual([status, error?.code, error?.final], [400, 'token_already_used', true]);
    assert.equal(error?.message, 'This link was already used. Link your account again.');
    assert.match(
      client.log[0] ?? '',
      /^POST \/payouts\/account: 400 token_already_used \(StripeInvalidRequestError token_already_used req_\w+\): This token was /,
    );
  });

  it('reports a token that Stripe does not know', async () => {
    const client = getClient();
    const { status, error } = await client.send({ token: 'btok_canary' });

    assert.deepEqual([status, error?.code, error?.final], [400, 'resource_missing', true]);
    assert.equal(error?.message, 'This link is no longer valid. Link your account again.');
  });

  it('asks for another account if Stripe refuses one without a code', async () => {
    const client = getClient();
    const refusal = { type: 'invalid_request_error', message: 'This bank account has been blocked.' };
    client.failNext({ method: 'POST', status: 400, body: { error: refusal } });

    const { status, error } = await client.send({ token: await newToken(client.recipes.platform) });

    assert.deepEqual([status, error?.code, error?.final], [400, 'bank_account_refused', true]);
    assert.equal(error?.message, 'This account can’t receive payouts. Link another account.');
    assert.match(client.log[0] ?? '', /: This bank account has been blocked\.$/);
  });

  it('reports that the sandbox was restarted if it no longer knows the seller', async () => {
    const client = getClient();
    client.seller = client.recipes.signInAs('acct_gone');

    const responses = [
      await client.openSession(),
      await client.send({ token: 'btok_canary' }),
      await client.request('/accounts'),
    ];

    for (const { status, error } of responses) {
      assert.deepEqual([status, error?.code, error?.final], [500, 'sandbox_restarted', true]);
    }
    assert.equal(
      client.log.filter((line) => line.includes(`The sandbox at ${client.recipes.platform.server.url} doesn't know`)).length,
      3,
    );
  });

  it('logs the origin of a foreign page, and the setting that allows it', async () => {
    const client = getClient();
    await client.openSession({ Origin: 'http://localhost:5173' });

    assert.match(
      client.log[0] ?? '',
      /http:\/\/localhost:5173\. APP_ORIGIN is https:\/\/shop\.example\. .* set APP_ORIGIN=http:\/\/localhost:5173$/,
    );
  });

  it('hides Stripe’s messages about the server’s own mistakes from the page', async () => {
    const client = getClient();
    const error = { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_live_canary' };
    client.failNext({ status: 401, body: { error } });

    const response = await client.request('/accounts');

    assert.deepEqual([response.status, response.error?.code], [500, 'stripe_refused']);
    assert.equal(response.error?.message, 'Payouts aren’t set up correctly on our side. Please contact us.');
    assert.match(client.log[0] ?? '', /Invalid API Key provided: sk_… Check STRIPE_SECRET_KEY\.$/);
  });

  const refused: [what: string, act: (client: RecipeClient) => Promise<RecipeResponse>, status: number, code: string][] = [
    ['a seller who is not signed in', (client) => client.openSession({ Cookie: 'session=guess' }), 401, 'not_signed_in'],
    [
      'a session for another origin',
      (client) => client.openSession({ Origin: 'https://shop.example.evil' }),
      403,
      'foreign_origin',
    ],
    ['a session for a page without an origin', (client) => client.openSession({ Origin: 'null' }), 403, 'foreign_origin'],
    [
      'a token from another origin',
      (client) => client.send({ token: 'btok_canary' }, { Origin: 'https://evil.example' }),
      403,
      'foreign_origin',
    ],
    [
      'the list for another origin',
      (client) => client.request('/accounts', { headers: { Origin: 'https://evil.example' } }),
      403,
      'foreign_origin',
    ],
    [
      'an invalid Idempotency-Key',
      (client) => client.openSession({ 'Idempotency-Key': 'press 1' }),
      400,
      'idempotency_key_invalid',
    ],
    ['a body without a token', (client) => client.send({}), 400, 'parameter_invalid'],
    ['a body that is a list', (client) => client.send(['btok_canary']), 400, 'parameter_invalid'],
    ['a token that is a number', (client) => client.send({ token: 5 }), 400, 'parameter_invalid'],
    ['a token that does not fit into a header', (client) => client.send({ token: 'btok_canary\n💥' }), 400, 'parameter_invalid'],
    ['a body that is not JSON', (client) => client.send('btok_canary'), 400, 'invalid_json'],
    [
      'a body of another type',
      (client) => client.send({ token: 'btok_canary' }, { 'Content-Type': 'text/plain' }),
      415,
      'json_only',
    ],
    ['a body that is too large', (client) => client.send({ token: 'x'.repeat(5000) }), 413, 'too_large'],
    ['a body that is too large, without a Content-Length', (client) => client.request('/account', streamed()), 413, 'too_large'],
  ];
  for (const [what, act, status, code] of refused) {
    it(`refuses ${what} with ${status}`, async () => {
      const response = await act(getClient());

      assert.deepEqual([response.status, response.error?.code], [status, code]);
      assert.match(response.error?.message ?? '', /^\S.+\.$/);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
    });
  }
});

/** Creates a request whose body is streamed, so that it has no Content-Length. */
function streamed(): RequestInit {
  const pieces = ['{"token":"', ...Array.from({ length: 50 }, () => 'x'.repeat(100)), '"}'];
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' } as RequestInit;
}
