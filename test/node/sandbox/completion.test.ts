import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletedSession } from '../../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { BrowserClient } from './browser-client.js';

async function startSession(parameters: SandboxSessionParams = {}): Promise<BrowserClient> {
  const sandbox = createSandbox();
  return new BrowserClient(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

describe('a completed session', () => {
  it('is canceled if nothing was linked', async () => {
    const { body } = await (await startSession()).complete();
    assert.deepEqual(
      [body.status, body.status_details, body.bank_account_token, body.accounts.data],
      ['cancelled', { cancelled: { reason: 'other' } }, null, []],
    );
  });

  it('gives the reason custom_manual_entry if the platform shows its own form', async () => {
    const { body } = await (await startSession()).complete({ terminal_error: 'user_initiated_with_custom_manual_entry' });
    assert.deepEqual([body.status, body.status_details], ['cancelled', { cancelled: { reason: 'custom_manual_entry' } }]);
  });

  it('has failed if the flow ended with an error', async () => {
    const { body } = await (await startSession()).complete({ terminal_error: 'unexpected_error' });
    assert.deepEqual([body.status, body.status_details], ['failed', null]);
  });

  it('has succeeded if an account was linked before the error', async () => {
    const browser = await startSession();
    await browser.link();
    assert.equal((await browser.complete({ terminal_error: 'unexpected_error' })).body.status, 'succeeded');
  });

  it('returns the same response when it is completed again, and as its receipt, so that no token is lost', async () => {
    const browser = await startSession();
    const first = await browser.link();
    const { body: second } = await browser.complete();
    const { body: receipt } = await browser.get<CompletedSession>('/v1/link_account_sessions/session_receipt');
    assert.deepEqual(second, first);
    assert.deepEqual(receipt, first);
  });

  it('has a pending receipt before it is completed', async () => {
    const { body } = await (await startSession()).get<CompletedSession>('/v1/link_account_sessions/session_receipt');
    assert.deepEqual([body.status, body.bank_account_token], ['pending', null]);
  });

  it('accepts no further calls', async () => {
    const browser = await startSession();
    await browser.link();
    for (const path of ['consent_acquired', 'link_more_accounts', 'attach_payment_account']) {
      const { body } = await browser.post(`/v1/link_account_sessions/${path}`);
      assert.equal(body.error?.code, 'session_already_used', path);
    }
  });

  it('can be completed even after it expired', async () => {
    let now = 0;
    const sandbox = createSandbox({ now: () => now, sessionLifetime: 60 });
    const browser = new BrowserClient(
      sandbox,
      (await sandbox.createSession({ returnUrl: 'https://shop.example/back' })).client_secret,
    );
    await browser.agree();
    now += 61_000;
    const { status, body } = await browser.complete();
    assert.deepEqual([status, body.status, body.return_url], [200, 'cancelled', 'https://shop.example/back']);
  });

  it('returns its country filter', async () => {
    const browser = await startSession({ filters: { account_subcategories: null, country: 'US' } });
    assert.deepEqual((await browser.complete()).body.filters, { countries: ['US'] });
  });
});
