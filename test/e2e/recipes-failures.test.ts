import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Stripe } from 'stripe';
import { createPayouts } from '../../demo/recipes/payouts.js';
import { Refusal, reportFailure } from '../../demo/recipes/failures.js';

const { StripeAPIError, StripeAuthenticationError, StripeConnectionError, StripeInvalidRequestError, StripeRateLimitError } =
  Stripe.errors;

/** As Stripe sends it; its own words are for developers. */
const raw = (statusCode: number, code?: string, param?: string) =>
  ({
    type: 'invalid_request_error',
    statusCode,
    message: 'canary',
    requestId: 'req_1',
    ...(code && { code }),
    ...(param && { param }),
  }) as Stripe.StripeRawError;

const MESSAGES = {
  used: 'This account was already handed over. Link it again.',
  unusable: 'This account can’t take payouts. Link another one.',
  refused: 'Stripe can’t use this account. Link it again.',
  busy: 'Stripe is still busy with this. Try again in a moment.',
  unreachable: 'Stripe can’t be reached right now. Try again in a moment.',
  down: 'Stripe had a problem. Try again in a moment; if it stays, link the account again.',
  wrong: 'Payouts aren’t set up right on our side. Please tell us.',
  unexpected: 'Something went wrong on our side. Try again in a moment.',
};

describe('a failure that is answered', () => {
  const lines: string[] = [];
  beforeEach(() => void mock.method(console, 'error', (line: string) => lines.push(line)));
  afterEach(() => {
    mock.restoreAll();
    lines.length = 0;
  });

  const failures: [what: string, error: unknown, status: number, code: string, message: string][] = [
    ['a refusal of our own', new Refusal(413, 'too_large', 'Too large.'), 413, 'too_large', 'Too large.'],
    ['no way to Stripe', new StripeConnectionError({}), 503, 'api_connection_error', MESSAGES.unreachable],
    ['a used token', new StripeInvalidRequestError(raw(400, 'token_already_used')), 400, 'token_already_used', MESSAGES.used],
    [
      'a bad account',
      new StripeInvalidRequestError(raw(400, 'bank_account_unusable')),
      400,
      'bank_account_unusable',
      MESSAGES.unusable,
    ],
    [
      'a token in doubt',
      new StripeInvalidRequestError(raw(400, undefined, 'external_account')),
      400,
      'invalid_request_error',
      MESSAGES.refused,
    ],
    ['a call under way', new StripeAPIError(raw(409, 'idempotency_key_in_use')), 409, 'idempotency_key_in_use', MESSAGES.busy],
    ['too many calls', new StripeRateLimitError(raw(429, 'rate_limit')), 429, 'rate_limit', MESSAGES.busy],
    ['a fault of Stripe’s', new StripeAPIError(raw(500)), 502, 'api_error', MESSAGES.down],
    ['a wrong key', new StripeAuthenticationError(raw(401)), 500, 'stripe_refused', MESSAGES.wrong],
    [
      'a missing account',
      new StripeInvalidRequestError(raw(404, 'resource_missing', 'id')),
      500,
      'stripe_refused',
      MESSAGES.wrong,
    ],
    ['a fault of ours', new TypeError('x is not a function'), 500, 'unexpected_error', MESSAGES.unexpected],
    ['something thrown', 'canary', 500, 'unexpected_error', MESSAGES.unexpected],
  ];
  for (const [what, error, status, code, message] of failures) {
    it(`is ${status} ${code} for ${what}`, () => {
      const failure = reportFailure(error, 'GET /payouts');

      assert.deepEqual(failure, { status, code, message });
      assert.ok(lines[0]?.startsWith(`GET /payouts: ${status} ${code}`));
      assert.doesNotMatch(lines.join('\n'), /canary/);
    });
  }

  it('is 503 api_connection_error for an answer that does not come in time', async (t) => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    t.after(() => silent.close().closeAllConnections());
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const stripe = new Stripe('sk_test_canary', { host: '127.0.0.1', port, protocol: 'http', timeout: 1, maxNetworkRetries: 0 });

    const error: unknown = await createPayouts(stripe)
      .attachAccount('acct_1', 'btok_canary')
      .catch((reason: unknown) => reason);

    assert.equal(reportFailure(error, 'POST /payouts/account').code, 'api_connection_error');
    assert.deepEqual(lines, ['POST /payouts/account: 503 api_connection_error (StripeConnectionError)']);
  });

  it('leaves the developer Stripe’s own code and the request to look up', () => {
    reportFailure(new StripeInvalidRequestError(raw(400, 'parameter_unknown')), 'POST /payouts/session');

    assert.deepEqual(lines, ['POST /payouts/session: 500 stripe_refused (StripeInvalidRequestError parameter_unknown req_1)']);
  });

  it('leaves the developer the stack of a fault of ours', () => {
    reportFailure(new TypeError('x is not a function'), 'GET /payouts');

    assert.match(lines[1] ?? '', /^TypeError: x is not a function\n +at /);
  });
});
