import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { AuthSession } from '../../../src/api/types.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { BankVisitor } from './bank-visitor.js';
import { BrowserClient } from './browser-client.js';

describe('the sign-in form of a bank without OAuth', () => {
  let browser: BrowserClient;
  let window: BankVisitor;
  let authSession: AuthSession;
  const nextPane = async () => (await browser.callAuthSession<AuthSession>(authSession.id, 'retrieve')).body.next_pane;

  async function open(institution: string): Promise<void> {
    authSession = (await browser.choose(institution)).body;
    await window.open(authSession.url ?? '');
  }

  beforeEach(async () => {
    const sandbox = createSandbox();
    browser = new BrowserClient(sandbox, (await sandbox.createSession()).client_secret);
    window = browser.openWindow();
    await browser.agree();
  });

  it('signs the user in with one press at Test (Non-OAuth)', async () => {
    await open('bcinst_test_non_oauth');
    assert.equal(authSession.is_oauth, false);
    assert.doesNotMatch(window.html, /passphrase/);
    await window.press('Continue');
    assert.match(window.html, /data-status="success"/);
    assert.equal(await nextPane(), 'account_picker');
  });

  const steps: [value: string, heading: string, button: string, last: Record<string, string>][] = [
    ['options', 'How should we verify it’s you?', 'Continue', { option: 'email' }],
    ['mfa', 'Enter the code', 'Continue', { code: '000000' }],
    ['confirm_mfa', 'Does this number match?', 'Yes, it matches', {}],
    ['security_question', 'Answer your question', 'Continue', { answer: 'Rex' }],
  ];
  for (const [value, heading, button, last] of steps) {
    it(`shows “${heading}” for the test value ${value}`, async () => {
      await open('bcinst_bank_non_oauth');
      await window.press('Continue', { passphrase: value });
      assert.equal(window.heading, heading);
      assert.equal(await nextPane(), 'partner_auth');
      await window.press(button, last);
      assert.match(window.html, /data-status="success"/);
      assert.equal(await nextPane(), 'account_picker');
    });
  }

  it('accepts test values on later pages', async () => {
    await open('bcinst_bank_non_oauth');
    await window.press('Continue', { passphrase: 'mfa' });
    await window.press('Continue', { code: 'security_question' });
    assert.equal(window.heading, 'Answer your question');
    await window.press('Continue', { answer: 'mfa' });
    assert.equal(window.heading, 'Enter the code');
    await window.press('Continue', { code: 'mfa' });
    assert.equal(await nextPane(), 'account_picker', 'the test value for the current page counts as an answer');
  });

  it('lets the user try again after “incorrect”, on the same page', async () => {
    await open('bcinst_bank_non_oauth');
    await window.press('Continue', { passphrase: 'mfa' });
    await window.press('Continue', { code: 'Incorrect ' });
    assert.equal(window.heading, 'Enter the code');
    assert.match(window.html, /role="alert">That isn’t right/);
    await window.press('Continue', { code: '123456' });
    assert.equal(await nextPane(), 'account_picker');
  });

  for (const field of ['username', 'passphrase']) {
    it(`ends the sign-in after “error” as ${field}`, async () => {
      await open('bcinst_bank_non_oauth');
      await window.press('Continue', { [field]: 'error' });
      assert.match(window.html, /data-status="failure"/);
      assert.equal(window.url.searchParams.get('error'), 'server_error');
      assert.equal(await nextPane(), 'unexpected_error');
    });
  }

  it('can be canceled, and opened again', async () => {
    await open('bcinst_bank_non_oauth');
    await window.press('Cancel');
    assert.match(window.html, /data-status="cancel"/);
    assert.equal(window.url.searchParams.get('error'), 'access_denied');
    assert.equal(await nextPane(), 'partner_auth');
    await window.signIn(authSession.url ?? '');
    assert.equal(await nextPane(), 'account_picker');
  });

  it('is no longer valid after the page cancels the sign-in', async () => {
    await open('bcinst_bank_non_oauth');
    await browser.callAuthSession(authSession.id, 'cancel');
    await window.press('Continue');
    assert.equal(window.heading, 'This page has expired');
  });

  it('never asks for a password in a password field', async () => {
    await open('bcinst_bank_non_oauth');
    assert.doesNotMatch(window.html, /type="password"/);
    assert.match(window.html, /Don’t enter a real password/);
  });
});
