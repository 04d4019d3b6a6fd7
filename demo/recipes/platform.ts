import { Stripe } from 'stripe';
import { Refusal } from './failures.js';
import { createPayouts, PATIENCE } from './payouts.js';

const { STRIPE_SECRET_KEY, SANDBOX_URL, APP_ORIGIN = 'http://localhost:3000' } = process.env;

/** Where your pages are, as their visitors see it; behind a proxy a request does not tell. */
export const ownOrigin = APP_ORIGIN;

/** Stripe, or the sandbox where `SANDBOX_URL` names one, which never sees your key. */
function createStripe(): Stripe {
  if (!SANDBOX_URL) return new Stripe(STRIPE_SECRET_KEY ?? '', PATIENCE);
  const { hostname, port } = new URL(SANDBOX_URL);
  return new Stripe('sk_test_sandbox', { ...PATIENCE, host: hostname, port, protocol: 'http', telemetry: false });
}

export const payouts = createPayouts(createStripe());

/** Stands for your own logins: the id in the session cookie → that seller's connected account, from your database. */
export const logins = new Map<string, string>();

/** The connected account of whoever is signed in. */
export function accountOfLogin(cookies: string | null | undefined): string {
  const [, id = ''] = /(?:^|; )session=([\w-]+)/.exec(cookies ?? '') ?? [];
  const account = logins.get(id);
  if (!account) throw new Refusal(401, 'not_signed_in', 'Sign in to see and change your payouts.');
  return account;
}
