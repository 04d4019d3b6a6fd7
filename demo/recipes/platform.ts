import { Stripe } from 'stripe';
import { Refusal } from './failures.js';
import { createPayouts, TIMEOUTS } from './payouts.js';

const { STRIPE_SECRET_KEY, SANDBOX_URL, APP_ORIGIN } = process.env;

/**
 * The origin of your pages, as browsers see it. It has to be set, because a request behind a proxy does not contain it. Without it,
 * only pages on this machine are accepted, at any port, so that a development server in front of this one works.
 */
export const ownOrigin = APP_ORIGIN ? new URL(APP_ORIGIN).origin : undefined;

/** Stripe, or the sandbox if `SANDBOX_URL` names one. The sandbox never receives your key. */
function createStripe(): Stripe {
  if (SANDBOX_URL) {
    const { hostname, port } = new URL(SANDBOX_URL);
    return new Stripe('sk_test_sandbox', { ...TIMEOUTS, host: hostname, port, protocol: 'http', telemetry: false });
  }
  if (!STRIPE_SECRET_KEY) console.warn('Set STRIPE_SECRET_KEY to use Stripe, or SANDBOX_URL to use a sandbox.');
  // A build that imports this file, such as Next's, needs no key.
  return new Stripe(STRIPE_SECRET_KEY || 'sk_missing', TIMEOUTS);
}

export const payouts = createPayouts(createStripe());

/** Replace with your own logins: the id in the session cookie → that seller's connected account, from your database. */
export const logins = new Map<string, string>();

/** Returns the connected account of the seller who is signed in. */
export function accountOfLogin(cookies: string | null | undefined): string {
  const [, id = ''] = /(?:^|; )session=([\w-]+)/.exec(cookies ?? '') ?? [];
  const account = logins.get(id);
  if (!account) throw new Refusal(401, 'not_signed_in', 'Sign in to see and change your payouts.');
  return account;
}
