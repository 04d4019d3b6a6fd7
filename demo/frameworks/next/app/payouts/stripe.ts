import Stripe from 'stripe';

/** On Stripe: `new Stripe(process.env.STRIPE_SECRET_KEY)`. When the server starts, the sandbox's port is known; when it is built, not. */
export const connect = () =>
  new Stripe('sk_test_sandbox', { host: '127.0.0.1', port: process.env.SANDBOX_PORT, protocol: 'http', telemetry: false });

/** Answers in JSON, failures too. The recipe for Next, `dist/recipes/next`, tells them apart and checks the origin. */
export async function answer(handle: () => Promise<object>) {
  try {
    return Response.json(await handle());
  } catch (error) {
    console.error(error);
    const message = 'Something went wrong on our side. Try again in a moment.';
    return Response.json({ error: { code: 'unexpected_error', message } }, { status: 500 });
  }
}
