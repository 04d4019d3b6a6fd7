import { connect, listAccounts, respond, seller } from '../stripe';

/** `POST /payouts/account`: makes the token's account the payout account. */
export const POST = (request: Request) =>
  respond(async () => {
    const stripe = connect();
    const { token } = await request.json();
    const account = await seller(stripe);
    await stripe.accounts.createExternalAccount(
      account,
      { external_account: token, default_for_currency: true },
      { idempotencyKey: `attach-${token}` },
    );
    return listAccounts(stripe, account);
  });
