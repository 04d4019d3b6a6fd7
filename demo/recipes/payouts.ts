import type { Stripe } from 'stripe';
import { finalRefusal } from './failures.js';
import { SESSION_TERMS, SESSION_VERSION } from './session-terms.js';

/** A bank account of a connected account, reduced to what its page may know. */
export interface PayoutAccount {
  /** `ba_…` */
  id: string;
  bankName: string | null;
  /** The last four digits. */
  last4: string;
  /** Whether payouts go here. */
  isDefault: boolean;
  /** Stripe's status; `errored` once a payout to it has failed. */
  status: string;
}

type Permission = Stripe.FinancialConnections.SessionCreateParams.Permission;

// https://docs.stripe.com/financial-connections/connect-payouts
// https://docs.stripe.com/api/idempotent_requests

// #region recipe
/** For `new Stripe(key, TIMEOUTS)`: ten seconds a try instead of 80, and two retries with the same idempotency key. */
export const TIMEOUTS = { timeout: 10_000, maxNetworkRetries: 2 };

/** Three calls that may each be repeated at any time: a retry finds what the first try made. */
export function createPayouts(stripe: Stripe, permissions: Permission[] = ['payment_method']) {
  return {
    /**
     * Resolves with a client secret. `attempt` names one press of the button, so that a retry of its request gets the same session.
     * A key of the account alone would return yesterday's used session. A key without it would let one seller reach another's.
     */
    async openSession(connectedAccount: string, attempt: string = crypto.randomUUID()): Promise<string> {
      const { client_secret } = await stripe.financialConnections.sessions.create(
        { account_holder: { type: 'account', account: connectedAccount }, permissions, ...SESSION_TERMS },
        { apiVersion: SESSION_VERSION, idempotencyKey: `session-${connectedAccount}-${attempt}` },
      );
      if (!client_secret) throw new Error('Stripe created a session without a client secret.');
      return client_secret;
    },

    /**
     * Sends payouts to the token's account. A token can be used once, so it is the key: pressed twice, or sent again after a lost
     * answer, it attaches one account and is not refused as used. Linking again gives a new token, and with it a new key.
     */
    async attachAccount(connectedAccount: string, token: string): Promise<void> {
      try {
        await stripe.accounts.createExternalAccount(
          connectedAccount,
          { external_account: token, default_for_currency: true },
          { idempotencyKey: `attach-${connectedAccount}-${token}` },
        );
      } catch (error) {
        throw finalRefusal(error) ?? error;
      }
    },

    /** All of them, newest first. Above a hundred, Stripe is asked page by page. */
    async listAccounts(connectedAccount: string): Promise<PayoutAccount[]> {
      const accounts: PayoutAccount[] = [];
      const pages = stripe.accounts.listExternalAccounts(connectedAccount, { object: 'bank_account', limit: 100 });
      for await (const account of pages) {
        if (account.object !== 'bank_account') continue;
        const { id, bank_name: bankName, last4, default_for_currency: isDefault, status } = account;
        accounts.push({ id, bankName, last4, isDefault: isDefault === true, status });
      }
      return accounts;
    },
  };
}
// #endregion
