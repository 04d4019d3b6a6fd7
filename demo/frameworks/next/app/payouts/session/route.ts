import { connect, respond, seller } from '../stripe';

/** `POST /payouts/session`: creates a session for the seller. */
export const POST = () =>
  respond(async () => {
    const stripe = connect();
    const session = await stripe.financialConnections.sessions.create({
      account_holder: { type: 'account', account: await seller(stripe) },
      permissions: ['payment_method'],
      limits: { accounts: 1 },
      manual_entry: { mode: 'automatic' },
      filters: { country: 'US', require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] },
    });
    return { clientSecret: session.client_secret };
  });
