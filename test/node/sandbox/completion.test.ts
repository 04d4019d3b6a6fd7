import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompletedSession } from '../../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { Person } from './person.js';

async function somebody(parameters: SandboxSessionParams = {}): Promise<Person> {
  const sandbox = createSandbox();
  return new Person(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

describe('a completed session', () => {
  it('is cancelled when nothing was linked', async () => {
    const { body } = await (await somebody()).complete();
    assert.deepEqual(
      [body.status, body.status_details, body.bank_account_token, body.accounts.data],
      ['cancelled', { cancelled: { reason: 'other' } }, null, []],
    );
  });

  it('says that the platform shows a form of its own', async () => {
    const { body } = await (await somebody()).complete({ terminal_error: 'user_initiated_with_custom_manual_entry' });
    assert.deepEqual([body.status, body.status_details], ['cancelled', { cancelled: { reason: 'custom_manual_entry' } }]);
  });

  it('has failed when the flow broke', async () => {
    const { body } = await (await somebody()).complete({ terminal_error: 'unexpected_error' });
    assert.deepEqual([body.status, body.status_details], ['failed', null]);
  });

  it('has succeeded whatever broke, once an account was linked', async () => {
    const person = await somebody();
    await person.link();
    assert.equal((await person.complete({ terminal_error: 'unexpected_error' })).body.status, 'succeeded');
  });

  it('gives the same answer again, and the same receipt, so that no token is lost with an answer', async () => {
    const person = await somebody();
    const first = await person.link();
    const { body: second } = await person.complete();
    const { body: receipt } = await person.get<CompletedSession>('/v1/link_account_sessions/session_receipt');
    assert.deepEqual(second, first);
    assert.deepEqual(receipt, first);
  });

  it('has a receipt that is pending while the flow is open', async () => {
    const { body } = await (await somebody()).get<CompletedSession>('/v1/link_account_sessions/session_receipt');
    assert.deepEqual([body.status, body.bank_account_token], ['pending', null]);
  });

  it('opens nothing any more', async () => {
    const person = await somebody();
    await person.link();
    for (const path of ['consent_acquired', 'link_more_accounts', 'attach_payment_account']) {
      const { body } = await person.post(`/v1/link_account_sessions/${path}`);
      assert.equal(body.error?.code, 'session_already_used', path);
    }
  });

  it('can still be closed after it expired', async () => {
    let now = 0;
    const sandbox = createSandbox({ now: () => now, sessionLifetime: 60 });
    const person = new Person(sandbox, (await sandbox.createSession({ returnUrl: 'https://shop.example/back' })).client_secret);
    await person.agree();
    now += 61_000;
    const { status, body } = await person.complete();
    assert.deepEqual([status, body.status, body.return_url], [200, 'cancelled', 'https://shop.example/back']);
  });

  it('names the country that it was filtered by', async () => {
    const person = await somebody({ filters: { account_subcategories: null, country: 'US' } });
    assert.deepEqual((await person.complete()).body.filters, { countries: ['US'] });
  });
});
