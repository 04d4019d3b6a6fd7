import Stripe from 'stripe';

/** Creates a session for the seller. On Stripe: `new Stripe(process.env.STRIPE_SECRET_KEY)`. */
export async function POST() {
  const stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port: process.env.SANDBOX_PORT, protocol: 'http' });
  const seller = await stripe.accounts.create({ type: 'custom', country: 'US' });
  const session = await stripe.financialConnections.sessions.create({
    account_holder: { type: 'account', account: seller.id },
    permissions: ['payment_method'],
    filters: { country: 'US' },
  });
  return new Response(session.client_secret);
}
