import { cookies } from 'next/headers';
import { connect, respond } from '../stripe';

/** `POST /payouts/session`: creates a session for the seller. */
export const POST = () =>
  respond(async () => {
    const stripe = connect();
    const seller = await stripe.accounts.create({ type: 'custom', country: 'US' });
    const session = await stripe.financialConnections.sessions.create({
      account_holder: { type: 'account', account: seller.id },
      permissions: ['payment_method'],
      limits: { accounts: 1 },
      manual_entry: { mode: 'automatic' },
      filters: { country: 'US', require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] },
    });
    // Replace with your own login, which knows the seller's connected account.
    (await cookies()).set('seller', seller.id, { httpOnly: true, sameSite: 'lax' });
    return { clientSecret: session.client_secret };
  });
