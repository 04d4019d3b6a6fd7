import type { Stripe } from 'stripe';
import type { PayoutAccount } from '../recipes/payouts.js';

/** The sessions that this server has opened for its shop, and the bank account that each one linked. */
export interface OpenedSessions {
  add(session: string): void;
  /** Returns whether a bank account was linked at its bank, as far as `lookUp` has found. */
  isLinked(account: string): boolean;
  /**
   * Asks Stripe which session a bank account comes from. An account that was linked at a bank is in its session, and one that was
   * typed is in none. `claim` is the session that the page names. It can only select one of the shop's own sessions. If it is
   * unknown, all of them are retrieved.
   */
  lookUp(account: PayoutAccount, claim?: string): Promise<void>;
}

export function createOpenedSessions(stripe: Stripe): OpenedSessions {
  /** The account by the session's id, `null` until it is saved. Each session counts for one account, so it can't be reused for another. */
  const opened = new Map<string, string | null>();

  const isLinked = (account: string): boolean => [...opened.values()].includes(account);

  const holds = async (session: string, last4: string): Promise<boolean> => {
    const { accounts } = await stripe.financialConnections.sessions.retrieve(session);
    return accounts.data.some((each) => each.last4 === last4);
  };

  return {
    add(session) {
      // A repeated request returns the same session, which may already be used.
      if (!opened.has(session)) opened.set(session, null);
    },

    isLinked,

    async lookUp({ id, last4 }, claim) {
      if (isLinked(id)) return;
      const unused = [...opened.keys()].filter((session) => opened.get(session) === null).reverse();
      const asked = claim !== undefined && opened.has(claim) ? unused.filter((session) => session === claim) : unused;
      for (const session of asked) {
        if (!(await holds(session, last4))) continue;
        opened.set(session, id);
        return;
      }
    },
  };
}
