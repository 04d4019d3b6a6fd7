import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthSession } from '../../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
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

  for (const [locale, reason] of [
    ['de', 'Karten können keine Auszahlungen empfangen'],
    ['zh-Hans', '银行卡无法收款'],
    ['constructor', 'Cards can’t receive payouts'],
  ] as const) {
    it(`say why not in the language that the page asked for: ${locale}`, async () => {
      const person = await somebody();
      const { id } = await person.signIn(HARBOR, { locale });

      const { body } = await person.accounts(id);

      assert.equal(body.data[2]?.allow_selection_message, reason);
    });
  }

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

  it('aren’t listed before the user has signed in', async () => {
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
      prefetch: ['balances'],
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
  it('gives its public token once the user is back, and is authorized with it', async () => {
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
