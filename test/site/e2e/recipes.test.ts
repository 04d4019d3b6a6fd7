import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import type { PayoutAccount } from '../../../demo/recipes/payouts.js';
import { FRAMEWORKS, ORIGIN, startRecipes, type Recipes, type Seller } from './recipes-servers.js';
import { attachTypedAccounts, newToken } from './recipes-tokens.js';

interface Answer {
  status: number;
  headers: Headers;
  clientSecret?: string;
  payoutAccounts?: PayoutAccount[];
  error?: { code: string; message: string; final?: boolean };
}

let recipes: Recipes;
before(async () => void (recipes = await startRecipes()));
after(() => recipes.close());

for (const framework of FRAMEWORKS) {
  describe(`the recipe for ${framework}`, () => {
    let seller: Seller;
    let log: string[];
    /** Answers, except those that have a client secret. */
    let said: string[];
    beforeEach(async () => {
      seller = await recipes.signIn();
      [log, said] = [[], []];
      for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const) {
        mock.method(console, level, (...words: unknown[]) => log.push(words.map(String).join(' ')));
      }
    });
    afterEach(() => {
      mock.restoreAll();
      assert.doesNotMatch(said.join('\n'), /canary|btok_|sk_|_secret_|session=|acct_|API Key|No such|\bat .+:\d+:\d+/);
      assert.doesNotMatch(log.join('\n'), /canary|btok_\w|sk_\w|_secret_|session=|\bat .+:\d+:\d+/);
    });

    const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
      const headers = { Cookie: seller.cookie, ...(init.method === 'POST' && { Origin: ORIGIN }), ...(init.headers as object) };
      const response = await fetch(`${recipes.urls[framework]}/payouts${path}`, { ...init, headers });
      const body = await response.text();
      if (!response.ok || path !== '/session') said.push(body);
      return { ...(JSON.parse(body) as Answer), status: response.status, headers: response.headers };
    };
    const openSession = (headers: Record<string, string> = {}) => ask('/session', { method: 'POST', headers });
    const send = (body: unknown, headers: Record<string, string> = {}) =>
      ask('/account', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const attached = async () => (await recipes.platform.stripe.accounts.listExternalAccounts(seller.account)).data;
    const failing = (fault: object) =>
      recipes.platform.server.sandbox.control({ faults: [{ path: '/v1/accounts/*', times: 1, ...fault }] });

    it('opens a session for the connected account of whoever is signed in', async () => {
      const { status, clientSecret = '' } = await openSession();

      const session = await sessionOf(clientSecret);
      assert.equal(status, 200);
      assert.equal(session.account_holder?.account, seller.account);
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
      const first = await openSession({ 'Idempotency-Key': 'press-1' });
      const again = await openSession({ 'Idempotency-Key': 'press-1' });
      const next = await openSession({ 'Idempotency-Key': 'press-2' });
      const unnamed = await openSession();

      assert.equal(again.clientSecret, first.clientSecret);
      assert.equal(new Set([first, next, unnamed].map(({ clientSecret }) => clientSecret)).size, 3);
    });

    it('gives nobody the session of another seller’s attempt', async () => {
      const first = await openSession({ 'Idempotency-Key': 'press-1' });
      seller = await recipes.signIn();

      const { clientSecret = '' } = await openSession({ 'Idempotency-Key': 'press-1' });

      assert.notEqual(clientSecret, first.clientSecret);
      assert.equal((await sessionOf(clientSecret)).account_holder?.account, seller.account);
    });

    it('takes no connected account from the body', async () => {
      const other = await recipes.signIn();

      const { payoutAccounts } = await send({
        token: await newToken(recipes.platform),
        connectedAccount: other.account,
        account: other.account,
      });

      assert.equal(payoutAccounts?.length, 1);
      assert.equal((await attached()).length, 1);
    });

    it('makes the newest account the one that is paid', async () => {
      await send({ token: await newToken(recipes.platform) });

      const { status, payoutAccounts = [] } = await send({ token: await newToken(recipes.platform) });

      assert.equal(status, 200);
      assert.deepEqual(
        payoutAccounts.map(({ isDefault }) => isDefault),
        [true, false],
      );
      const [{ id, ...account } = { id: '' }] = payoutAccounts;
      assert.match(id, /^ba_/);
      assert.deepEqual(account, { bankName: 'Harbor Bank', last4: '6789', isDefault: true, status: 'new' });
    });

    it('attaches one account when the token is sent twice at once', async () => {
      const token = await newToken(recipes.platform);

      const answers = await Promise.all([send({ token }), send({ token })]);

      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200],
      );
      assert.equal((await attached()).length, 1);
    });

    it('says when Stripe can’t be reached, and attaches one account at the next try although every answer got lost', async () => {
      const token = await newToken(recipes.platform);
      // As often as the package tries by itself.
      failing({ method: 'POST', drop: 'answer', times: 3 });
      const { status, error } = await send({ token });

      const next = await send({ token });

      assert.deepEqual([status, error?.code], [503, 'api_connection_error']);
      assert.equal(error?.message, 'Stripe can’t be reached right now. Try again in a moment.');
      assert.equal(next.status, 200);
      assert.equal((await attached()).length, 1);
    });

    it('says so when a token was used elsewhere', async () => {
      const token = await newToken(recipes.platform);
      await recipes.platform.stripe.accounts.createExternalAccount((await recipes.signIn()).account, { external_account: token });

      const { status, error } = await send({ token });

      assert.deepEqual([status, error?.code, error?.final], [400, 'token_already_used', true]);
      assert.equal(error?.message, 'This link was already used. Link your account again.');
      assert.match(
        log[0] ?? '',
        /^POST \/payouts\/account: 400 token_already_used \(StripeInvalidRequestError token_already_used req_\w+\): This token was /,
      );
    });

    it('says so when Stripe does not know the token', async () => {
      const { status, error } = await send({ token: 'btok_canary' });

      assert.deepEqual([status, error?.code, error?.final], [400, 'resource_missing', true]);
      assert.equal(error?.message, 'This link is no longer valid. Link your account again.');
    });

    it('asks for another account when Stripe refuses one without a code', async () => {
      const refusal = { type: 'invalid_request_error', message: 'This bank account has been blocked.' };
      failing({ method: 'POST', status: 400, body: { error: refusal } });

      const { status, error } = await send({ token: await newToken(recipes.platform) });

      assert.deepEqual([status, error?.code, error?.final], [400, 'bank_account_refused', true]);
      assert.equal(error?.message, 'This account can’t receive payouts. Link another account.');
      assert.match(log[0] ?? '', /: This bank account has been blocked\.$/);
    });

    it('says that the sandbox was restarted when it no longer knows the seller', async () => {
      seller = recipes.signInAs('acct_gone');

      const answers = [await openSession(), await send({ token: 'btok_canary' }), await ask('/accounts')];

      for (const { status, error } of answers) {
        assert.deepEqual([status, error?.code, error?.final], [500, 'sandbox_restarted', true]);
      }
      assert.equal(log.filter((line) => line.includes(`The sandbox at ${recipes.platform.server.url} doesn't know`)).length, 3);
    });

    it('logs where a foreign page is, and what to set if it is yours', async () => {
      await openSession({ Origin: 'http://localhost:5173' });

      assert.match(
        log[0] ?? '',
        /http:\/\/localhost:5173\. APP_ORIGIN is https:\/\/shop\.example\. .* set APP_ORIGIN=http:\/\/localhost:5173$/,
      );
    });

    it('keeps to itself what Stripe says about the server’s own mistakes', async () => {
      const error = { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_live_canary' };
      failing({ status: 401, body: { error } });

      const answer = await ask('/accounts');

      assert.deepEqual([answer.status, answer.error?.code], [500, 'stripe_refused']);
      assert.equal(answer.error?.message, 'Payouts aren’t set up correctly on our side. Please contact us.');
      assert.match(log[0] ?? '', /Invalid API Key provided: sk_… Check STRIPE_SECRET_KEY\.$/);
    });

    it('lists no account where there is none', async () => {
      assert.deepEqual((await ask('/accounts')).payoutAccounts, []);
    });

    it('lists more accounts than Stripe gives at a time', async () => {
      await attachTypedAccounts(recipes.platform, seller.account, 101);

      const { payoutAccounts = [] } = await ask('/accounts');

      assert.equal(new Set(payoutAccounts.map(({ id }) => id)).size, 101);
    });

    const refused: [what: string, act: () => Promise<Answer>, status: number, code: string][] = [
      ['whoever is not signed in', () => openSession({ Cookie: 'session=guess' }), 401, 'not_signed_in'],
      ['a session for another origin', () => openSession({ Origin: 'https://shop.example.evil' }), 403, 'foreign_origin'],
      ['a session for a page without an origin', () => openSession({ Origin: 'null' }), 403, 'foreign_origin'],
      [
        'a token from another origin',
        () => send({ token: 'btok_canary' }, { Origin: 'https://evil.example' }),
        403,
        'foreign_origin',
      ],
      [
        'the list to another origin',
        () => ask('/accounts', { headers: { Origin: 'https://evil.example' } }),
        403,
        'foreign_origin',
      ],
      ['an attempt that is no name', () => openSession({ 'Idempotency-Key': 'press 1' }), 400, 'idempotency_key_invalid'],
      ['a body without a token', () => send({}), 400, 'parameter_invalid'],
      ['a list for a body', () => send(['btok_canary']), 400, 'parameter_invalid'],
      ['a token that is a number', () => send({ token: 5 }), 400, 'parameter_invalid'],
      ['a token that does not fit into a header', () => send({ token: 'btok_canary\n💥' }), 400, 'parameter_invalid'],
      ['a body that is not JSON', () => send('btok_canary'), 400, 'invalid_json'],
      ['a body of another type', () => send({ token: 'btok_canary' }, { 'Content-Type': 'text/plain' }), 415, 'json_only'],
      ['a body that is too large', () => send({ token: 'x'.repeat(5000) }), 413, 'too_large'],
      ['a body that is too large and does not say so', () => ask('/account', endless()), 413, 'too_large'],
    ];
    for (const [what, act, status, code] of refused) {
      it(`refuses ${what} with ${status}`, async () => {
        const answer = await act();

        assert.deepEqual([answer.status, answer.error?.code], [status, code]);
        assert.match(answer.error?.message ?? '', /^\S.+\.$/);
        assert.equal(answer.headers.get('Cache-Control'), 'no-store');
      });
    }
  });
}

const sessionOf = (clientSecret: string) =>
  recipes.platform.stripe.financialConnections.sessions.retrieve(clientSecret.split('_secret_')[0] ?? '');

/** A body that is sent in pieces, so that its length is known to nobody beforehand. */
function endless(): RequestInit {
  const pieces = ['{"token":"', ...Array.from({ length: 50 }, () => 'x'.repeat(100)), '"}'];
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' } as RequestInit;
}
