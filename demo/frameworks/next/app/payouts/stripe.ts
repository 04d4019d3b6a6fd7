import Stripe from 'stripe';

/** On Stripe: `new Stripe(process.env.STRIPE_SECRET_KEY)`. A function, because the sandbox's port is unknown during the build. */
export const connect = () =>
  new Stripe('sk_test_sandbox', { host: '127.0.0.1', port: process.env.SANDBOX_PORT, protocol: 'http', telemetry: false });

/** Responds in JSON, also to failures. The recipe for Next, `dist/recipes/next`, distinguishes failures and checks the origin. */
export async function answer(handle: () => Promise<object>) {
  try {
    return Response.json(await handle());
  } catch (error) {
    console.error(error);
    const message = 'Something went wrong on our side. Try again in a moment.';
    return Response.json({ error: { code: 'unexpected_error', message } }, { status: 500 });
  }
}
