import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeRecipes } from './recipe-client.js';
import { attachManualAccounts, newToken } from './recipes-tokens.js';

describeRecipes((current) => {
  it('opens a session for the connected account of the seller who is signed in', async () => {
    const testPage = current();
    const { status, clientSecret = '' } = await testPage.openSession();

    const session = await testPage.sessionOf(clientSecret);
    assert.equal(status, 200);
    assert.equal(session.account_holder?.account, testPage.seller.account);
    assert.deepEqual(session.permissions, ['payment_method']);
    assert.deepEqual(session.limits, { accounts: 1 });
    assert.equal(session.manual_entry?.mode, 'automatic');
    assert.deepEqual(session.filters, {
      account_subcategories: ['checking', 'savings'],
      country: 'US',
      require_payment_method_support: 'all',
    });
  });

  it('opens one session for one attempt, and a new one for the next', async () => {
    const testPage = current();
    const first = await testPage.openSession({ 'Idempotency-Key': 'press-1' });
    const again = await testPage.openSession({ 'Idempotency-Key': 'press-1' });
    const next = await testPage.openSession({ 'Idempotency-Key': 'press-2' });
    const unnamed = await testPage.openSession();

    assert.equal(again.clientSecret, first.clientSecret);
    assert.equal(new Set([first, next, unnamed].map(({ clientSecret }) => clientSecret)).size, 3);
  });

  it('never returns the session of another seller’s attempt', async () => {
    const testPage = current();
    const first = await testPage.openSession({ 'Idempotency-Key': 'press-1' });
    testPage.seller = await testPage.recipes.signIn();

    const { clientSecret = '' } = await testPage.openSession({ 'Idempotency-Key': 'press-1' });

    assert.notEqual(clientSecret, first.clientSecret);
    assert.equal((await testPage.sessionOf(clientSecret)).account_holder?.account, testPage.seller.account);
  });

  it('ignores a connected account in the body', async () => {
    const testPage = current();
    const other = await testPage.recipes.signIn();

    const { payoutAccounts } = await testPage.send({
      token: await newToken(testPage.recipes.platform),
      connectedAccount: other.account,
      account: other.account,
    });

    assert.equal(payoutAccounts?.length, 1);
    assert.equal((await testPage.attached()).length, 1);
  });

  it('makes the newest account the payout account', async () => {
    const testPage = current();
    await testPage.send({ token: await newToken(testPage.recipes.platform) });

    const { status, payoutAccounts = [] } = await testPage.send({ token: await newToken(testPage.recipes.platform) });

    assert.equal(status, 200);
    assert.deepEqual(
      payoutAccounts.map(({ isDefault }) => isDefault),
      [true, false],
    );
    const [{ id, ...account } = { id: '' }] = payoutAccounts;
    assert.match(id, /^ba_/);
    assert.deepEqual(account, { bankName: 'Harbor Bank', last4: '6789', isDefault: true, status: 'new' });
  });

  it('attaches one account if the token is sent twice at once', async () => {
    const testPage = current();
    const token = await newToken(testPage.recipes.platform);

    const answers = await Promise.all([testPage.send({ token }), testPage.send({ token })]);

    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    assert.equal((await testPage.attached()).length, 1);
  });

  it('returns an empty list if there are no accounts', async () => {
    const testPage = current();
    assert.deepEqual((await testPage.request('/accounts')).payoutAccounts, []);
  });

  it('lists more accounts than one page of Stripe’s list', async () => {
    const testPage = current();
    await attachManualAccounts(testPage.recipes.platform, testPage.seller.account, 101);

    const { payoutAccounts = [] } = await testPage.request('/accounts');

    assert.equal(new Set(payoutAccounts.map(({ id }) => id)).size, 101);
  });
});
