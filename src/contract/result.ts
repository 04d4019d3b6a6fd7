import type { CollectBankAccountTokenOptions, StripeError } from '@stripe/stripe-js';
import type { BankAccountToken, FinancialConnectionsSession } from '../api/types.js';
import type { CollectorErrorCode } from './error-codes.js';

export type { CollectBankAccountTokenOptions } from '@stripe/stripe-js';

/** Consent that the page has already collected. In Stripe's private preview; passed on unchanged. */
export type PreCollectedConsent = NonNullable<CollectBankAccountTokenOptions['preCollectedConsent']>;

/** An account was linked. */
export interface CollectedResult {
  financialConnectionsSession: FinancialConnectionsSession;
  token: BankAccountToken;
  error?: undefined;
}

/** The user linked nothing, or left. */
export interface ExitedResult {
  financialConnectionsSession: FinancialConnectionsSession;
  token?: undefined;
  error?: undefined;
}

/** The flow could not be launched, or failed. */
export interface FailedResult<Failure> {
  financialConnectionsSession?: undefined;
  token?: undefined;
  error: Failure;
}

/**
 * Exactly one of the three results that `collectBankAccountToken` resolves with. The type published with Stripe.js lacks the second
 * one, a session without a token and without an error. `Failure` is Stripe's own error where an engine is called; the element's
 * `open()` returns a `CollectorError`.
 * @see https://docs.stripe.com/js/financial_connections/collect_bank_account_token
 */
export type CollectBankAccountTokenResult<Failure = StripeError> = CollectedResult | ExitedResult | FailedResult<Failure>;

/** An engine: the one method that Stripe.js and the built-in flow share. */
export interface BankAccountTokenCollecting {
  collectBankAccountToken(options: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult>;
}

/** How an engine ended. A failure's `reason` is what was thrown or returned as an error; `explain` reads it. */
export type Outcome =
  { kind: 'collected'; result: CollectedResult } | { kind: 'failed'; reason: unknown } | { kind: 'exited'; result: ExitedResult };

/** How the page saves a token. Stays `none` if no listener of `token-collected` calls `waitUntil()`. */
export type SaveState = 'none' | 'saving' | 'saved' | 'failed';

/** Returns a failure of our own. */
export const failedWith = (code: CollectorErrorCode): Outcome => ({ kind: 'failed', reason: { code } });

/** Stripe.js reports it as an error when the user goes back in the browser's history, or closes Stripe's frame. */
const CANCELLED = 'financial_connections_session_cancelled';

/**
 * Reads what was thrown, or returned as an error.
 * @param exited the outcome of a user who left, which names the session
 */
export const readFailure = (reason: unknown, exited: Outcome): Outcome =>
  (Object(reason) as { code?: unknown }).code === CANCELLED ? exited : { kind: 'failed', reason };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Reads the result of an engine: `error` first, then `token`, then a session alone. Anything else is `unexpected_result`.
 * The token decides about success, not `accounts`: manual entry gives a token and no account.
 * @param exited the outcome of a user who left, if Stripe.js reports that as an error
 */
export function readResult(value: unknown, exited: Outcome): Outcome {
  if (!isObject(value)) return failedWith('unexpected_result');
  const { error, token, financialConnectionsSession } = value;
  if (error !== undefined && error !== null) return readFailure(error, exited);
  const session = isObject(financialConnectionsSession)
    ? (financialConnectionsSession as unknown as FinancialConnectionsSession)
    : null;
  // A token without a session was never observed, but no token may be lost.
  if (isObject(token) && typeof token['id'] === 'string')
    return {
      kind: 'collected',
      result: { token: token as unknown as BankAccountToken, financialConnectionsSession: session ?? { id: '', accounts: [] } },
    };
  return (token ?? null) === null && session
    ? { kind: 'exited', result: { financialConnectionsSession: session } }
    : failedWith('unexpected_result');
}
