import type { Stripe } from 'stripe';
import { createPayouts } from '../recipes/payouts.js';
import { SESSION_PARAMS, SESSION_VERSION } from '../recipes/session-params.js';
import type { PayoutAccount } from '../payouts-api-types.js';
import { createShopSessions } from './shop-sessions.js';

/** The demo server's calls to Stripe. For your own server, copy the calls in `demo/recipes`. */
export interface Platform {
  /** Resolves with the id of the shop's connected account, or `null` before the first session. */
  connectedAccount(): Promise<string | null>;
  /** Creates a Financial Connections Session for one press of the button, and resolves with its client secret. */
  createSession(idempotencyKey?: string): Promise<string>;
  /**
   * Makes the token's bank account the payout account, and resolves with it. `claimedSession` is the session that the page names as
   * the source of the token. The page may name none, or a wrong one.
   */
  attach(token: string, claimedSession?: string): Promise<PayoutAccount | null>;
  /** Resolves with the current payout account, or `null` before one is linked. */
  payoutAccount(): Promise<PayoutAccount | null>;
}

/**
 * Creates a platform with one shop. The first session creates the connected account, and the server keeps its id in memory.
 * A real platform stores the id in its database.
 * @see https://docs.stripe.com/financial-connections/connect-payouts
 */
export function createPlatform(stripe: Stripe): Platform {
  const payouts = createPayouts(stripe);
  const sessions = createShopSessions(stripe);
  let created: Promise<string> | undefined;

  const getOrCreateAccount = (): Promise<string> => {
    created ??= createAccount(stripe);
    // A failure is not cached, so that the next request retries.
    created.catch(() => (created = undefined));
    return created;
  };

  const defaultAccount = async () => {
    if (!created) return undefined;
    const accounts = await payouts.listAccounts(await created);
    return accounts.find((each) => each.isDefault) ?? accounts[0];
  };

  const payoutAccount = async (): Promise<PayoutAccount | null> => {
    const account = await defaultAccount();
    if (!account) return null;
    const { id, bankName, last4, status } = account;
    return { id, bankName: bankName ?? 'Bank account', last4, status, awaitsDeposits: !sessions.isLinked(id) };
  };

  return {
    connectedAccount: async () => (await created) ?? null,
    payoutAccount,

    // Not the recipe's `createSession`, because that does not return the session's id. The client secret may not contain the id.
    async createSession(idempotencyKey = crypto.randomUUID()) {
      const account = await getOrCreateAccount();
      const { id, client_secret } = await stripe.financialConnections.sessions.create(
        { account_holder: { type: 'account', account }, permissions: ['payment_method', 'balances'], ...SESSION_PARAMS },
        { apiVersion: SESSION_VERSION, idempotencyKey: `session-${account}-${idempotencyKey}` },
      );
      if (!client_secret) throw new Error('Stripe created a session without a client secret.');
      sessions.add(id);
      return client_secret;
    },

    // Attaching the token comes first, because a token can be used only once. The calls after it can be repeated.
    async attach(token, claimedSession) {
      await payouts.attachAccount(await getOrCreateAccount(), token);
      const account = await defaultAccount();
      if (account) await sessions.lookUp(account, claimedSession);
      return payoutAccount();
    },
  };
}

async function createAccount(stripe: Stripe): Promise<string> {
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
