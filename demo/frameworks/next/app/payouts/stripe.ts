import Stripe from 'stripe';

/**
 * Returns a client for the sandbox. For Stripe, use `new Stripe(process.env.STRIPE_SECRET_KEY)`. It is a function, because the sandbox's
 * port is unknown during the build.
 */
export const connect = () =>
  new Stripe('sk_test_sandbox', { host: '127.0.0.1', port: process.env.SANDBOX_PORT, protocol: 'http', telemetry: false });

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
