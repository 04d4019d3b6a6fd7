import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { AuthSession } from '../../../src/api/types.js';
import { type Sandbox, createSandbox } from '../../../src/sandbox/index.js';
import { Person } from './person.js';

const HARBOR = 'bcinst_sandbox_harbor';

describe('a stray visitor of the bank’s window', () => {
  let sandbox: Sandbox;
  let person: Person;
  let authSession: AuthSession;

  beforeEach(async () => {
    sandbox = createSandbox({ origin: 'http://127.0.0.1:4242', now: () => 0, businessName: 'Loom & <Hall>' });
    person = new Person(sandbox, (await sandbox.createSession()).client_secret);
    await person.agree();
    authSession = (await person.choose(HARBOR, 'https://shop.example:8443/payouts?x=1#y')).body;
  });

  const strays: [what: string, path: string][] = [
    ['an unknown sign-in', '/connections-auth/start?state=bcsess_nobody'],
    ['no sign-in', '/connections-auth/start'],
    ['a return of nobody’s', '/connections-auth/complete?state=nobody&code=x'],
    ['a bank that doesn’t exist', '/bank/bcinst_nobody/authorize'],
    ['a bank without OAuth', '/bank/bcinst_test_non_oauth/authorize'],
    ['a visit of nobody’s', `/bank/${HARBOR}/share?visit=nobody`],
    ['no visit', `/bank/${HARBOR}/share`],
    ['a form of nobody’s', '/connections-auth/sign-in?state=nobody'],
  ];
  for (const [what, path] of strays) {
    it(`comes to a plain end for ${what}`, async () => {
      const window = person.window();
      await window.open(`http://127.0.0.1:4242${path}`);
      assert.equal(window.steps.at(-1)?.status, 400);
      assert.equal(window.heading, 'This page has ended');
    });
  }

  for (const path of [`/bank/${HARBOR}/sign-in`, `/bank/${HARBOR}/share`, '/connections-auth/sign-in']) {
    it(`refuses a form without a visit at ${path}`, async () => {
      const window = person.window();
      await window.open(`http://127.0.0.1:4242${path}`, {
        method: 'POST',
        body: new URLSearchParams({ visit: 'x', decision: 'allow' }),
      });
      assert.equal(window.steps.at(-1)?.status, 400);
    });
  }

  it('sends nobody to an address that isn’t registered, and takes no request without PKCE', async () => {
    const window = person.window();
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

  it('shares nothing before the user signed in', async () => {
    const window = person.window();
    await window.open(authSession.url ?? '');
    const visit = /name="visit" value="(\w+)"/.exec(window.html)?.[1] ?? '';
    await window.open(`http://127.0.0.1:4242/bank/${HARBOR}/share?visit=${visit}`);
    assert.equal(window.steps.at(-1)?.status, 400);
    const body = new URLSearchParams({ visit, decision: 'allow' });
    await window.open(`http://127.0.0.1:4242/bank/${HARBOR}/share`, { method: 'POST', body });
    assert.equal(window.steps.at(-1)?.status, 400);
  });

  it('keeps a visit at the bank that it began at', async () => {
    const window = person.window();
    await window.open(authSession.url ?? '');
    await window.press('Continue');
    await window.open(window.url.href.replace(HARBOR, 'bcinst_sandbox_ninepin'));
    assert.equal(window.steps.at(-1)?.status, 400);
  });
});
