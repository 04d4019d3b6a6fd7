import type { Stripe } from 'stripe';
import type { PayoutAccount } from '../recipes/payouts.js';

/** The sessions that this server has opened for its shop, and the bank account that came of each. */
export interface OpenedSessions {
  add(session: string): void;
  /** Whether a bank account was linked at its bank, as far as `lookUp` has found. */
  isLinked(account: string): boolean;
  /**
   * Asks Stripe which session a bank account comes from: one that was linked at a bank is in its session, one that was typed is in
   * none. `claim` is the page's word. It only chooses among the shop's own sessions; without a known one all of them are asked for.
   */
  lookUp(account: PayoutAccount, claim?: string): Promise<void>;
}

export function createOpenedSessions(stripe: Stripe): OpenedSessions {
  /** By the session's id: `null` until its account is saved. Each vouches for one account, so that it can't be shown twice. */
  const opened = new Map<string, string | null>();

  const isLinked = (account: string): boolean => [...opened.values()].includes(account);

  const holds = async (session: string, last4: string): Promise<boolean> => {
    const { accounts } = await stripe.financialConnections.sessions.retrieve(session);
    return accounts.data.some((each) => each.last4 === last4);
  };

  return {
    add(session) {
      // An asking that is repeated gets the same session, which may be used by now.
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
