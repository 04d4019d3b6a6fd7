import { Stripe } from 'stripe';
import { Refusal } from './failures.js';
import { createPayouts, TIMEOUTS } from './payouts.js';

const { STRIPE_SECRET_KEY, SANDBOX_URL, APP_ORIGIN } = process.env;

/**
 * The origin of your pages, as browsers see it. It has to be set, because requests that come through a proxy do not contain it. If it
 * is not set, only pages on this machine are accepted. They may use any port, so that a development server works.
 */
export const appOrigin = APP_ORIGIN ? new URL(APP_ORIGIN).origin : undefined;

/** Returns a client for the sandbox if `SANDBOX_URL` is set, and for Stripe otherwise. The sandbox never receives your key. */
function createStripe(): Stripe {
  if (SANDBOX_URL) {
    const { hostname, port } = new URL(SANDBOX_URL);
    return new Stripe('sk_test_sandbox', { ...TIMEOUTS, host: hostname, port, protocol: 'http', telemetry: false });
  }
  if (!STRIPE_SECRET_KEY) console.warn('Set STRIPE_SECRET_KEY to use Stripe, or SANDBOX_URL to use a sandbox.');
  // The placeholder lets a build import this file without a key, as Next's does.
  return new Stripe(STRIPE_SECRET_KEY || 'sk_missing', TIMEOUTS);
}

export const payouts = createPayouts(createStripe());

/** Connected accounts by session cookie. Replace with your own sessions and your database. */
export const logins = new Map<string, string>();

/** Returns the connected account of the seller who is signed in. */
export function accountFromCookies(cookies: string | null | undefined): string {
  const [, id = ''] = /(?:^|; )session=([\w-]+)/.exec(cookies ?? '') ?? [];
  const account = logins.get(id);
  if (!account) throw new Refusal(401, 'not_signed_in', 'Sign in to see and change your payouts.');
  return account;
}
