import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { AuthSession } from '../../../src/api/types.js';
import { type Sandbox, createSandbox } from '../../../src/sandbox/index.js';
import { BrowserClient } from './browser-client.js';

const HARBOR = 'bcinst_sandbox_harbor';

describe('an invalid request to the bank’s window', () => {
  let sandbox: Sandbox;
  let browser: BrowserClient;
  let authSession: AuthSession;

  beforeEach(async () => {
    sandbox = createSandbox({ origin: 'http://127.0.0.1:4242', now: () => 0, businessName: 'Loom & <Hall>' });
    browser = new BrowserClient(sandbox, (await sandbox.createSession()).client_secret);
    await browser.agree();
    authSession = (await browser.choose(HARBOR, 'https://shop.example:8443/payouts?x=1#y')).body;
  });

  const cases: [what: string, path: string][] = [
    ['an unknown sign-in', '/connections-auth/start?state=bcsess_nobody'],
    ['a missing sign-in', '/connections-auth/start'],
    ['a return from an unknown sign-in', '/connections-auth/complete?state=nobody&code=x'],
    ['an unknown bank', '/bank/bcinst_nobody/authorize'],
    ['a bank without OAuth', '/bank/bcinst_test_non_oauth/authorize'],
    ['an unknown visit', `/bank/${HARBOR}/share?visit=nobody`],
    ['a missing visit', `/bank/${HARBOR}/share`],
    ['a form for an unknown sign-in', '/connections-auth/sign-in?state=nobody'],
  ];
  for (const [what, path] of cases) {
    it(`shows an error page for ${what}`, async () => {
      const window = browser.openWindow();
      await window.open(`http://127.0.0.1:4242${path}`);
      assert.equal(window.steps.at(-1)?.status, 400);
      assert.equal(window.heading, 'This page has expired');
    });
  }

  for (const path of [`/bank/${HARBOR}/sign-in`, `/bank/${HARBOR}/share`, '/connections-auth/sign-in']) {
    it(`is refused as a form with an unknown visit at ${path}`, async () => {
      const window = browser.openWindow();
      await window.open(`http://127.0.0.1:4242${path}`, {
        method: 'POST',
        body: new URLSearchParams({ visit: 'x', decision: 'allow' }),
      });
      assert.equal(window.steps.at(-1)?.status, 400);
    });
  }

  it('is refused with an unregistered redirect URI, or without PKCE', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    const elsewhere = new URL(window.url);
    elsewhere.searchParams.set('redirect_uri', 'http://127.0.0.1:4242/connections-auth/complete/');
    await window.open(elsewhere);
    assert.equal(window.steps.at(-1)?.status, 400);
    const plain = new URL(window.url);
    plain.searchParams.set('code_challenge_method', 'plain');
    await window.open(plain);
    assert.match(window.html, /code_challenge_method/);
  });

  it('cannot share anything before the user has signed in', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    const visit = /name="visit" value="(\w+)"/.exec(window.html)?.[1] ?? '';
    await window.open(`http://127.0.0.1:4242/bank/${HARBOR}/share?visit=${visit}`);
    assert.equal(window.steps.at(-1)?.status, 400);
    const body = new URLSearchParams({ visit, decision: 'allow' });
    await window.open(`http://127.0.0.1:4242/bank/${HARBOR}/share`, { method: 'POST', body });
    assert.equal(window.steps.at(-1)?.status, 400);
  });

  it('cannot move a visit to another bank', async () => {
    const window = browser.openWindow();
    await window.open(authSession.url ?? '');
    await window.press('Continue');
    await window.open(window.url.href.replace(HARBOR, 'bcinst_sandbox_ninepin'));
    assert.equal(window.steps.at(-1)?.status, 400);
  });
});
