import { cookies } from 'next/headers';
import Stripe from 'stripe';

/**
 * Returns a client for the sandbox. For Stripe, use `new Stripe(process.env.STRIPE_SECRET_KEY)`. It is a function, because the sandbox's
 * port is unknown during the build.
 */
export const connect = () =>
  new Stripe('sk_test_sandbox', { host: '127.0.0.1', port: process.env.SANDBOX_PORT, protocol: 'http', telemetry: false });

/** Returns the seller's connected account. Creates one for each browser. Replace with your own login. */
export async function seller(stripe: Stripe): Promise<string> {
  const jar = await cookies();
  const known = jar.get('seller')?.value;
  if (known) return known;
  const { id } = await stripe.accounts.create({ type: 'custom', country: 'US' });
  jar.set('seller', id, { httpOnly: true, sameSite: 'lax' });
  return id;
}

/** Resolves with the response to two of the requests: the payout accounts, newest first. */
export async function listAccounts(stripe: Stripe, account: string) {
  const { data } = await stripe.accounts.listExternalAccounts(account, { object: 'bank_account' });
  return {
    payoutAccounts: data
      .filter((external) => external.object === 'bank_account')
      .map(({ id, bank_name, last4, default_for_currency, status }) => ({
        ...{ id, bankName: bank_name, last4, status },
        isDefault: default_for_currency === true,
      })),
  };
}

/** Responds in JSON, also when `handle` fails. For your own server, use the recipe in `dist/recipes/next`, which also checks the origin. */
export async function respond(handle: () => Promise<object>) {
  try {
    return Response.json(await handle());
  } catch (error) {
    console.error(error);
    const message = 'Something went wrong on our side. Try again in a moment.';
    return Response.json({ error: { code: 'unexpected_error', message } }, { status: 500 });
  }
}
