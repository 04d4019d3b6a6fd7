import type { Stripe } from 'stripe';
import type { PayoutAccount } from '../wire.js';

/** What a platform's server does with Stripe: the part of this demo to copy. */
export interface Platform {
  /** The shop's connected account, once there is one. */
  connectedAccount(): Promise<string | null>;
  /** A new Financial Connections Session for the shop, ready to link one account; resolves with its client secret. */
  openSession(): Promise<string>;
  /** Makes the token's bank account the one that payouts go to, and reads it back. */
  attach(token: string): Promise<PayoutAccount | null>;
  /** The bank account that payouts go to now, if there is one. */
  payoutAccount(): Promise<PayoutAccount | null>;
}

/**
 * One shop on one platform. The connected account is opened with the first session and kept for as long as the server runs;
 * a real platform keeps its id beside the shop's record.
 * @see https://docs.stripe.com/financial-connections/connect-payouts
 */
export function createPlatform(stripe: Stripe): Platform {
  let opened: Promise<string> | undefined;

  const ownAccount = (): Promise<string> => {
    opened ??= openAccount(stripe);
    // A failure is not kept, so that the next request tries again.
    opened.catch(() => (opened = undefined));
    return opened;
  };

  const payoutAccount = async (): Promise<PayoutAccount | null> => {
    if (!opened) return null;
    const { data } = await stripe.accounts.listExternalAccounts(await opened, { object: 'bank_account', limit: 100 });
    const accounts = data.filter((account) => account.object === 'bank_account');
    const account = accounts.find((each) => each.default_for_currency) ?? accounts[0];
    return account ? { bankName: account.bank_name ?? 'Bank account', last4: account.last4 } : null;
  };

  return {
    connectedAccount: async () => (await opened) ?? null,
    payoutAccount,

    async openSession() {
      const session = await stripe.financialConnections.sessions.create({
        account_holder: { type: 'account', account: await ownAccount() },
        permissions: ['payment_method', 'balances'],
        filters: { country: 'US' },
      });
      if (!session.client_secret) throw new Error('The session has no client secret.');
      return session.client_secret;
    },

    async attach(token) {
      await stripe.accounts.createExternalAccount(
        await ownAccount(),
        { external_account: token, default_for_currency: true },
        // The same token is the same wish: sent again after an answer got lost, it is answered again and not refused as used.
        { idempotencyKey: `attach-${token}` },
      );
      return payoutAccount();
    },
  };
}

async function openAccount(stripe: Stripe): Promise<string> {
  const account = await stripe.accounts.create({
    type: 'custom',
    country: 'US',
    email: 'ines@loomhall.example',
    business_type: 'individual',
    business_profile: { name: 'Marlow Weaving', product_description: 'Handwoven household textiles' },
    capabilities: { transfers: { requested: true } },
  });
  return account.id;
}
