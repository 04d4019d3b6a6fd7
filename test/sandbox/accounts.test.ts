import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthSession, CompletedSession, PaymentAccountAttachment } from '../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../src/sandbox/index.js';
import { isRoutingNumber } from '../../src/sandbox/person/manual-entry.js';
import { type ErrorAnswer, Person } from './person.js';

const HARBOR = 'bcinst_sandbox_harbor';

async function somebody(parameters: SandboxSessionParams = {}): Promise<Person> {
  const sandbox = createSandbox();
  return new Person(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

/** Name, whether it may be chosen, and why not. */
async function offered(parameters: SandboxSessionParams, institution = HARBOR) {
  const person = await somebody(parameters);
  const { id } = await person.signIn(institution);
  const { body } = await person.accounts(id);
  return body.data.map(({ name, allow_selection, allow_selection_message }) => [name, allow_selection, allow_selection_message]);
}

describe('the accounts that a bank offers', () => {
  it('come with balances, and with a reason where they can’t be paid', async () => {
    const person = await somebody();
    const { id } = await person.signIn(HARBOR);
    const { body } = await person.accounts(id);
    assert.deepEqual(
      body.data.map((account) => [
        account.name,
        account.displayable_account_numbers,
        account.balance_amount,
        account.allow_selection_message,
      ]),
      [
        ['Everyday Checking', '6789', 248_016, null],
        ['Rainy Day Savings', '4321', 1_190_200, null],
        ['Travel Card', '0044', null, 'Cards can’t receive payouts'],
        ['Old Checking', '7710', null, 'This account is closed'],
      ],
    );
    assert.deepEqual([body.next_pane, body.skip_account_selection, body.data[0]?.currency], ['account_picker', null, 'usd']);
  });

  it('are narrowed to the kinds that the session wants', async () => {
    const filters = { account_subcategories: ['savings' as const], country: null };
    const wrongKind = 'This kind of account can’t be linked here';
    assert.deepEqual(await offered({ filters }), [
      ['Everyday Checking', false, wrongKind],
      ['Rainy Day Savings', true, null],
      ['Travel Card', false, wrongKind],
      ['Old Checking', false, wrongKind],
    ]);
  });

  it('may all be chosen when nobody has to be paid', async () => {
    const filters = { account_subcategories: null, country: null, require_payment_method_support: 'none' as const };
    assert.ok((await offered({ filters })).every(([, isAllowed]) => isAllowed));
  });

  it('say that a loan can’t be paid into', async () => {
    assert.deepEqual((await offered({}, 'bcinst_sandbox_lanternfield'))[2], ['Home Loan', false, 'Loans can’t receive payouts']);
  });

  it('aren’t told before the person is signed in', async () => {
    const person = await somebody();
    await person.agree();
    const { body: authSession } = await person.choose(HARBOR);
    const { status, body } = await person.about(authSession.id, 'accounts');
    assert.deepEqual([status, body.error?.code], [400, 'accounts_unavailable']);
    assert.equal((await person.select<ErrorAnswer>(authSession.id, ['x'])).body.error?.code, 'accounts_unavailable');
  });
});

describe('the choice of accounts', () => {
  const cases: [what: string, choice: (ids: string[]) => string[], param: string][] = [
    ['nothing', () => [], 'selected_accounts'],
    ['more than the session may link', (ids) => ids.slice(0, 2), 'selected_accounts'],
    ['an account that can’t be paid', (ids) => ids.slice(2, 3), 'selected_accounts[0]'],
    ['an account of nobody’s', () => ['bcacct_nobody'], 'selected_accounts[0]'],
  ];
  for (const [what, choice, param] of cases) {
    it(`is refused: ${what}`, async () => {
      const person = await somebody();
      const { id } = await person.signIn(HARBOR);
      const ids = (await person.accounts(id)).body.data.map((account) => account.id);
      const { status, body } = await person.select<ErrorAnswer>(id, choice(ids));
      assert.deepEqual([status, body.error?.param], [400, param]);
      assert.deepEqual((await person.complete()).body.accounts.data, []);
    });
  }

  it('needs one account that can be paid when one is enough', async () => {
    const person = await somebody({
      accountLimit: null,
      filters: { account_subcategories: null, country: null, require_payment_method_support: 'at_least_one' },
    });
    const { id } = await person.signIn(HARBOR);
    const [checking = '', , card = ''] = (await person.accounts(id)).body.data.map((account) => account.id);
    assert.equal((await person.select<ErrorAnswer>(id, [card])).status, 400);
    assert.equal((await person.select(id, [card, checking])).status, 200);
    const { accounts, bank_account_token: token } = (await person.complete()).body;
    assert.deepEqual(
      accounts.data.map(({ last4 }) => last4),
      ['0044', '6789'],
    );
    assert.equal(token?.bank_account.last4, '6789', 'the token is for the account that can be paid');
    assert.deepEqual(accounts.data[0]?.balance, {
      as_of: accounts.data[0]?.created,
      type: 'credit',
      current: { usd: -31_840 },
      credit: { used: { usd: 31_840 } },
    });
  });

  it('can be made anew before the end; the last one counts', async () => {
    const person = await somebody();
    const { id } = await person.signIn(HARBOR);
    const [first = '', second = ''] = (await person.accounts(id)).body.data.map((account) => account.id);
    await person.select(id, [first]);
    await person.select(id, [second]);
    assert.deepEqual(
      (await person.complete()).body.accounts.data.map(({ last4 }) => last4),
      ['4321'],
    );
  });
});

describe('an auth session', () => {
  it('gives its public token once the person is back, and is authorized with it', async () => {
    const person = await somebody();
    await person.agree();
    const { body: authSession } = await person.choose(HARBOR);
    assert.equal((await person.about(authSession.id, 'oauth_results')).status, 202);
    assert.equal((await person.about(authSession.id, 'authorized')).body.error?.code, 'authorization_failed');
    await person.window().signIn(authSession.url ?? '');
    const { body } = await person.about<{ public_token: string }>(authSession.id, 'oauth_results');
    const wrong = await person.about(authSession.id, 'authorized', [['public_token', 'bcpt_other']]);
    assert.equal(wrong.body.error?.code, 'authorization_failed');
    const { body: authorized } = await person.about<AuthSession>(authSession.id, 'authorized', [
      ['public_token', body.public_token],
    ]);
    assert.equal(authorized.next_pane, 'account_picker');
    assert.equal((await person.about<AuthSession>(authSession.id, 'authorized')).body.next_pane, 'account_picker');
  });

  it('gives no public token after it was cancelled', async () => {
    const person = await somebody();
    await person.agree();
    const { body: authSession } = await person.choose(HARBOR);
    assert.equal((await person.about<AuthSession>(authSession.id, 'cancel')).body.url, null);
    const { status, body } = await person.about(authSession.id, 'oauth_results');
    assert.deepEqual([status, body.error?.code], [400, 'authorization_failed']);
  });

  it('stays authorized when it is cancelled too late', async () => {
    const person = await somebody();
    const { id } = await person.signIn(HARBOR);
    assert.equal((await person.about<AuthSession>(id, 'cancel')).body.next_pane, 'account_picker');
  });

  it('takes reports, and doesn’t exist for other sessions', async () => {
    const sandbox = createSandbox();
    const [one, other] = [
      new Person(sandbox, (await sandbox.createSession()).client_secret),
      new Person(sandbox, (await sandbox.createSession()).client_secret),
    ];
    const { id } = await one.signIn(HARBOR);
    assert.deepEqual(await one.about(id, 'events', [['frontend_events[0][event_name]', 'success']]), { status: 200, body: {} });
    assert.equal((await other.about(id, 'retrieve')).body.error?.param, 'id');
  });
});

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
