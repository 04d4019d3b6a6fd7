import { connect, listAccounts, respond, seller } from '../stripe';

/** `GET /payouts/accounts`: lists the seller's payout accounts. */
export const GET = () =>
  respond(async () => {
    const stripe = connect();
    return listAccounts(stripe, await seller(stripe));
  });
