import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Stripe } from 'stripe';
import { startSandbox, type SandboxServer } from '../../../src/sandbox/node.js';
import { BrowserClient } from '../sandbox/browser-client.js';
import { load, RELEASES, type Release } from './majors.js';

const ENDIVE = '2026-09-30';
const CONFIGURABLE = '2026-07-29';

/** Returns the parameters of a payout session for the API version of a release. */
function payoutParams({ apiVersion }: Release): object {
  const filters = { require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] };
  const params = { limits: { accounts: 1 }, manual_entry: { mode: 'automatic' } };
  if (apiVersion >= ENDIVE) return { ...params, filters: { ...filters, country: 'US' } };
  if (apiVersion >= CONFIGURABLE) return { ...params, filters: { ...filters, countries: ['US'] } };
  return { filters: { countries: ['US'] } };
}

describe('the tested stripe packages', () => {
  it('are 14, 18 and the newest four, each with its own API version', () => {
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

    const open = async (params: object): Promise<Stripe.Response<Stripe.FinancialConnections.Session>> => {
      const holder = { account_holder: { type: 'account', account: seller }, permissions: ['payment_method'] };
      return stripe.financialConnections.sessions.create({
        ...holder,
        ...params,
      });
    };
    const browserFor = (session: Stripe.FinancialConnections.Session): BrowserClient =>
      new BrowserClient({ origin: sandbox.url, fetch }, session.client_secret ?? '');

    it('gets responses in the version that it sends', async () => {
      const { lastResponse } = await open(payoutParams(release));

      assert.equal(lastResponse.apiVersion, release.apiVersion);
    });

    it('creates a session, links an account, attaches it once and lists it', async () => {
      const session = await open(payoutParams(release));
      const { bank_account_token: token } = await browserFor(session).link();
      assert.ok(token);
      const attach = () =>
        stripe.accounts.createExternalAccount(
          seller,
          { external_account: token.id, default_for_currency: true },
          { idempotencyKey: token.id },
        );

      const [attached, repeated] = [await attach(), await attach()];

      const { data } = await stripe.accounts.listExternalAccounts(seller, { object: 'bank_account' });
      const linked = await stripe.financialConnections.sessions.retrieve(session.id);
      assert.equal(repeated.id, attached.id);
      assert.deepEqual(
        data.map(({ id, last4 }) => [id, last4]),
        [[attached.id, '6789']],
      );
      assert.equal(linked.accounts.data.length, 1);
    });

    it('throws its own error class for the country parameter of the other version', async () => {
      const isNew = release.apiVersion >= ENDIVE;
      const other = { filters: isNew ? { countries: ['US'] } : { country: 'US' } };

      const error: unknown = await open(other).catch((reason: unknown) => reason);

      assert.ok(error instanceof (await load(release)).errors.StripeInvalidRequestError);
      assert.deepEqual([error.code, error.param], ['parameter_unknown', isNew ? 'filters[countries]' : 'filters[country]']);
    });
  });
}
