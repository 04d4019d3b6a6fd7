import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Stripe } from 'stripe';
import { finalRefusal, Refusal, reportFailure } from '../../../demo/recipes/failures.js';
import { createPayouts } from '../../../demo/recipes/payouts.js';
import { checkOrigin } from '../../../demo/recipes/requests.js';

const {
  StripeAPIError,
  StripeAuthenticationError,
  StripeConnectionError,
  StripeInvalidRequestError,
  StripePermissionError,
  StripeRateLimitError,
} = Stripe.errors;

/** Creates an error as Stripe sends it. Its message contains secrets that must never be logged. */
const raw = (statusCode: number, code?: string, param?: string) =>
  ({
    type: 'invalid_request_error',
    statusCode,
    message: "No such token: 'btok_canary', for key sk_live_canary\nand number 000123456789",
    requestId: 'req_1',
    ...(code && { code }),
    ...(param && { param }),
  }) as Stripe.StripeRawError;

const MASKED = "No such token: 'btok_…', for key sk_… and number …";

const MESSAGES = {
  used: 'This link was already used. Link your account again.',
  unusable: 'This account can’t receive payouts. Link another account.',
  gone: 'This link is no longer valid. Link your account again.',
  restarted: 'The test environment was restarted. Sign in again, then link your account again.',
  busy: 'Stripe is still working on this. Try again in a moment.',
  unreachable: 'Stripe can’t be reached right now. Try again in a moment.',
  down: 'Stripe had a problem. Try again in a moment. If it happens again, link your account again.',
  wrong: 'Payouts aren’t set up correctly on our side. Please contact us.',
  unexpected: 'Something went wrong on our side. Try again in a moment.',
};

const lines: string[] = [];
beforeEach(() => {
  delete process.env['SANDBOX_URL'];
  mock.method(console, 'error', (line: string) => lines.push(line));
});
afterEach(() => {
  mock.restoreAll();
  assert.doesNotMatch(lines.splice(0).join('\n'), /canary|\b\d{6,}\b/);
});

describe('the response to a failed request', () => {
  const failures: [what: string, error: unknown, status: number, code: string, message: string][] = [
    ['a request that the server itself refuses', new Refusal(413, 'too_large', 'Too large.'), 413, 'too_large', 'Too large.'],
    ['a connection error', new StripeConnectionError({}), 503, 'api_connection_error', MESSAGES.unreachable],
    ['a call in progress', new StripeAPIError(raw(409, 'idempotency_key_in_use')), 409, 'idempotency_key_in_use', MESSAGES.busy],
    ['too many calls', new StripeRateLimitError(raw(429, 'rate_limit')), 429, 'rate_limit', MESSAGES.busy],
    ['an internal error at Stripe', new StripeAPIError(raw(500)), 502, 'api_error', MESSAGES.down],
    ['a wrong key', new StripeAuthenticationError(raw(401)), 500, 'stripe_refused', MESSAGES.wrong],
    ['an unknown parameter', new StripeInvalidRequestError(raw(400, 'parameter_unknown')), 500, 'stripe_refused', MESSAGES.wrong],
    [
      'an account of another platform',
      new StripePermissionError(raw(403, 'account_invalid')),
      500,
      'stripe_refused',
      MESSAGES.wrong,
    ],
    ['a bug in the server', new TypeError('x is not a function'), 500, 'unexpected_error', MESSAGES.unexpected],
    ['a thrown string', 'canary', 500, 'unexpected_error', MESSAGES.unexpected],
  ];
  for (const [what, error, status, code, message] of failures) {
    it(`is ${status} ${code} for ${what}, and the page may retry`, () => {
      assert.deepEqual(reportFailure(error, 'GET /payouts'), { status, code, message });
      assert.ok(lines[0]?.startsWith(`GET /payouts: ${status} ${code}`));
    });
  }

  it('is 503 api_connection_error if Stripe does not respond in time', async (t) => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    t.after(() => silent.close().closeAllConnections());
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const stripe = new Stripe('sk_test_canary', { host: '127.0.0.1', port, protocol: 'http', timeout: 1, maxNetworkRetries: 0 });

    const error: unknown = await createPayouts(stripe)
      .attachAccount('acct_1', 'btok_canary')
      .catch((reason: unknown) => reason);

    assert.equal(reportFailure(error, 'POST /payouts/account').code, 'api_connection_error');
    assert.match(lines[0] ?? '', /^POST \/payouts\/account: 503 api_connection_error \(StripeConnectionError\): .*1ms/);
  });

  it('reports that the sandbox was restarted if it no longer knows the account', () => {
    process.env['SANDBOX_URL'] = 'http://sandbox';
    for (const error of [
      new StripeInvalidRequestError(raw(400, 'resource_missing', 'account_holder[account]')),
      new StripeInvalidRequestError(raw(404, 'resource_missing', 'id')),
      new StripePermissionError(raw(403, 'account_invalid')),
    ]) {
      const failure = reportFailure(error, 'POST /payouts/session');

      assert.deepEqual(failure, { status: 500, code: 'sandbox_restarted', message: MESSAGES.restarted, final: true });
      assert.match(
        lines.at(-1) ?? '',
        /The sandbox at http:\/\/sandbox doesn't know this connected account\. .*restarting this server\.$/,
      );
    }
  });
});

