import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeRecipes } from './recipe-client.js';
import { attachManualAccounts, newToken } from './recipes-tokens.js';

describeRecipes((getClient) => {
  it('opens a session for the connected account of the signed-in seller', async () => {
    const client = getClient();
    const { status, clientSecret = '' } = await client.openSession();

    const session = await client.sessionOf(clientSecret);
    assert.equal(status, 200);
    assert.equal(session.account_holder?.account, client.seller.account);
    assert.deepEqual(session.permissions, ['payment_method']);
    assert.deepEqual(session.limits, { accounts: 1 });
    assert.equal(session.manual_entry?.mode, 'automatic');
    assert.deepEqual(session.filters, {
      account_subcategories: ['checking', 'savings'],
      country: 'US',
      require_payment_method_support: 'all',
    });
  });

  it('opens only one session for an attempt, and a new one for the next attempt', async () => {
    const client = getClient();
    const first = await client.openSession({ 'Idempotency-Key': 'press-1' });
    const repeated = await client.openSession({ 'Idempotency-Key': 'press-1' });
    const next = await client.openSession({ 'Idempotency-Key': 'press-2' });
    const withoutKey = await client.openSession();

    assert.equal(repeated.clientSecret, first.clientSecret);
    assert.equal(new Set([first, next, withoutKey].map(({ clientSecret }) => clientSecret)).size, 3);
  });

  it('never returns the session of another seller’s attempt', async () => {
    const client = getClient();
    const first = await client.openSession({ 'Idempotency-Key': 'press-1' });
    client.seller = await client.recipes.signIn();

    const { clientSecret = '' } = await client.openSession({ 'Idempotency-Key': 'press-1' });

    assert.notEqual(clientSecret, first.clientSecret);
    assert.equal((await client.sessionOf(clientSecret)).account_holder?.account, client.seller.account);
  });

  it('ignores a connected account in the body', async () => {
    const client = getClient();
    const other = await client.recipes.signIn();

    const { payoutAccounts } = await client.send({
      token: await newToken(client.recipes.platform),
      connectedAccount: other.account,
      account: other.account,
    });

    assert.equal(payoutAccounts?.length, 1);
    assert.equal((await client.attached()).length, 1);
  });

  it('makes the newest account the payout account', async () => {
    const client = getClient();
    await client.send({ token: await newToken(client.recipes.platform) });

    const { status, payoutAccounts = [] } = await client.send({ token: await newToken(client.recipes.platform) });

    assert.equal(status, 200);
    assert.deepEqual(
      payoutAccounts.map(({ isDefault }) => isDefault),
      [true, false],
    );
    const [{ id, ...account } = { id: '' }] = payoutAccounts;
    assert.match(id, /^ba_/);
    assert.deepEqual(account, { bankName: 'Harbor Bank', last4: '6789', isDefault: true, status: 'new' });
  });

  it('attaches only one account if the token is sent twice at the same time', async () => {
    const client = getClient();
    const token = await newToken(client.recipes.platform);

    const responses = await Promise.all([client.send({ token }), client.send({ token })]);

    assert.deepEqual(
      responses.map(({ status }) => status),
      [200, 200],
    );
    assert.equal((await client.attached()).length, 1);
  });

  it('returns an empty list if there are no accounts', async () => {
    const client = getClient();
    assert.deepEqual((await client.request('/accounts')).payoutAccounts, []);
  });

  it('lists more accounts than fit on one page of Stripe’s list', async () => {
    const client = getClient();
    await attachManualAccounts(client.recipes.platform, client.seller.account, 101);

    const { payoutAccounts = [] } = await client.request('/accounts');

    assert.equal(new Set(payoutAccounts.map(({ id }) => id)).size, 101);
  });
});
