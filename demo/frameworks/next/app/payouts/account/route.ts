import { cookies } from 'next/headers';
import { connect, respond } from '../stripe';

/** `POST /payouts/account`: makes the token's account the payout account. */
export const POST = (request: Request) =>
  respond(async () => {
    const stripe = connect();
    const { token } = await request.json();
    const seller = (await cookies()).get('seller')?.value ?? '';
    await stripe.accounts.createExternalAccount(
      seller,
      { external_account: token, default_for_currency: true },
      { idempotencyKey: `attach-${token}` },
    );
    const { data } = await stripe.accounts.listExternalAccounts(seller, { object: 'bank_account' });
    return {
      payoutAccounts: data
        .filter((account) => account.object === 'bank_account')
        .map(({ id, bank_name, last4, default_for_currency, status }) => ({
          ...{ id, bankName: bank_name, last4, status },
          isDefault: default_for_currency === true,
        })),
    };
  });
