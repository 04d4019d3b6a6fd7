import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stripe } from 'stripe';
import { startSandbox, type SandboxServer } from '../../../src/sandbox/node.js';
import { Person } from '../sandbox/person.js';
import { load, RELEASES, type Release } from './majors.js';

const ENDIVE = '2026-09-30';
const SETTABLE = '2026-07-29';

/** The parameters of a payout session in each API version. */
function payoutTerms({ apiVersion }: Release): object {
  const filters = { require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] };
  const terms = { limits: { accounts: 1 }, manual_entry: { mode: 'automatic' } };
  if (apiVersion >= ENDIVE) return { ...terms, filters: { ...filters, country: 'US' } };
  if (apiVersion >= SETTABLE) return { ...terms, filters: { ...filters, countries: ['US'] } };
  return { filters: { countries: ['US'] } };
}

describe('the tested stripe packages', () => {
  it('are 14, 18, and the newest four, each with a dated API version of its own', () => {
    assert.deepEqual(
      RELEASES.map(({ major }) => major),
      [23, 22, 21, 20, 18, 14],
    );
    assert.equal(new Set(RELEASES.map(({ apiVersion }) => /^\d{4}-\d\d-\d\d/.exec(apiVersion)?.[0])).size, RELEASES.length);
  });
});

for (const release of RELEASES) {
  describe(`stripe ${release.version}, which sends ${release.apiVersion}`, () => {
    let sandbox: SandboxServer;
    let stripe: Stripe;
    let seller: string;
    before(async () => {
      sandbox = await startSandbox();
      const Package = await load(release);
      stripe = new Package('sk_test_sandbox', { host: '127.0.0.1', port: sandbox.port, protocol: 'http', telemetry: false });
      seller = (await stripe.accounts.create({ type: 'custom', country: 'US' })).id;
    });
    after(() => sandbox.close());

    const open = async (terms: object): Promise<Stripe.Response<Stripe.FinancialConnections.Session>> => {
      const holder = { account_holder: { type: 'account', account: seller }, permissions: ['payment_method'] };
      return stripe.financialConnections.sessions.create({
        ...holder,
        ...terms,
      });
    };
    const personWith = (session: Stripe.FinancialConnections.Session): Person =>
      new Person({ origin: sandbox.url, fetch }, session.client_secret ?? '');

    it('gets answers in the version that it sends', async () => {
      const { lastResponse } = await open(payoutTerms(release));

      assert.equal(lastResponse.apiVersion, release.apiVersion);
    });

    it('creates a session, links an account at its bank, attaches it once, and lists it', async () => {
      const session = await open(payoutTerms(release));
      const { bank_account_token: token } = await personWith(session).link();
      assert.ok(token);
      const attach = () =>
        stripe.accounts.createExternalAccount(
          seller,
          { external_account: token.id, default_for_currency: true },
          { idempotencyKey: token.id },
        );

      const [attached, again] = [await attach(), await attach()];

      const { data } = await stripe.accounts.listExternalAccounts(seller, { object: 'bank_account' });
      const linked = await stripe.financialConnections.sessions.retrieve(session.id);
      assert.equal(again.id, attached.id);
      assert.deepEqual(
        data.map(({ id, last4 }) => [id, last4]),
        [[attached.id, '6789']],
      );
      assert.equal(linked.accounts.data.length, 1);
    });

    it('refuses the other version’s name of the country with its own class of error', async () => {
      const isNew = release.apiVersion >= ENDIVE;
      const other = { filters: isNew ? { countries: ['US'] } : { country: 'US' } };

      const error: unknown = await open(other).catch((reason: unknown) => reason);

      assert.ok(error instanceof (await load(release)).errors.StripeInvalidRequestError);
      assert.deepEqual([error.code, error.param], ['parameter_unknown', isNew ? 'filters[countries]' : 'filters[country]']);
    });
  });
}
