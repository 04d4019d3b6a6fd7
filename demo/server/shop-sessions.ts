import type { Stripe } from 'stripe';
import type { PayoutAccount } from '../recipes/payouts.js';

/** The sessions that this server has created for its shop, and the bank account that each one linked. */
export interface ShopSessions {
  add(session: string): void;
  /** Returns whether `lookUp` has found that the bank account was linked at its bank. */
  isLinked(account: string): boolean;
  /**
   * Asks Stripe which session linked a bank account. A session lists an account that was linked at a bank. No session lists an account
   * that was entered manually. `claimedSession` is the session that the page names. It is used only if it is one of the shop's own
   * sessions. Otherwise all of the shop's sessions are retrieved.
   */
  lookUp(account: PayoutAccount, claimedSession?: string): Promise<void>;
}

export function createShopSessions(stripe: Stripe): ShopSessions {
  /** Bank accounts by session id, `null` until found. Each session is matched to at most one account. */
  const accounts = new Map<string, string | null>();

  const isLinked = (account: string): boolean => [...accounts.values()].includes(account);

  const holds = async (session: string, last4: string): Promise<boolean> => {
    const { accounts: linked } = await stripe.financialConnections.sessions.retrieve(session);
    return linked.data.some((each) => each.last4 === last4);
  };

  return {
    add(session) {
      // A repeated request returns the same session, which may already have linked an account.
      if (!accounts.has(session)) accounts.set(session, null);
    },

    isLinked,

    async lookUp({ id, last4 }, claimedSession) {
      if (isLinked(id)) return;
      const unused = [...accounts.keys()].filter((session) => accounts.get(session) === null).reverse();
      const isOwn = claimedSession !== undefined && accounts.has(claimedSession);
      const candidates = isOwn ? unused.filter((session) => session === claimedSession) : unused;
      for (const session of candidates) {
        if (!(await holds(session, last4))) continue;
        accounts.set(session, id);
        return;
      }
    },
  };
}
