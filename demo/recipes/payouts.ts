import type { Stripe } from 'stripe';
import { finalRefusal } from './failures.js';
import { SESSION_PARAMS, SESSION_VERSION } from './session-params.js';

/** A bank account of a connected account, with only the fields that the page needs. */
export interface PayoutAccount {
  /** `ba_…` */
  id: string;
  bankName: string | null;
  /** The last four digits. */
  last4: string;
  /** `true` if this account receives the payouts. */
  isDefault: boolean;
  /** Stripe's status, which the page passes to the element. It becomes `errored` when a payout to this account fails. */
  status: string;
}

type Permission = Stripe.FinancialConnections.SessionCreateParams.Permission;

// https://docs.stripe.com/financial-connections/connect-payouts
// https://docs.stripe.com/api/idempotent_requests

// #region recipe
/** For `new Stripe(key, TIMEOUTS)`: each attempt takes at most 10 seconds instead of 80, and two retries use the same idempotency key. */
export const TIMEOUTS = { timeout: 10_000, maxNetworkRetries: 2 };

/** Returns the three calls to Stripe. Each can be repeated safely: a retry returns what the first attempt created. */
export function createPayouts(stripe: Stripe, permissions: Permission[] = ['payment_method']) {
  return {
    /**
     * Creates a session and resolves with its client secret. `idempotencyKey` is new for each press of the button, so that only a retry
     * gets the same session. The key sent to Stripe also contains the account. Otherwise two sellers with the same key would share a
     * session.
     */
    async createSession(connectedAccount: string, idempotencyKey: string = crypto.randomUUID()): Promise<string> {
      const { client_secret } = await stripe.financialConnections.sessions.create(
        { account_holder: { type: 'account', account: connectedAccount }, permissions, ...SESSION_PARAMS },
        { apiVersion: SESSION_VERSION, idempotencyKey: `session-${connectedAccount}-${idempotencyKey}` },
      );
      if (!client_secret) throw new Error('Stripe created a session without a client secret.');
      return client_secret;
    },

    /**
     * Makes the token's account the payout account. Stripe accepts a token once, so the token is also the idempotency key: if the
     * request is repeated after a second press or a lost response, it attaches one account and is not refused.
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

    /** Resolves with all payout accounts, newest first. Stripe returns at most 100 in one response, so this requests every page. */
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
