import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeRecipes, type Answer, type RecipeClient } from './recipe-client.js';
import { newToken } from './recipes-tokens.js';

describeRecipes((current) => {
  it('reports that Stripe can’t be reached, and attaches one account after a retry although every response was lost', async () => {
    const testPage = current();
    const token = await newToken(testPage.recipes.platform);
    // The `stripe` package sends the request three times.
    testPage.failNext({ method: 'POST', drop: 'answer', times: 3 });
    const { status, error } = await testPage.send({ token });

    const next = await testPage.send({ token });

    assert.deepEqual([status, error?.code], [503, 'api_connection_error']);
    assert.equal(error?.message, 'Stripe can’t be reached right now. Try again in a moment.');
    assert.equal(next.status, 200);
    assert.equal((await testPage.attached()).length, 1);
  });

  it('reports a token that was used elsewhere', async () => {
    const testPage = current();
    const token = await newToken(testPage.recipes.platform);
    await testPage.recipes.platform.stripe.accounts.createExternalAccount((await testPage.recipes.signIn()).account, {
      external_account: token,
    });

    const { status, error } = await testPage.send({ token });

    assert.deepEqual([status, error?.code, error?.final], [400, 'token_already_used', true]);
    assert.equal(error?.message, 'This link was already used. Link your account again.');
    assert.match(
      testPage.log[0] ?? '',
      /^POST \/payouts\/account: 400 token_already_used \(StripeInvalidRequestError token_already_used req_\w+\): This token was /,
    );
  });

  it('reports a token that Stripe does not know', async () => {
    const testPage = current();
    const { status, error } = await testPage.send({ token: 'btok_canary' });

    assert.deepEqual([status, error?.code, error?.final], [400, 'resource_missing', true]);
    assert.equal(error?.message, 'This link is no longer valid. Link your account again.');
  });

  it('asks for another account if Stripe refuses one without a code', async () => {
    const testPage = current();
    const refusal = { type: 'invalid_request_error', message: 'This bank account has been blocked.' };
    testPage.failNext({ method: 'POST', status: 400, body: { error: refusal } });

    const { status, error } = await testPage.send({ token: await newToken(testPage.recipes.platform) });

    assert.deepEqual([status, error?.code, error?.final], [400, 'bank_account_refused', true]);
    assert.equal(error?.message, 'This account can’t receive payouts. Link another account.');
    assert.match(testPage.log[0] ?? '', /: This bank account has been blocked\.$/);
  });

  it('says that the sandbox was restarted if it no longer knows the seller', async () => {
    const testPage = current();
    testPage.seller = testPage.recipes.signInAs('acct_gone');

    const answers = [await testPage.openSession(), await testPage.send({ token: 'btok_canary' }), await testPage.request('/accounts')];

    for (const { status, error } of answers) {
      assert.deepEqual([status, error?.code, error?.final], [500, 'sandbox_restarted', true]);
    }
    assert.equal(
      testPage.log.filter((line) => line.includes(`The sandbox at ${testPage.recipes.platform.server.url} doesn't know`)).length,
      3,
    );
  });

  it('logs the origin of a foreign page, and the setting that allows it', async () => {
    const testPage = current();
    await testPage.openSession({ Origin: 'http://localhost:5173' });

    assert.match(
      testPage.log[0] ?? '',
      /http:\/\/localhost:5173\. APP_ORIGIN is https:\/\/shop\.example\. .* set APP_ORIGIN=http:\/\/localhost:5173$/,
    );
  });

  it('hides Stripe’s messages about the server’s own mistakes from the page', async () => {
    const testPage = current();
    const error = { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_live_canary' };
    testPage.failNext({ status: 401, body: { error } });

    const answer = await testPage.request('/accounts');

    assert.deepEqual([answer.status, answer.error?.code], [500, 'stripe_refused']);
    assert.equal(answer.error?.message, 'Payouts aren’t set up correctly on our side. Please contact us.');
    assert.match(testPage.log[0] ?? '', /Invalid API Key provided: sk_… Check STRIPE_SECRET_KEY\.$/);
  });

  const refused: [what: string, act: (testPage: RecipeClient) => Promise<Answer>, status: number, code: string][] = [
    ['a seller who is not signed in', (testPage) => testPage.openSession({ Cookie: 'session=guess' }), 401, 'not_signed_in'],
    [
      'a session for another origin',
      (testPage) => testPage.openSession({ Origin: 'https://shop.example.evil' }),
      403,
      'foreign_origin',
    ],
    ['a session for a page without an origin', (testPage) => testPage.openSession({ Origin: 'null' }), 403, 'foreign_origin'],
    [
      'a token from another origin',
      (testPage) => testPage.send({ token: 'btok_canary' }, { Origin: 'https://evil.example' }),
      403,
      'foreign_origin',
    ],
    [
      'the list to another origin',
      (testPage) => testPage.request('/accounts', { headers: { Origin: 'https://evil.example' } }),
      403,
      'foreign_origin',
    ],
    [
      'an invalid name of an attempt',
      (testPage) => testPage.openSession({ 'Idempotency-Key': 'press 1' }),
      400,
      'idempotency_key_invalid',
    ],
    ['a body without a token', (testPage) => testPage.send({}), 400, 'parameter_invalid'],
    ['a body that is a list', (testPage) => testPage.send(['btok_canary']), 400, 'parameter_invalid'],
    ['a token that is a number', (testPage) => testPage.send({ token: 5 }), 400, 'parameter_invalid'],
    ['a token that does not fit into a header', (testPage) => testPage.send({ token: 'btok_canary\n💥' }), 400, 'parameter_invalid'],
    ['a body that is not JSON', (testPage) => testPage.send('btok_canary'), 400, 'invalid_json'],
    [
      'a body of another type',
      (testPage) => testPage.send({ token: 'btok_canary' }, { 'Content-Type': 'text/plain' }),
      415,
      'json_only',
    ],
    ['a body that is too large', (testPage) => testPage.send({ token: 'x'.repeat(5000) }), 413, 'too_large'],
    ['a body that is too large, without a Content-Length', (testPage) => testPage.request('/account', streamed()), 413, 'too_large'],
  ];
  for (const [what, act, status, code] of refused) {
    it(`refuses ${what} with ${status}`, async () => {
      const answer = await act(current());

      assert.deepEqual([answer.status, answer.error?.code], [status, code]);
      assert.match(answer.error?.message ?? '', /^\S.+\.$/);
      assert.equal(answer.headers.get('Cache-Control'), 'no-store');
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
