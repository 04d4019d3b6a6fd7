import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemo, type Demo } from '../../../demo/server/start-demo.js';
import type { ErrorResponse, Payouts, SessionResponse } from '../../../demo/payouts-api-types.js';

describe('the demo server', () => {
  let demo: Demo;
  before(async () => void (demo = await startDemo({ port: 0, sandboxPort: 0 })));
  after(() => demo.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(demo.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: demo.url, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const codeOf = async (response: Response) => ((await response.json()) as ErrorResponse).error.code;

  it('returns the payouts', async () => {
    const payouts = (await (await fetch(`${demo.url}/api/payouts`)).json()) as Payouts;

    assert.equal(payouts.mode, 'sandbox');
    assert.equal(payouts.apiUrl, demo.sandboxUrl);
    assert.equal(payouts.payoutAccount, null);
    assert.equal(payouts.nextPayout.amount, 412_80);
  });

  it('opens a new session for each request', async () => {
    const first = (await (await post('/api/payouts/session', {})).json()) as SessionResponse;
    const second = (await (await post('/api/payouts/session', { scenario: 'link' })).json()) as SessionResponse;

    assert.match(first.clientSecret, /^fcsess_\w+/);
    assert.notEqual(first.clientSecret, second.clientSecret);
  });

  it('opens only one session for repeated requests of an attempt', async () => {
    const attempt = { 'Idempotency-Key': 'press-1' };
    const first = (await (await post('/api/payouts/session', {}, attempt)).json()) as SessionResponse;
    const repeated = (await (await post('/api/payouts/session', {}, attempt)).json()) as SessionResponse;

    assert.equal(repeated.clientSecret, first.clientSecret);
  });

  it('returns the secrets of sessions that can’t be opened', async () => {
    const secrets = await Promise.all(
      ['expired', 'used'].map(
        async (scenario) => (await (await post('/api/payouts/session', { scenario })).json()) as SessionResponse,
      ),
    );

    assert.deepEqual(
      secrets.map(({ clientSecret }) => clientSecret),
      ['fcsess_sandbox_expired_secret_demo', 'fcsess_sandbox_used_secret_demo'],
    );
  });

  it('reports an unknown token without quoting it', async () => {
    const response = await post('/api/payouts/account', { token: 'btok_canary' });

    const { error } = (await response.json()) as ErrorResponse;
    assert.equal(response.status, 400);
    assert.equal(error.code, 'resource_missing');
    assert.equal(error.message, 'This link is no longer valid. Link your account again.');
  });

  it('fails to save once in the save-fails scenario, before it checks the token', async () => {
    await post('/api/payouts/session', { scenario: 'save-fails' });

    const first = await post('/api/payouts/account', { token: 'btok_canary' });
    const second = await post('/api/payouts/account', { token: 'btok_canary' });

    assert.deepEqual([first.status, second.status], [503, 400]);
  });

  it('has no account whose status can be changed before one is linked', async () => {
    const response = await post('/api/payouts/account/status', { status: 'errored' });

    assert.deepEqual([response.status, await codeOf(response)], [400, 'no_account']);
  });

  const refused: [what: string, send: () => Promise<Response>, status: number, code: string][] = [
    ['another origin', () => post('/api/payouts/session', {}, { Origin: 'https://loomhall.example' }), 403, 'foreign_origin'],
    ['a page without an origin', () => post('/api/payouts/session', {}, { Origin: 'null' }), 403, 'foreign_origin'],
    ['a body that is a form', () => post('/api/payouts/session', 'scenario=link', FORM), 415, 'json_only'],
    ['a body that is not JSON', () => post('/api/payouts/session', '{'), 400, 'invalid_json'],
    ['a body that is too large', () => post('/api/payouts/account', { token: 'x'.repeat(5000) }), 413, 'too_large'],
    ['an unknown scenario', () => post('/api/payouts/session', { scenario: 'luck' }), 400, 'parameter_invalid'],
    ['an unknown status', () => post('/api/payouts/account/status', { status: 'closed' }), 400, 'parameter_invalid'],
    ['a token that is a number', () => post('/api/payouts/account', { token: 5 }), 400, 'parameter_invalid'],
    [
      'a token that does not fit into a header',
      () => post('/api/payouts/account', { token: 'btok_💥' }),
      400,
      'parameter_invalid',
    ],
    ['no token', () => post('/api/payouts/account', {}), 400, 'parameter_invalid'],
    ['an unknown path', () => fetch(`${demo.url}/api/payouts/nothing`), 404, 'not_found'],
    ['a source file of the page', () => fetch(`${demo.url}/page.ts`), 404, 'not_found'],
  ];
  for (const [what, send, status, code] of refused) {
    it(`refuses ${what} with ${status}`, async () => {
      const response = await send();

      assert.deepEqual([response.status, await codeOf(response)], [status, code]);
    });
  }

  it('refuses other methods with 405, and lists the supported ones', async () => {
    const response = await fetch(`${demo.url}/api/payouts/session`, { method: 'DELETE', headers: { Origin: demo.url } });

    assert.deepEqual([response.status, response.headers.get('Allow')], [405, 'POST']);
    assert.equal(await codeOf(response), 'method_not_allowed');
  });

  it('sends a policy without unsafe sources, and lets the bank’s window keep its opener', async () => {
    const { headers } = await fetch(demo.url);

    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.ok(policy.includes(`connect-src 'self' ${demo.sandboxUrl}`));
    assert.doesNotMatch(policy, /unsafe-/);
    assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin-allow-popups');
    assert.equal(headers.get('Referrer-Policy'), 'strict-origin-when-cross-origin');
  });

  for (const path of ['/', '/playground/', '/docs/']) {
    it(`requires Trusted Types at ${path}`, async () => {
      const { headers } = await fetch(demo.url + path);

      const policy = headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types bank-account-token-collector-lit/);
    });
  }

  it('prevents caching of payout data', async () => {
    const { headers } = await fetch(`${demo.url}/api/payouts`);

    assert.equal(headers.get('Cache-Control'), 'no-store');
  });
});

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
