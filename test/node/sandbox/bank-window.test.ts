import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { AuthSession } from '../../../src/api/types.js';
import { CLIENT_ID } from '../../../src/sandbox/bank/authorization-server.js';
import { type Sandbox, createSandbox } from '../../../src/sandbox/index.js';
import { BrowserClient } from './browser-client.js';

const HARBOR = 'bcinst_sandbox_harbor';

describe('the bank’s window', () => {
  let now: number;
  let sandbox: Sandbox;
  let browser: BrowserClient;
  let authSession: AuthSession;
  const nextPane = async () => (await browser.callAuthSession<AuthSession>(authSession.id, 'retrieve')).body.next_pane;

  beforeEach(async () => {
    now = 0;
    sandbox = createSandbox({ origin: 'http://127.0.0.1:4242', now: () => now, businessName: 'Loom & <Hall>' });
    browser = new BrowserClient(sandbox, (await sandbox.createSession()).client_secret);
    await browser.agree();
    authSession = (await browser.choose(HARBOR, 'https://shop.example:8443/payouts?x=1#y')).body;
  });

  it('starts an authorization code flow with PKCE, from the aggregator to the bank', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    const [start, authorize] = window.steps;
    assert.equal(start?.url.pathname, '/connections-auth/start');
    assert.equal(start.url.searchParams.get('state'), authSession.id);
    assert.equal(start.status, 302);
    assert.equal(authorize?.url.pathname, `/bank/${HARBOR}/authorize`);
    const { state, code_challenge, ...query } = Object.fromEntries(authorize.url.searchParams);
    assert.match(code_challenge ?? '', /^[\w-]{43}$/);
    assert.match(state ?? '', /^\w{32}$/);
    assert.deepEqual(query, {
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: 'http://127.0.0.1:4242/connections-auth/complete',
      scope: 'payment_method balances',
      code_challenge_method: 'S256',
    });
  });

  it('takes two presses, redirects each POST with 303, and returns with code, state and iss', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    const state = window.url.searchParams.get('state');
    assert.equal(window.heading, 'Sign in');
    await window.press('Continue');
    assert.match(window.heading, /^Share with/);
    await window.press('Allow');
    assert.deepEqual(
      window.steps.map(({ url, status }) => [url.pathname.replace(HARBOR, '*'), status]),
      [
        ['/connections-auth/start', 302],
        ['/bank/*/authorize', 200],
        ['/bank/*/sign-in', 303],
        ['/bank/*/share', 200],
        ['/bank/*/share', 303],
        ['/connections-auth/complete', 200],
      ],
    );
    assert.equal(window.url.searchParams.get('state'), state);
    assert.equal(window.url.searchParams.get('iss'), `http://127.0.0.1:4242/bank/${HARBOR}`);
    assert.match(window.url.searchParams.get('code') ?? '', /^\w{32}$/);
    assert.equal(window.heading, 'You can close this window');
    assert.equal(await nextPane(), 'account_picker');
  });

  it('posts its result only to the exact origin of the page', async () => {
    const window = browser.openWindow();
    await window.signIn(authSession.url ?? '');
    assert.match(
      window.html,
      new RegExp(`data-state="${authSession.id}" data-status="success" data-origin="https://shop.example:8443"`),
    );
    assert.match(window.html, /<script src="\/connections-auth\/complete.js"><\/script>/);
    await window.open('http://127.0.0.1:4242/connections-auth/complete.js');
    const posted: unknown[] = [];
    const page = { querySelector: () => ({ dataset: { state: 's', status: 'success', origin: 'https://shop.example:8443' } }) };
    const opened = {
      opener: { postMessage: (...message: unknown[]) => posted.push(message) },
      close: () => posted.push('closed'),
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- runs the script as a page does
    new Function('document', 'window', window.html)(page, opened);
    assert.deepEqual(posted, [
      [{ type: 'bank-account-token-collector:authorized', state: 's', status: 'success' }, 'https://shop.example:8443'],
      'closed',
    ]);
  });

  it('can be declined, and opened again', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await window.press('Continue');
    await window.press('Don’t allow');
    assert.equal(window.url.searchParams.get('error'), 'access_denied');
    assert.match(window.html, /data-status="cancel"/);
    assert.equal(await nextPane(), 'partner_auth');
    await window.signIn(authSession.url ?? '');
    assert.equal(await nextPane(), 'account_picker');
  });

  it('can be canceled before the decision', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await window.press('Cancel');
    assert.match(window.html, /data-status="cancel"/);
  });

  it('reports a failure of the bank', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await window.press('Continue', { username: ' Error ' });
    assert.equal(window.url.searchParams.get('error'), 'server_error');
    assert.match(window.html, /data-status="failure"/);
    assert.equal(await nextPane(), 'unexpected_error');
  });

  const cases: [what: string, change: (url: URL) => void][] = [
    ['with an unknown code', (url) => url.searchParams.set('code', 'x'.repeat(32))],
    ['without a code', (url) => url.searchParams.delete('code')],
    ['from another bank', (url) => url.searchParams.set('iss', 'http://127.0.0.1:4242/bank/bcinst_sandbox_ninepin')],
    ['without an issuer', (url) => url.searchParams.delete('iss')],
  ];
  for (const [what, change] of cases) {
    it(`refuses an authorization response ${what}`, async () => {
      const window = browser.openWindow();
      await window.open(authSession.url ?? '');
      const state = window.url.searchParams.get('state') ?? '';
      const url = new URL(
        `http://127.0.0.1:4242/connections-auth/complete?state=${state}&code=x&iss=http://127.0.0.1:4242/bank/${HARBOR}`,
      );
      change(url);
      await window.open(url);
      assert.match(window.html, /data-status="failure"/);
      assert.equal(await nextPane(), 'unexpected_error');
    });
  }

  it('accepts a valid code only from the bank that the user was sent to', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await window.press('Continue');
    const body = new URLSearchParams({ visit: window.url.searchParams.get('visit') ?? '', decision: 'allow' });
    const response = await sandbox.fetch(new Request(new URL(`/bank/${HARBOR}/share`, window.url), { method: 'POST', body }));
    const back = new URL(response.headers.get('location') ?? '');
    back.searchParams.set('iss', 'http://127.0.0.1:4242/bank/bcinst_sandbox_ninepin');
    await window.open(back);
    assert.match(window.html, /data-status="failure"/);
    assert.equal(await nextPane(), 'unexpected_error');
  });

  it('accepts an authorization response only once', async () => {
    const window = browser.openWindow();
    await window.signIn(authSession.url ?? '');
    await window.open(window.url);
    assert.equal(window.steps.at(-1)?.status, 400);
    assert.equal(window.heading, 'This page has expired');
    assert.equal(await nextPane(), 'account_picker');
  });

  it('lets only the most recent window finish the sign-in', async () => {
    const [first, second] = [browser.openWindow(), browser.openWindow()];
    await first.open(authSession.url ?? '');
    await second.open(authSession.url ?? '');
    await first.press('Continue');
    await first.press('Allow');
    assert.equal(first.heading, 'This page has expired');
    assert.equal(await nextPane(), 'partner_auth');
    await second.press('Continue');
    await second.press('Allow');
    assert.equal(await nextPane(), 'account_picker');
  });

  it('changes nothing after the sign-in was canceled', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await browser.callAuthSession(authSession.id, 'cancel');
    await window.press('Continue');
    await window.press('Allow');
    assert.match(window.html, /data-status="cancel"/);
    assert.equal(await nextPane(), 'partner_auth');
    await window.open(authSession.url ?? '');
    assert.equal(window.steps.at(-1)?.status, 400);
  });

  it('sends strict security headers, also with redirects', async () => {
    const window = browser.openWindow();
    await window.signIn(authSession.url ?? '');
    for (const { headers, url } of window.steps) {
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
        assert.ok(policy.includes(part), `${url.pathname}: ${part}`);
      }
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cross-origin-opener-policy'), null, 'it would cut off the opener');
    }
  });

  it('has no inline script or style, no password field, a label for each field, and escapes names', async () => {
    const window = browser.openWindow();
    const seen: string[] = [];
    await window.open(authSession.url ?? '');
    seen.push(window.html);
    await window.press('Continue');
    seen.push(window.html);
    await window.press('Allow');
    seen.push(window.html);
    for (const html of seen) {
      assert.doesNotMatch(html, /<script>|\son\w+=|\sstyle=|type="password"/);
      assert.match(html, /Sandbox · no real bank/);
      for (const [, id] of html.matchAll(/<input id="(\w+)"/g)) assert.match(html, new RegExp(`<label for="${id ?? ''}"`));
    }
    assert.match(seen[0] ?? '', /Loom &amp; &lt;Hall&gt; would like/);
  });

  it('has a style sheet in the bank’s color', async () => {
    const window = browser.openWindow();
    await window.open(`http://127.0.0.1:4242/bank/style.css?bank=${HARBOR}`);
    assert.match(window.html, /--brand:#1e4e79/);
    assert.equal(window.steps.at(-1)?.headers.get('content-type'), 'text/css; charset=utf-8');
    await window.open('http://127.0.0.1:4242/bank/style.css');
    assert.match(window.html, /--brand:#17594a/);
  });

  it('lists only the data that the session’s permissions share', async () => {
    const { client_secret } = await sandbox.createSession({ permissions: ['ownership', 'transactions'] });
    browser = new BrowserClient(sandbox, client_secret);
    await browser.agree();
    const window = browser.openWindow();
    await window.open((await browser.choose(HARBOR)).body.url ?? '');
    await window.press('Continue');
    assert.deepEqual(
      [...window.html.matchAll(/<li>\s*<strong>([^<]*)/g)].map(([, name]) => name),
      ['Account details', 'Account holder', 'Transactions'],
    );
    assert.match(window.html, /Never shared: your password\. /);
  });
});
