import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stripe } from 'stripe';
import { type PlatformServer, startPlatformServer, stripeFor } from './platform-server.js';

describe('the server API, through the stripe package', () => {
  let platform: PlatformServer;
  before(async () => {
    platform = await startPlatformServer();
  });
  after(() => platform.close());

  it('creates and retrieves a session', async () => {
    const { session } = await platform.createSession({
      filters: { account_subcategories: ['checking'], country: 'US', require_payment_method_support: 'all' },
      limits: { accounts: 2 },
      manual_entry: { mode: 'disabled' },
      prefetch: ['balances'],
      return_url: 'https://shop.example/back',
    });
    assert.match(session.id, /^fcsess_sandbox_\w{24}$/);
    assert.match(session.client_secret ?? '', /^fcsess_sandbox_\w{24}_secret_\w{32}$/);
    assert.equal(session.livemode, false);
    const { lastResponse, ...again } = await platform.stripe.financialConnections.sessions.retrieve(session.id);
    assert.match(lastResponse.requestId, /^req_/);
    assert.deepEqual({ ...again }, JSON.parse(JSON.stringify(session)));
    assert.deepEqual(again.limits, { accounts: 2 });
    assert.deepEqual(again.filters, {
      account_subcategories: ['checking'],
      country: 'US',
      require_payment_method_support: 'all',
    });
  });

  it('creates a session for a customer, without a limit', async () => {
    const { session } = await platform.createSession({
      account_holder: { type: 'customer', customer: 'cus_1', customer_account: 'acct_2' },
      limits: { accounts: '' },
    });
    assert.equal(session.limits, undefined);
    assert.deepEqual(session.account_holder, { type: 'customer', customer: 'cus_1', customer_account: 'acct_2' });
  });

  it('returns the linked account with its session, by its id, and in the lists of its session and its holder', async () => {
    const { session, browser } = await platform.createSession({ prefetch: ['balances'] });
    const { accounts, bank_account_token: token } = await browser.link();
    const { stripe } = platform;
    const updated = await stripe.financialConnections.sessions.retrieve(session.id);
    const [account] = updated.accounts.data;
    assert.ok(account);
    assert.equal(account.id, accounts.data[0]?.id);
    assert.equal(updated.bank_account_token?.id, token?.id);
    assert.equal(account.balance?.cash?.available?.['usd'], 248_016);
    const retrieved = await stripe.financialConnections.accounts.retrieve(account.id);
    assert.equal(retrieved.institution_name, 'Harbor Bank');
    const ofSession = await stripe.financialConnections.accounts.list({ session: session.id });
    assert.deepEqual(
      ofSession.data.map(({ id }) => id),
      [account.id],
    );
    const holder = session.account_holder?.account as string;
    const ofHolder = await stripe.financialConnections.accounts.list({ account_holder: { account: holder } });
    assert.deepEqual(
      ofHolder.data.map(({ id }) => id),
      [account.id],
    );
    const { session: other } = await platform.createSession();
    assert.deepEqual((await stripe.financialConnections.accounts.list({ session: other.id })).data, []);
    const ofUnknown = await stripe.financialConnections.accounts.list({ account_holder: { customer: 'cus_nobody' } });
    assert.deepEqual(ofUnknown.data, []);
  });

  it('attaches the token as a payout account and returns it with the connected account', async () => {
    const { session, browser } = await platform.createSession();
    const holder = session.account_holder?.account as string;
    const { stripe } = platform;
    assert.equal((await stripe.accounts.retrieve(holder)).payouts_enabled, false);
    const { bank_account_token: token } = await browser.link();
    const external = await stripe.accounts.createExternalAccount(holder, { external_account: token?.id ?? '' });
    assert.equal(external.object, 'bank_account');
    const { data } = await stripe.accounts.listExternalAccounts(holder, { object: 'bank_account' });
    assert.deepEqual(
      data.map(({ id }) => id),
      [external.id],
    );
    const account = await stripe.accounts.retrieve(holder);
    assert.equal(account.payouts_enabled, true);
    const [payout] = account.external_accounts?.data ?? [];
    assert.ok(payout?.object === 'bank_account');
    assert.deepEqual(
      [payout.bank_name, payout.last4, payout.status, payout.default_for_currency],
      ['Harbor Bank', '6789', 'new', true],
    );
    assert.equal((await stripe.tokens.retrieve(token?.id ?? '')).used, true);
  });

  it('refuses to attach a token a second time', async () => {
    const { bank_account_token: token } = await (await platform.createSession()).browser.link();
    const external_account = token?.id ?? '';
    const [one, other] = [await platform.createAccount(), await platform.createAccount()];
    await platform.stripe.accounts.createExternalAccount(one.id, { external_account });
    await assert.rejects(
      platform.stripe.accounts.createExternalAccount(other.id, { external_account }),
      (error: Stripe.errors.StripeError) => {
        assert.deepEqual(
          [error.type, error.code, error.param],
          ['StripeInvalidRequestError', 'token_already_used', 'external_account'],
        );
        assert.ok(!error.message.includes(external_account), 'a token is never repeated');
        return true;
      },
    );
  });

  it('accepts the token when a connected account is created', async () => {
    const { bank_account_token: token } = await (await platform.createSession()).browser.link();
    const account = await platform.stripe.accounts.create({
      type: 'custom',
      country: 'US',
      external_account: token?.id ?? '',
      business_type: 'individual',
    });
    assert.equal(account.external_accounts?.data.length, 1);
  });

  it('updates, retrieves and deletes payout accounts, and keeps one default', async () => {
    const { stripe } = platform;
    const { id: holder } = await platform.createAccount();
    const attach = async (more = {}) => {
      const { bank_account_token: token } = await (await platform.createSession()).browser.link();
      return stripe.accounts.createExternalAccount(holder, { external_account: token?.id ?? '', ...more });
    };
    const first = await attach();
    const second = await attach({ default_for_currency: true, metadata: { note: 'new bank' } });
    const isDefault = async (id: string) => {
      const account = await stripe.accounts.retrieveExternalAccount(holder, id);
      return account.object === 'bank_account' && account.default_for_currency;
    };
    assert.deepEqual([await isDefault(first.id), await isDefault(second.id)], [false, true]);
    await assert.rejects(stripe.accounts.deleteExternalAccount(holder, second.id), /default account/);
    const updated = await stripe.accounts.updateExternalAccount(holder, first.id, {
      default_for_currency: true,
      metadata: { a: 'b' },
    });
    assert.deepEqual(updated.metadata, { a: 'b' });
    assert.deepEqual([await isDefault(first.id), await isDefault(second.id)], [true, false]);
    assert.equal((await stripe.accounts.deleteExternalAccount(holder, second.id)).deleted, true);
    assert.deepEqual(
      (await stripe.accounts.listExternalAccounts(holder)).data.map(({ id }) => id),
      [first.id],
    );
    assert.deepEqual((await stripe.accounts.listExternalAccounts(holder, { object: 'card' })).data, []);
  });

  it('disconnects an account, and changes nothing the second time', async () => {
    const { accounts } = await (await platform.createSession()).browser.link();
    const id = accounts.data[0]?.id ?? '';
    assert.equal((await platform.stripe.financialConnections.accounts.disconnect(id)).status, 'disconnected');
    assert.equal((await platform.stripe.financialConnections.accounts.disconnect(id)).status, 'disconnected');
  });

  it('lists the owners, by id or expanded, if the session has permission for them', async () => {
    const { stripe } = platform;
    const { browser } = await platform.createSession({
      permissions: ['payment_method', 'ownership'],
      prefetch: ['ownership'],
    });
    const { accounts } = await browser.link('bcinst_ownership');
    const id = accounts.data[0]?.id ?? '';
    const { ownership } = await stripe.financialConnections.accounts.retrieve(id);
    assert.equal(typeof ownership, 'string');
    const owners = await stripe.financialConnections.accounts.listOwners(id, { ownership: ownership as string });
    assert.deepEqual(
      owners.data.map(({ name }) => name),
      ['Jenny Rosen'],
    );
    const expanded = await stripe.financialConnections.accounts.retrieve(id, { expand: ['ownership'] });
    assert.ok(typeof expanded.ownership === 'object');
    assert.deepEqual(
      expanded.ownership?.owners.data.map(({ name }) => name),
      ['Jenny Rosen'],
    );
    await assert.rejects(stripe.financialConnections.accounts.listOwners(id, { ownership: 'fcaowns_other' }), {
      param: 'ownership',
    });
    await assert.rejects(stripe.financialConnections.accounts.retrieve(id, { expand: ['balance'] }), { param: 'expand' });
  });

  it('does not return data that the session has no permission for', async () => {
    const { browser } = await platform.createSession({
      permissions: ['payment_method'],
      prefetch: ['balances', 'ownership'],
    });
    const { accounts } = await browser.link();
    const account = await platform.stripe.financialConnections.accounts.retrieve(accounts.data[0]?.id ?? '');
    assert.deepEqual(
      [account.balance, account.balance_refresh, account.ownership, account.ownership_refresh],
      [null, null, null, null],
    );
    assert.equal(account.account_numbers?.length, 1);
  });

  it('paginates lists in both directions', async () => {
    const { stripe } = platform;
    const customer = { type: 'customer', customer: 'cus_pages' } as const;
    for (let count = 0; count < 3; count += 1) {
      await (await platform.createSession({ account_holder: customer })).browser.link();
    }
    const list = (more: object) =>
      stripe.financialConnections.accounts.list({ account_holder: { customer: 'cus_pages' }, ...more });
    const first = await list({ limit: 2 });
    assert.deepEqual([first.data.length, first.has_more, first.url], [2, true, '/v1/financial_connections/accounts']);
    const last = await list({ limit: 2, starting_after: first.data[1]?.id });
    assert.deepEqual([last.data.length, last.has_more], [1, false]);
    const back = await list({ limit: 1, ending_before: last.data[0]?.id });
    assert.deepEqual([back.data[0]?.id, back.has_more], [first.data[1]?.id, true]);
    const all: string[] = [];
    for await (const { id } of list({ limit: 1 })) all.push(id);
    assert.equal(new Set(all).size, 3);
    assert.equal((await list({ limit: 3 })).has_more, false);
    await assert.rejects(list({ starting_after: 'fca_nobody' }), { code: 'resource_missing', param: 'starting_after' });
  });

  it('returns the requested version, and an id for each request', async () => {
    const { lastResponse } = await platform.createAccount();
    assert.match(lastResponse.requestId, /^req_\w{14}$/);
    assert.match(lastResponse.apiVersion ?? '', /^2026-10-28/);
  });

  it('accepts only the keys that it was started with, as Bearer or Basic', async () => {
    const other = await startPlatformServer({ secretKeys: ['sk_test_mine'] });
    try {
      await assert.rejects(other.createAccount(), { type: 'StripeAuthenticationError', statusCode: 401 });
      assert.equal((await stripeFor(other.server, 'sk_test_mine').accounts.create({ type: 'custom' })).object, 'account');
      const basic = await fetch(`${other.server.url}/v1/accounts`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('sk_test_mine:')}` },
        body: new URLSearchParams({ type: 'custom' }),
      });
      assert.equal(basic.status, 200);
    } finally {
      await other.close();
    }
  });
});
