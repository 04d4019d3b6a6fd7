import assert from 'node:assert/strict';
import { Stripe } from 'stripe';
import type { Demo } from '../../../demo/server/start-demo.js';
import type { Payouts } from '../../../demo/payouts-api-types.js';

/** Fetches the payout accounts from the sandbox with the real `stripe` package, as a platform does. */
export async function payoutAccounts(demo: Demo) {
  const { stripe, account } = await platformOf(demo);
  const { data } = await stripe.accounts.listExternalAccounts(account, { object: 'bank_account' });
  return data.map((account) => {
    assert.equal(account.object, 'bank_account');
    const { bank_name, last4, default_for_currency } = account;
    return { bank_name, last4, default_for_currency };
  });
}

/** Fetches the Financial Connections accounts, which are the accounts that were linked at a bank. */
export async function linkedAccounts(demo: Demo) {
  const { stripe, account } = await platformOf(demo);
  const { data } = await stripe.financialConnections.accounts.list({ account_holder: { account } });
  return data.map(({ institution_name, last4, status }) => ({ institution_name, last4, status }));
}

async function platformOf(demo: Demo): Promise<{ stripe: Stripe; account: string }> {
  const { connectedAccount } = (await (await fetch(`${demo.url}/api/payouts`)).json()) as Payouts;
  assert.ok(connectedAccount && demo.sandboxUrl);
  const { hostname, port } = new URL(demo.sandboxUrl);
  const stripe = new Stripe('sk_test_sandbox', { host: hostname, port, protocol: 'http', telemetry: false });
  return { stripe, account: connectedAccount };
}
