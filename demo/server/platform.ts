import type { Stripe } from 'stripe';
import { createPayouts } from '../recipes/payouts.js';
import { SESSION_TERMS, SESSION_VERSION } from '../recipes/session-terms.js';
import type { PayoutAccount } from '../wire.js';
import { createOpenedSessions } from './opened-sessions.js';

/** What this demo's server does with Stripe. The calls to copy are in `demo/recipes`. */
export interface Platform {
  /** The shop's connected account, once there is one. */
  connectedAccount(): Promise<string | null>;
  /** A Financial Connections Session for the shop, ready to link one account, for one press of the button; its client secret. */
  openSession(attempt?: string): Promise<string>;
  /**
   * Makes the token's bank account the one that payouts go to, and reads it back. `claim` is the session that the page says the
   * token comes from; nothing is lost if it is unknown.
   */
  attach(token: string, claim?: string): Promise<PayoutAccount | null>;
  /** The bank account that payouts go to now, if there is one. */
  payoutAccount(): Promise<PayoutAccount | null>;
}

/**
 * One shop on one platform. The connected account is opened with the first session and kept for as long as the server runs;
 * a real platform keeps its id beside the shop's record.
 * @see https://docs.stripe.com/financial-connections/connect-payouts
 */
export function createPlatform(stripe: Stripe): Platform {
  const payouts = createPayouts(stripe);
  const sessions = createOpenedSessions(stripe);
  let opened: Promise<string> | undefined;

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
    return { bankName: account.bankName ?? 'Bank account', last4: account.last4, awaitsDeposits: !sessions.isLinked(account.id) };
  };

  return {
    connectedAccount: async () => (await opened) ?? null,
    payoutAccount,

    // As in the recipe, which has no use for the session's id; it can't always be read from the client secret.
    async openSession(attempt = crypto.randomUUID()) {
      const account = await ownAccount();
      const { id, client_secret } = await stripe.financialConnections.sessions.create(
        { account_holder: { type: 'account', account }, permissions: ['payment_method', 'balances'], ...SESSION_TERMS },
        { apiVersion: SESSION_VERSION, idempotencyKey: `session-${account}-${attempt}` },
      );
      if (!client_secret) throw new Error('Stripe created a session without a client secret.');
      sessions.add(id);
      return client_secret;
    },

    // The token first: whatever is asked for after it can be asked for again.
    async attach(token, claim) {
      await payouts.attachAccount(await ownAccount(), token);
      const account = await paidAccount();
      if (account) await sessions.lookUp(account, claim);
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
