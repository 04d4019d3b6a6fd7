import type { Stripe } from 'stripe';
import { createPayouts } from '../recipes/payouts.js';
import { SESSION_TERMS, SESSION_VERSION } from '../recipes/session-terms.js';
import type { PayoutAccount } from '../wire.js';
import { createOpenedSessions } from './opened-sessions.js';

/** The demo server's calls to Stripe. The calls to copy are in `demo/recipes`. */
export interface Platform {
  /** Resolves with the id of the shop's connected account, or `null` before the first session. */
  connectedAccount(): Promise<string | null>;
  /** Creates a Financial Connections Session for one press of the button, and resolves with its client secret. */
  openSession(attempt?: string): Promise<string>;
  /**
   * Makes the token's bank account the payout account, and resolves with it. `claim` is the session that the page says the token comes
   * from. It may be unknown.
   */
  attach(token: string, claim?: string): Promise<PayoutAccount | null>;
  /** Resolves with the current payout account, or `null` if there is none. */
  payoutAccount(): Promise<PayoutAccount | null>;
}

/**
 * Creates a platform with one shop. The connected account is created with the first session and lives as long as the server.
 * A real platform stores its id with the shop's record.
 * @see https://docs.stripe.com/financial-connections/connect-payouts
 */
export function createPlatform(stripe: Stripe): Platform {
  const payouts = createPayouts(stripe);
  const sessions = createOpenedSessions(stripe);
  let opened: Promise<string> | undefined;

  const ownAccount = (): Promise<string> => {
    opened ??= openAccount(stripe);
    // A failure is not cached, so that the next request retries.
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

    // Repeats the recipe, which doesn't return the session's id. The id can't always be read from the client secret.
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

    // The token comes first: the calls after it can be repeated.
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
