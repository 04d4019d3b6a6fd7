import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PaymentAccountAttachment } from '../../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { isRoutingNumber } from '../../../src/sandbox/objects/typed-account.js';
import { type ErrorAnswer, Person } from './person.js';

const HARBOR = 'bcinst_sandbox_harbor';

async function somebody(parameters: SandboxSessionParams = {}): Promise<Person> {
  const sandbox = createSandbox();
  return new Person(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

describe('an account typed by hand', () => {
  const attach = <Body = PaymentAccountAttachment>(
    person: Person,
    routing = '110000000',
    account = '000123456789',
    type = 'bank_account',
  ) =>
    person.post<Body>('/v1/link_account_sessions/attach_payment_account', {
      type,
      'bank_account[routing_number]': routing,
      'bank_account[account_number]': account,
    });

  it('gives a token without accounts', async () => {
    const person = await somebody();
    await person.agree();
    const { body } = await attach(person);
    assert.deepEqual([body.next_pane, body.microdeposit_verification_method], ['manual_entry_success', 'descriptor_code']);
    const session = (await person.complete()).body;
    assert.deepEqual(
      [session.status, session.accounts.data, session.bank_account_token?.bank_account.last4],
      ['succeeded', [], '6789'],
    );
    assert.equal(session.bank_account_token?.bank_account.bank_name, 'STRIPE TEST BANK');
    assert.doesNotMatch(JSON.stringify(session), /000123456789/, 'the whole number is never told');
  });

  it('takes the place of a chosen one, and the reverse', async () => {
    const person = await somebody();
    const { id } = await person.signIn(HARBOR);
    const [first = ''] = (await person.accounts(id)).body.data.map((account) => account.id);
    await person.select(id, [first]);
    await attach(person, '021000021', '55');
    const { accounts, bank_account_token: token } = (await person.complete()).body;
    assert.deepEqual([accounts.data, token?.bank_account.last4, token?.bank_account.bank_name], [[], '55', null]);
  });

  it('needs no deposits when the sandbox says so', async () => {
    const person = await somebody({ manifest: { manual_entry_uses_microdeposits: false } });
    assert.equal((await attach(person)).body.microdeposit_verification_method, null);
  });

  it('keeps a test account number’s account in order: a payout to it fails later, if ever', async () => {
    const person = await somebody();
    await attach(person, '110000000', '000111111113');
    assert.equal((await person.complete()).body.bank_account_token?.bank_account.status, 'new');
  });

  const wrong: [what: string, routing: string, account: string, type: string, param: string][] = [
    ['a routing number that fails its checksum', '110000001', '1', 'bank_account', 'bank_account[routing_number]'],
    ['a routing number that is too short', '11000000', '1', 'bank_account', 'bank_account[routing_number]'],
    ['an account number with letters', '110000000', '12a', 'bank_account', 'bank_account[account_number]'],
    ['an account number of 18 digits', '110000000', '1'.repeat(18), 'bank_account', 'bank_account[account_number]'],
    ['no account number', '110000000', '', 'bank_account', 'bank_account[account_number]'],
    ['another kind', '110000000', '1', 'linked_account', 'type'],
  ];
  for (const [what, routing, account, type, param] of wrong) {
    it(`is refused: ${what}`, async () => {
      const { status, body } = await attach<ErrorAnswer>(await somebody(), routing, account, type);
      assert.deepEqual([status, body.error?.param], [400, param]);
      if (account.length > 3) assert.doesNotMatch(body.error?.message ?? '', new RegExp(account), 'numbers are never repeated');
    });
  }

  it('is refused when the session takes none', async () => {
    const { body } = await attach<ErrorAnswer>(await somebody({ manualEntry: 'disabled' }));
    assert.equal(body.error?.code, 'manual_entry_disabled');
  });

  it('has a routing number whose weighted digits sum to a multiple of ten', () => {
    assert.deepEqual(['110000000', '021000021', '011000015', '123456789', '000000001'].map(isRoutingNumber), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
