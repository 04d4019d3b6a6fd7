import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { AuthSession } from '../../../src/api/types.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { BankVisitor } from './bank-visitor.js';
import { Person } from './person.js';

describe('the form of a bank without OAuth', () => {
  let person: Person;
  let window: BankVisitor;
  let authSession: AuthSession;
  const nextPane = async () => (await person.about<AuthSession>(authSession.id, 'retrieve')).body.next_pane;

  async function open(institution: string): Promise<void> {
    authSession = (await person.choose(institution)).body;
    await window.open(authSession.url ?? '');
  }

  beforeEach(async () => {
    const sandbox = createSandbox();
    person = new Person(sandbox, (await sandbox.createSession()).client_secret);
    window = person.window();
    await person.agree();
  });

  it('signs the user in with one press at Test (Non-OAuth)', async () => {
    await open('bcinst_test_non_oauth');
    assert.equal(authSession.is_oauth, false);
    assert.doesNotMatch(window.html, /passphrase/);
    await window.press('Continue');
    assert.match(window.html, /data-status="success"/);
    assert.equal(await nextPane(), 'account_picker');
  });

  const steps: [word: string, heading: string, button: string, last: Record<string, string>][] = [
    ['options', 'How should we check that it’s you?', 'Continue', { option: 'email' }],
    ['mfa', 'Enter the code', 'Continue', { code: '000000' }],
    ['confirm_mfa', 'Is this the code?', 'It is the same', {}],
    ['security_question', 'Answer your question', 'Continue', { answer: 'Rex' }],
  ];
  for (const [word, heading, button, last] of steps) {
    it(`leads to “${heading}” for the word ${word}`, async () => {
      await open('bcinst_bank_non_oauth');
      await window.press('Continue', { passphrase: word });
      assert.equal(window.heading, heading);
      assert.equal(await nextPane(), 'partner_auth');
      await window.press(button, last);
      assert.match(window.html, /data-status="success"/);
      assert.equal(await nextPane(), 'account_picker');
    });
  }

  it('can be steered on from a later field', async () => {
    await open('bcinst_bank_non_oauth');
    await window.press('Continue', { passphrase: 'mfa' });
    await window.press('Continue', { code: 'security_question' });
    assert.equal(window.heading, 'Answer your question');
    await window.press('Continue', { answer: 'mfa' });
    assert.equal(window.heading, 'Enter the code');
    await window.press('Continue', { code: 'mfa' });
    assert.equal(await nextPane(), 'account_picker', 'the word of the page itself is an answer');
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

  it('can be left, and opened again', async () => {
    await open('bcinst_bank_non_oauth');
    await window.press('Cancel');
    assert.match(window.html, /data-status="cancel"/);
    assert.equal(window.url.searchParams.get('error'), 'access_denied');
    assert.equal(await nextPane(), 'partner_auth');
    await window.signIn(authSession.url ?? '');
    assert.equal(await nextPane(), 'account_picker');
  });

  it('has ended once the sign-in was cancelled in the page', async () => {
    await open('bcinst_bank_non_oauth');
    await person.about(authSession.id, 'cancel');
    await window.press('Continue');
    assert.equal(window.heading, 'This page has ended');
  });

  it('never asks for a password in a password field', async () => {
    await open('bcinst_bank_non_oauth');
    assert.doesNotMatch(window.html, /type="password"/);
    assert.match(window.html, /Don’t use a real password/);
  });
});
