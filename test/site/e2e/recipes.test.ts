import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeRecipes } from './recipes-stage.js';
import { attachTypedAccounts, newToken } from './recipes-tokens.js';

describeRecipes((current) => {
  it('opens a session for the connected account of the seller who is signed in', async () => {
    const stage = current();
    const { status, clientSecret = '' } = await stage.openSession();

    const session = await stage.sessionOf(clientSecret);
    assert.equal(status, 200);
    assert.equal(session.account_holder?.account, stage.seller.account);
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
    const stage = current();
    const first = await stage.openSession({ 'Idempotency-Key': 'press-1' });
    const again = await stage.openSession({ 'Idempotency-Key': 'press-1' });
    const next = await stage.openSession({ 'Idempotency-Key': 'press-2' });
    const unnamed = await stage.openSession();

    assert.equal(again.clientSecret, first.clientSecret);
    assert.equal(new Set([first, next, unnamed].map(({ clientSecret }) => clientSecret)).size, 3);
  });

  it('never returns the session of another seller’s attempt', async () => {
    const stage = current();
    const first = await stage.openSession({ 'Idempotency-Key': 'press-1' });
    stage.seller = await stage.recipes.signIn();

    const { clientSecret = '' } = await stage.openSession({ 'Idempotency-Key': 'press-1' });

    assert.notEqual(clientSecret, first.clientSecret);
    assert.equal((await stage.sessionOf(clientSecret)).account_holder?.account, stage.seller.account);
  });

  it('ignores a connected account in the body', async () => {
    const stage = current();
    const other = await stage.recipes.signIn();

    const { payoutAccounts } = await stage.send({
      token: await newToken(stage.recipes.platform),
      connectedAccount: other.account,
      account: other.account,
    });

    assert.equal(payoutAccounts?.length, 1);
    assert.equal((await stage.attached()).length, 1);
  });

  it('makes the newest account the payout account', async () => {
    const stage = current();
    await stage.send({ token: await newToken(stage.recipes.platform) });

    const { status, payoutAccounts = [] } = await stage.send({ token: await newToken(stage.recipes.platform) });

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
    const stage = current();
    const token = await newToken(stage.recipes.platform);

    const answers = await Promise.all([stage.send({ token }), stage.send({ token })]);

    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    assert.equal((await stage.attached()).length, 1);
  });

  it('returns an empty list if there are no accounts', async () => {
    const stage = current();
    assert.deepEqual((await stage.request('/accounts')).payoutAccounts, []);
  });

  it('lists more accounts than one page of Stripe’s list', async () => {
    const stage = current();
    await attachTypedAccounts(stage.recipes.platform, stage.seller.account, 101);

    const { payoutAccounts = [] } = await stage.request('/accounts');

    assert.equal(new Set(payoutAccounts.map(({ id }) => id)).size, 101);
  });
});