describe('the refusal of a token', () => {
  const final: [what: string, error: Stripe.StripeRawError, code: string, message: string][] = [
    ['was used', raw(400, 'token_already_used', 'external_account'), 'token_already_used', MESSAGES.used],
    ['is unknown', raw(400, 'resource_missing', 'external_account'), 'resource_missing', MESSAGES.gone],
    ['has an account that is unusable', raw(400, 'bank_account_unusable'), 'bank_account_unusable', MESSAGES.unusable],
    ['has an account on a block list', raw(400), 'bank_account_refused', MESSAGES.unusable],
    [
      'has a wrong number',
      raw(400, 'account_number_invalid', 'external_account[account_number]'),
      'account_number_invalid',
      MESSAGES.unusable,
    ],
    ['is refused for an unknown reason', raw(402, 'something_new'), 'something_new', MESSAGES.unusable],
  ];
  for (const [what, error, code, message] of final) {
    it(`is final if the token ${what}`, () => {
      const refusal = finalRefusal(new StripeInvalidRequestError(error));

      const failure = reportFailure(refusal, 'POST /payouts/account');

      assert.deepEqual(failure, { status: error.statusCode, code, message, final: true });
      const name = error.code ? `StripeInvalidRequestError ${error.code}` : 'StripeInvalidRequestError';
      assert.deepEqual(lines, [`POST /payouts/account: ${error.statusCode} ${code} (${name} req_1): ${MASKED}`]);
    });
  }

  const serverFaults: [what: string, error: unknown][] = [
    ['the key is wrong', new StripeAuthenticationError(raw(401))],
    ['the connected account is unknown', new StripeInvalidRequestError(raw(404, 'resource_missing', 'id'))],
    ['the connected account belongs to another platform', new StripePermissionError(raw(403, 'account_invalid'))],
    ['a parameter is unknown', new StripeInvalidRequestError(raw(400, 'parameter_unknown', 'external_account[x]'))],
    ['another parameter is wrong', new StripeInvalidRequestError(raw(400, undefined, 'default_for_currency'))],
    ['the mode is wrong', new StripeInvalidRequestError(raw(400, 'livemode_mismatch'))],
    ['the call is in progress', new StripeInvalidRequestError(raw(409))],
    ['Stripe fails', new StripeAPIError({ ...raw(500), type: 'api_error' })],
    ['the connection is lost', new StripeConnectionError({})],
    ['the server’s own code fails', new TypeError()],
  ];
  for (const [what, error] of serverFaults) {
    it(`is not final if ${what}`, () => {
      assert.equal(finalRefusal(error), undefined);
    });
  }
});

describe('the log of a failed request', () => {
  it('has Stripe’s message, code and request id, and no secrets', () => {
    reportFailure(new StripeInvalidRequestError(raw(400, 'parameter_unknown')), 'POST /payouts/session');

    assert.deepEqual(lines, [
      `POST /payouts/session: 500 stripe_refused (StripeInvalidRequestError parameter_unknown req_1): ${MASKED}`,
    ]);
  });

  it('names the setting to check if the key or the account is wrong', () => {
    reportFailure(new StripeAuthenticationError(raw(401)), 'GET /payouts/accounts');
    reportFailure(new StripePermissionError(raw(403, 'account_invalid')), 'GET /payouts/accounts');

    assert.match(lines[0] ?? '', / Check STRIPE_SECRET_KEY\.$/);
    assert.match(lines[1] ?? '', / Check the id of the connected account in your database, and that STRIPE_SECRET_KEY belongs /);
  });

  it('asks whether the sandbox is running if it can’t be reached', () => {
    process.env['SANDBOX_URL'] = 'http://sandbox';

    reportFailure(new StripeConnectionError({}), 'GET /payouts/accounts');

    assert.match(lines[0] ?? '', / Is the sandbox running at http:\/\/sandbox\? /);
  });

  it('has the stack trace of a bug in the server', () => {
    reportFailure(new TypeError('x is not a function'), 'GET /payouts');

    assert.match(lines[1] ?? '', /^TypeError: x is not a function\n +at /);
  });
});

describe('the check of a request’s origin', () => {
  const refuse = (origin: string | undefined, ownOrigin: string | undefined): string => {
    try {
      checkOrigin('POST', origin, ownOrigin);
      return '';
    } catch (error) {
      reportFailure(error, 'POST /payouts/session');
      return lines.at(-1) ?? '';
    }
  };

  it('accepts pages on this machine, at any port, if no origin is set', () => {
    const origins = ['http://localhost:5173', 'https://localhost', 'http://127.0.0.1:3000', 'http://[::1]:80'];

    assert.deepEqual([...new Set(origins.map((origin) => refuse(origin, undefined)))], ['']);
  });

  it('logs both origins, and the setting to change', () => {
    const shop = 'https://shop.example';

    assert.match(
      refuse('http://localhost:5173', shop),
      /403 foreign_origin The page's origin is http:\/\/localhost:5173\. APP_ORIGIN is https:\/\/shop\.example\. .* set APP_ORIGIN=http:\/\/localhost:5173$/,
    );
    assert.match(refuse('https://localhost.evil', undefined), /is https:\/\/localhost\.evil\. APP_ORIGIN is not set, so only /);
    assert.match(refuse('null', shop), /The page hides its origin/);
    assert.match(refuse(undefined, shop), /The request has no Origin header/);
  });

  it('prevents a forged origin from adding lines to the log', () => {
    const line = refuse(`http://a\n${'b'.repeat(999)}`, undefined);

    assert.doesNotMatch(line, /\n|b{201}/);
  });
});
