import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ServerClient } from './server-client.js';

const DAY = 86_400_000;
const TODAY = Date.UTC(2026, 10, 23, 12);

/** Creates a connected account with a bank account, and returns functions that call the API for it. */
async function setup(token = 'btok_us_verified') {
  const platform = new ServerClient({ now: () => TODAY });
  const account = await platform.createAccount();
  const path = `/v1/accounts/${account}/external_accounts`;
  const { body: bank } = await platform.call(`POST ${path}`, { external_account: token });
  const api = platform.with({ 'stripe-account': account });
  return {
    platform,
    api,
    account,
    bank: bank.id as string,
    pay: (more: Record<string, string> = {}) => api.call('POST /v1/payouts', { amount: '2500', currency: 'usd', ...more }),
    later: (days: number) => platform.sandbox.control({ clockOffset: days * DAY }),
    payout: async (id: string) => (await api.call(`GET /v1/payouts/${id}`)).body,
    externalAccount: async () => (await platform.call(`GET ${path}/${bank.id}`)).body,
    events: async (type = '*') =>
      ((await api.call(`GET /v1/events?limit=100&type=${type}`)).body.data as { type: string }[]).map((event) => event.type),
  };
}

describe('a payout', () => {
  it('is in transit to the default bank account until its arrival date', async () => {
    const { pay, payout, later, bank } = await setup();

    const { body } = await pay({ description: 'November', 'metadata[order]': '6735' });

    assert.deepEqual(
      [body.status, body.destination, body.amount, body.description, body.metadata],
      ['pending', bank, 2500, 'November', { order: '6735' }],
    );
    assert.equal(body.arrival_date, Date.UTC(2026, 10, 25) / 1000, 'two days later, as in Stripe’s default schedule');
    later(1);
    assert.equal((await payout(body.id)).status, 'in_transit');
    later(2);
    assert.equal((await payout(body.id)).status, 'paid');
  });

  it('is paid when the clock is set ahead, with its events and without another call', async () => {
    const { pay, later, events } = await setup();
    await pay();

    later(2);

    assert.deepEqual(await events('payout.*'), ['payout.paid', 'payout.updated', 'payout.created']);
  });

  for (const [token, code] of [
    ['btok_us_verified_noAccount', 'no_account'],
    ['btok_us_verified_accountClosed', 'account_closed'],
    ['btok_us_verified_insufficientFunds', 'insufficient_funds'],
    ['btok_us_verified_debitNotAuthorized', 'debit_not_authorized'],
    ['btok_us_verified_invalidCurrency', 'invalid_currency'],
  ] as const) {
    it(`fails with ${code} for Stripe’s test token ${token}`, async () => {
      const { pay, payout, later, externalAccount } = await setup(token);
      const { body } = await pay();

      later(2);

      const failed = await payout(body.id);
      assert.deepEqual([failed.status, failed.failure_code], ['failed', code]);
      assert.match(failed.failure_message, /\.$/);
      assert.equal((await externalAccount()).status, 'errored');
    });
  }

  it('disables payouts for its account if it fails, until another bank account is attached', async () => {
    const { pay, later, platform, account, events } = await setup('btok_us_verified_noAccount');
    await pay();
    later(2);

    assert.equal((await platform.call(`GET /v1/accounts/${account}`)).body.payouts_enabled, false);
    assert.deepEqual(await events('*'), [
      'account.updated',
      'account.external_account.updated',
      'payout.failed',
      'payout.updated',
      'payout.created',
      'account.updated',
      'account.external_account.created',
    ]);
    assert.equal((await pay()).body.error.code, 'bank_account_unusable');
    await platform.call(`POST /v1/accounts/${account}/external_accounts`, {
      external_account: 'btok_us_verified',
      default_for_currency: 'true',
    });
    assert.equal((await pay()).status, 200);
  });

  it('fails for a linked account that the test bank documents as closed', async () => {
    const platform = new ServerClient({ now: () => TODAY });
    const account = await platform.createAccount();
    const { body: session } = await platform.createSession(account, { 'limits[accounts]': '1' });
    const browser = platform.browser(session.client_secret as string);
    const { id } = await browser.signIn('bcinst_test_oauth');
    const closed = (await browser.accounts(id)).body.data.find(({ name }) => name === 'Account Closed');
    await browser.select(id, [closed?.id ?? '']);
    const { bank_account_token: token } = (await browser.complete()).body;
    await platform.call(`POST /v1/accounts/${account}/external_accounts`, { external_account: token?.id ?? '' });
    const api = platform.with({ 'stripe-account': account });
    const { body } = await api.call('POST /v1/payouts', { amount: '1', currency: 'usd' });

    platform.sandbox.control({ clockOffset: 2 * DAY });

    assert.equal((await api.call(`GET /v1/payouts/${body.id}`)).body.failure_code, 'account_closed');
  });

  it('can be canceled until it is in transit', async () => {
    const { pay, later, api, events } = await setup();
    const [{ body: early }, { body: late }] = [await pay(), await pay()];

    const { body: canceled } = await api.call(`POST /v1/payouts/${early.id}/cancel`);
    later(1);

    assert.equal(canceled.status, 'canceled');
    assert.equal((await api.call(`POST /v1/payouts/${late.id}/cancel`)).body.error.param, 'id');
    assert.ok((await events('payout.*')).includes('payout.canceled'));
  });

  it('updates its metadata, with an event that has the previous values', async () => {
    const { pay, api } = await setup();
    const { body } = await pay({ 'metadata[a]': '1', 'metadata[b]': '2' });

    const { body: changed } = await api.call(`POST /v1/payouts/${body.id}`, { 'metadata[a]': '' });

    assert.deepEqual(changed.metadata, { b: '2' });
    const [event] = (await api.call('GET /v1/events?type=payout.updated')).body.data;
    assert.deepEqual(event.data.previous_attributes, { metadata: { a: '1', b: '2' } });
  });

  it('can expand its bank account, even if that was deleted', async () => {
    const { pay, api, bank, platform, account } = await setup();
    const { body } = await pay();
    const expanded = async () => (await api.call(`GET /v1/payouts/${body.id}?expand[]=destination`)).body.destination;

    assert.equal((await expanded()).last4, '6789');
    await platform.call(`DELETE /v1/accounts/${account}/external_accounts/${bank}`);
    assert.deepEqual(await expanded(), { id: bank, object: 'bank_account', deleted: true });
  });

  it('is listed for its own account, with filters by status, time and bank account', async () => {
    const { pay, api, platform, later, bank } = await setup();
    const { body: first } = await pay();
    later(1);
    const { body: second } = await pay();
    const idsOf = async (query: string, from = api) =>
      ((await from.call(`GET /v1/payouts${query}`)).body.data as { id: string }[]).map(({ id }) => id);

    assert.deepEqual(await idsOf(''), [second.id, first.id]);
    assert.deepEqual(await idsOf('?status=in_transit'), [first.id]);
    assert.deepEqual(await idsOf(`?created[gt]=${String(first.created)}`), [second.id]);
    assert.deepEqual(await idsOf(`?created=${String(first.created)}`), [first.id]);
    assert.deepEqual(await idsOf(`?arrival_date[lte]=${String(first.arrival_date)}`), [first.id]);
    assert.deepEqual(await idsOf(`?destination=${bank}&limit=1`), [second.id]);
    assert.deepEqual(await idsOf('?destination=ba_other'), []);
    assert.deepEqual(await idsOf('', platform), [], 'the platform doesn’t see it without the header');
  });

  const refused: [what: string, more: Record<string, string>, code: string | undefined, param: string][] = [
    ['for an amount of 0', { amount: '0' }, undefined, 'amount'],
    ['for a fraction of a cent', { amount: '1.5' }, 'parameter_invalid_integer', 'amount'],
    ['in another currency', { currency: 'eur' }, undefined, 'currency'],
    ['to an unknown bank account', { destination: 'ba_gone' }, 'resource_missing', 'destination'],
    ['as an instant payout', { method: 'instant' }, undefined, 'method'],
    ['to a financial account', { payout_method: 'fa_1' }, undefined, 'payout_method'],
    ['with a statement descriptor that is too long', { statement_descriptor: 'x'.repeat(23) }, undefined, 'statement_descriptor'],
  ];
  for (const [what, more, code, param] of refused) {
    it(`is refused ${what}`, async () => {
      const { pay, api } = await setup();
      const { status, body } = await pay(more);
      assert.deepEqual([status, body.error.code, body.error.param], [400, code, param]);
      assert.deepEqual((await api.call('GET /v1/payouts')).body.data, [], 'nothing was created');
    });
  }

  it('is refused without a bank account, and for the platform itself', async () => {
    const platform = new ServerClient();
    const api = platform.with({ 'stripe-account': await platform.createAccount() });
    const pay = { amount: '1', currency: 'usd' };
    assert.equal((await api.call('POST /v1/payouts', pay)).body.error.code, 'payouts_not_allowed');
    assert.match((await platform.call('POST /v1/payouts', pay)).body.error.message, /Stripe-Account/);
  });

  it('cannot be reversed, and the error explains that the sandbox doesn’t simulate it', async () => {
    const { pay, api } = await setup();
    const { body } = await pay();
    const { status, body: refusal } = await api.call(`POST /v1/payouts/${body.id}/reverse`);
    assert.deepEqual([status, refusal.error.type], [400, 'invalid_request_error']);
    assert.match(refusal.error.message, /doesn’t simulate/);
  });

  it('is deleted with its account', async () => {
    const { pay, platform, account, later } = await setup('btok_us_verified_noAccount');
    await pay();
    await platform.call(`DELETE /v1/accounts/${account}`);
    later(3);
    assert.equal((await platform.call('GET /v1/events?type=payout.failed')).body.data.length, 0);
  });
});
