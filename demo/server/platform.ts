import type { Stripe } from 'stripe';
import { createPayouts } from '../recipes/payouts.js';
import type { PayoutAccount } from '../wire.js';

/** What this demo's server does with Stripe. The calls to copy are in `demo/recipes`. */
export interface Platform {
  /** The shop's connected account, once there is one. */
  connectedAccount(): Promise<string | null>;
  /** A Financial Connections Session for the shop, ready to link one account, for one press of the button; its client secret. */
  openSession(attempt?: string): Promise<string>;
  /** Makes the token's bank account the one that payouts go to, and reads it back. `session`: where the token comes from, if known. */
  attach(token: string, session?: string): Promise<PayoutAccount | null>;
  /** The bank account that payouts go to now, if there is one. */
  payoutAccount(): Promise<PayoutAccount | null>;
}

/**
 * One shop on one platform. The connected account is opened with the first session and kept for as long as the server runs;
 * a real platform keeps its id beside the shop's record.
 * @see https://docs.stripe.com/financial-connections/connect-payouts
 */
export function createPlatform(stripe: Stripe): Platform {
  const payouts = createPayouts(stripe, ['payment_method', 'balances']);
  let opened: Promise<string> | undefined;
  /** Ids of the bank accounts that no bank has vouched for. */
  const typed = new Set<string>();

  const ownAccount = (): Promise<string> => {
    opened ??= openAccount(stripe);
    // A failure is not kept, so that the next request tries again.
    opened.catch(() => (opened = undefined));
    return opened;
  };

  const paidAccount = async () => {
    if (!opened) return undefined;
    const accounts = await payouts.listAccounts(await opened);
    return accounts.find((each) => each.isDefault) ?? accounts[0];
  };

  const payoutAccount = async (): Promise<PayoutAccount | null> => {
    const account = await paidAccount();
    if (!account) return null;
    return { bankName: account.bankName ?? 'Bank account', last4: account.last4, awaitsDeposits: typed.has(account.id) };
  };

  /** An account that was linked at a bank is in its session; one that was typed is in none. */
  const isTyped = async (session: string): Promise<boolean> => {
    const { account_holder: holder, accounts } = await stripe.financialConnections.sessions.retrieve(session);
    return holder?.account === (await ownAccount()) && accounts.data.length === 0;
  };

  return {
    connectedAccount: async () => (await opened) ?? null,
    payoutAccount,

    openSession: async (attempt) => payouts.openSession(await ownAccount(), attempt),

    async attach(token, session) {
      const awaitsDeposits = session !== undefined && (await isTyped(session));
      await payouts.attachAccount(await ownAccount(), token);
      const account = await paidAccount();
      if (account && awaitsDeposits) typed.add(account.id);
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
