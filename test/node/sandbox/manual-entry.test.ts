import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PaymentAccountAttachment } from '../../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { isRoutingNumber } from '../../../src/contract/routing-number.js';
import { type ErrorBody, BrowserClient } from './browser-client.js';

const HARBOR = 'bcinst_sandbox_harbor';

async function startSession(parameters: SandboxSessionParams = {}): Promise<BrowserClient> {
  const sandbox = createSandbox();
  return new BrowserClient(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

describe('a manually entered account', () => {
  const attach = <Body = PaymentAccountAttachment>(
    browser: BrowserClient,
    routing = '110000000',
    account = '000123456789',
    type = 'bank_account',
  ) =>
    browser.post<Body>('/v1/link_account_sessions/attach_payment_account', {
      type,
      'bank_account[routing_number]': routing,
      'bank_account[account_number]': account,
    });

  it('produces a token without accounts', async () => {
    const browser = await startSession();
    await browser.agree();
    const { body } = await attach(browser);
    assert.deepEqual([body.next_pane, body.microdeposit_verification_method], ['manual_entry_success', 'descriptor_code']);
    const session = (await browser.complete()).body;
    assert.deepEqual(
      [session.status, session.accounts.data, session.bank_account_token?.bank_account.last4],
      ['succeeded', [], '6789'],
    );
    assert.equal(session.bank_account_token?.bank_account.bank_name, 'STRIPE TEST BANK');
    assert.doesNotMatch(JSON.stringify(session), /000123456789/, 'the full number is never returned');
  });

  it('replaces a selected account', async () => {
    const browser = await startSession();
    const { id } = await browser.signIn(HARBOR);
    const [first = ''] = (await browser.accounts(id)).body.data.map((account) => account.id);
    await browser.select(id, [first]);
    await attach(browser, '021000021', '55');
    const { accounts, bank_account_token: token } = (await browser.complete()).body;
    assert.deepEqual([accounts.data, token?.bank_account.last4, token?.bank_account.bank_name], [[], '55', null]);
  });

  it('needs no micro-deposits if the manifest says so', async () => {
    const browser = await startSession({ manifest: { manual_entry_uses_microdeposits: false } });
    assert.equal((await attach(browser)).body.microdeposit_verification_method, null);
  });

  it('has the status new even for a test number whose payouts fail', async () => {
    const browser = await startSession();
    await attach(browser, '110000000', '000111111113');
    assert.equal((await browser.complete()).body.bank_account_token?.bank_account.status, 'new');
  });

  const cases: [what: string, routing: string, account: string, type: string, param: string][] = [
    ['a routing number that fails its checksum', '110000001', '1', 'bank_account', 'bank_account[routing_number]'],
    ['a routing number of nine zeros', '000000000', '1', 'bank_account', 'bank_account[routing_number]'],
    ['a routing number that is too short', '11000000', '1', 'bank_account', 'bank_account[routing_number]'],
    ['an account number with letters', '110000000', '12a', 'bank_account', 'bank_account[account_number]'],
    ['an account number of 18 digits', '110000000', '1'.repeat(18), 'bank_account', 'bank_account[account_number]'],
    ['no account number', '110000000', '', 'bank_account', 'bank_account[account_number]'],
    ['another type', '110000000', '1', 'linked_account', 'type'],
  ];
  for (const [what, routing, account, type, param] of cases) {
    it(`is refused: ${what}`, async () => {
      const { status, body } = await attach<ErrorBody>(await startSession(), routing, account, type);
      assert.deepEqual([status, body.error?.param], [400, param]);
      if (account.length > 3) assert.doesNotMatch(body.error?.message ?? '', new RegExp(account), 'numbers are never repeated');
    });
  }

  it('is refused if the session disables manual entry', async () => {
    const { body } = await attach<ErrorBody>(await startSession({ manualEntry: 'disabled' }));
    assert.equal(body.error?.code, 'manual_entry_disabled');
  });

  it('has a routing number whose weighted digits add up to a multiple of ten', () => {
    assert.deepEqual(['110000000', '021000021', '011000015', '123456789', '000000001', '000000000'].map(isRoutingNumber), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
