import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuthSession } from '../../../src/api/types.js';
import { type SandboxSessionParams, createSandbox } from '../../../src/sandbox/index.js';
import { type ErrorBody, BrowserClient } from './browser-client.js';

const HARBOR = 'bcinst_sandbox_harbor';

async function startSession(parameters: SandboxSessionParams = {}): Promise<BrowserClient> {
  const sandbox = createSandbox();
  return new BrowserClient(sandbox, (await sandbox.createSession(parameters)).client_secret);
}

/** Returns the name of each account, whether it can be selected, and the reason if not. */
async function listAccounts(parameters: SandboxSessionParams, institution = HARBOR) {
  const browser = await startSession(parameters);
  const { id } = await browser.signIn(institution);
  const { body } = await browser.accounts(id);
  return body.data.map(({ name, allow_selection, allow_selection_message }) => [name, allow_selection, allow_selection_message]);
}

describe('the accounts at a bank', () => {
  it('have balances, and a reason if they cannot receive payouts', async () => {
    const browser = await startSession();
    const { id } = await browser.signIn(HARBOR);
    const { body } = await browser.accounts(id);
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
    it(`give the reason in the language of the page: ${locale}`, async () => {
      const browser = await startSession();
      const { id } = await browser.signIn(HARBOR, { locale });

      const { body } = await browser.accounts(id);

      assert.equal(body.data[2]?.allow_selection_message, reason);
    });
  }

  it('can be selected only if they match the session’s filters', async () => {
    const filters = { account_subcategories: ['savings' as const], country: null };
    const wrongKind = 'This kind of account can’t be linked here';
    assert.deepEqual(await listAccounts({ filters }), [
      ['Everyday Checking', false, wrongKind],
      ['Rainy Day Savings', true, null],
      ['Travel Card', false, wrongKind],
      ['Old Checking', false, wrongKind],
    ]);
  });

  it('can all be selected if the session does not require payouts', async () => {
    const filters = { account_subcategories: null, country: null, require_payment_method_support: 'none' as const };
    assert.ok((await listAccounts({ filters })).every(([, isAllowed]) => isAllowed));
  });

  it('include a loan, which cannot receive payouts', async () => {
    assert.deepEqual((await listAccounts({}, 'bcinst_sandbox_lanternfield'))[2], [
      'Home Loan',
      false,
      'Loans can’t receive payouts',
    ]);
  });

  it('are not listed before the user signs in', async () => {
    const browser = await startSession();
    await browser.agree();
    const { body: authSession } = await browser.choose(HARBOR);
    const { status, body } = await browser.callAuthSession(authSession.id, 'accounts');
    assert.deepEqual([status, body.error?.code], [400, 'accounts_unavailable']);
    assert.equal((await browser.select<ErrorBody>(authSession.id, ['x'])).body.error?.code, 'accounts_unavailable');
  });
});

describe('the selection of accounts', () => {
  const cases: [what: string, choice: (ids: string[]) => string[], param: string][] = [
    ['no account', () => [], 'selected_accounts'],
    ['more accounts than the session allows', (ids) => ids.slice(0, 2), 'selected_accounts'],
    ['an account that cannot receive payouts', (ids) => ids.slice(2, 3), 'selected_accounts[0]'],
    ['an unknown account', () => ['bcacct_nobody'], 'selected_accounts[0]'],
  ];
  for (const [what, choice, param] of cases) {
    it(`is refused for ${what}`, async () => {
      const browser = await startSession();
      const { id } = await browser.signIn(HARBOR);
      const ids = (await browser.accounts(id)).body.data.map((account) => account.id);
      const { status, body } = await browser.select<ErrorBody>(id, choice(ids));
      assert.deepEqual([status, body.error?.param], [400, param]);
      assert.deepEqual((await browser.complete()).body.accounts.data, []);
    });
  }

  it('needs one account that can receive payouts if the session requires at least one', async () => {
    const browser = await startSession({
      accountLimit: null,
      filters: { account_subcategories: null, country: null, require_payment_method_support: 'at_least_one' },
      prefetch: ['balances'],
    });
    const { id } = await browser.signIn(HARBOR);
    const [checking = '', , card = ''] = (await browser.accounts(id)).body.data.map((account) => account.id);
    assert.equal((await browser.select<ErrorBody>(id, [card])).status, 400);
    assert.equal((await browser.select(id, [card, checking])).status, 200);
    const { accounts, bank_account_token: token } = (await browser.complete()).body;
    assert.deepEqual(
      accounts.data.map(({ last4 }) => last4),
      ['0044', '6789'],
    );
    assert.equal(token?.bank_account.last4, '6789', 'the token is for the account that can receive payouts');
    assert.deepEqual(accounts.data[0]?.balance, {
      as_of: accounts.data[0]?.created,
      type: 'credit',
      current: { usd: -31_840 },
      credit: { used: { usd: 31_840 } },
    });
  });

  it('can be changed until the session is completed', async () => {
    const browser = await startSession();
    const { id } = await browser.signIn(HARBOR);
    const [first = '', second = ''] = (await browser.accounts(id)).body.data.map((account) => account.id);
    await browser.select(id, [first]);
    await browser.select(id, [second]);
    assert.deepEqual(
      (await browser.complete()).body.accounts.data.map(({ last4 }) => last4),
      ['4321'],
    );
  });
});

describe('an auth session', () => {
  it('returns a public token after the sign-in, and is authorized with it', async () => {
    const browser = await startSession();
    await browser.agree();
    const { body: authSession } = await browser.choose(HARBOR);
    assert.equal((await browser.callAuthSession(authSession.id, 'oauth_results')).status, 202);
    assert.equal((await browser.callAuthSession(authSession.id, 'authorized')).body.error?.code, 'authorization_failed');
    await browser.openWindow().signIn(authSession.url ?? '');
    const { body } = await browser.callAuthSession<{ public_token: string }>(authSession.id, 'oauth_results');
    const wrong = await browser.callAuthSession(authSession.id, 'authorized', [['public_token', 'bcpt_other']]);
    assert.equal(wrong.body.error?.code, 'authorization_failed');
    const { body: authorized } = await browser.callAuthSession<AuthSession>(authSession.id, 'authorized', [
      ['public_token', body.public_token],
    ]);
    assert.equal(authorized.next_pane, 'account_picker');
    assert.equal((await browser.callAuthSession<AuthSession>(authSession.id, 'authorized')).body.next_pane, 'account_picker');
  });

  it('returns no public token after it was canceled', async () => {
    const browser = await startSession();
    await browser.agree();
    const { body: authSession } = await browser.choose(HARBOR);
    assert.equal((await browser.callAuthSession<AuthSession>(authSession.id, 'cancel')).body.url, null);
    const { status, body } = await browser.callAuthSession(authSession.id, 'oauth_results');
    assert.deepEqual([status, body.error?.code], [400, 'authorization_failed']);
  });

  it('stays authorized if it is canceled too late', async () => {
    const browser = await startSession();
    const { id } = await browser.signIn(HARBOR);
    assert.equal((await browser.callAuthSession<AuthSession>(id, 'cancel')).body.next_pane, 'account_picker');
  });

  it('accepts front-end events, and cannot be accessed from other sessions', async () => {
    const sandbox = createSandbox();
    const [one, other] = [
      new BrowserClient(sandbox, (await sandbox.createSession()).client_secret),
      new BrowserClient(sandbox, (await sandbox.createSession()).client_secret),
    ];
    const { id } = await one.signIn(HARBOR);
    assert.deepEqual(await one.callAuthSession(id, 'events', [['frontend_events[0][event_name]', 'success']]), {
      status: 200,
      body: {},
    });
    assert.equal((await other.callAuthSession(id, 'retrieve')).body.error?.param, 'id');
  });
});
