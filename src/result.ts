import type { CollectBankAccountTokenOptions, StripeError } from '@stripe/stripe-js';
import type { BankAccountToken, FinancialConnectionsSession } from './api/types.js';
import type { CollectorErrorCode } from './errors.js';

export type { CollectBankAccountTokenOptions } from '@stripe/stripe-js';

/** Consent that a page has asked for itself; Stripe's private preview, passed on untouched. */
export type PreCollectedConsent = NonNullable<CollectBankAccountTokenOptions['preCollectedConsent']>;

/**
 * What `collectBankAccountToken` resolves with: exactly one of three.
 * The type that is published with Stripe.js lacks the second one, a session without a token and without an error.
 * `Failure` is Stripe's own at the seam; `open()` of the element gives a `CollectorError`.
 * @see https://docs.stripe.com/js/financial_connections/collect_bank_account_token
 */
export type CollectBankAccountTokenResult<Failure = StripeError> =
  | { financialConnectionsSession: FinancialConnectionsSession; token: BankAccountToken; error?: undefined }
  | { financialConnectionsSession: FinancialConnectionsSession; token?: undefined; error?: undefined }
  | { financialConnectionsSession?: undefined; token?: undefined; error: Failure };

/** The one thing that the element knows about the outside: the seam that both engines keep. */
export interface BankAccountTokenCollecting {
  collectBankAccountToken(options: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult>;
}

/** How an opening ended, in our own words. A failure's `reason` is what was thrown or handed over; `explain` reads it. */
export type Outcome =
  | { kind: 'collected'; token: BankAccountToken; financialConnectionsSession: FinancialConnectionsSession }
  | { kind: 'failed'; reason: unknown }
  | { kind: 'exited'; financialConnectionsSession: FinancialConnectionsSession };

/** A failure of our own. */
export const failure = (code: CollectorErrorCode): Outcome => ({ kind: 'failed', reason: { code } });

/** An exit, where nothing is known of the session but its id. */
export const exitedFrom = (sessionId: string): Outcome => ({
  kind: 'exited',
  financialConnectionsSession: { id: sessionId, accounts: [] },
});

/** The user left by the browser's Back, or by closing Stripe's frame: Stripe.js calls that an error. */
const CANCELLED = 'financial_connections_session_cancelled';

/** Reads what was thrown, or handed over as an error. */
export const readFailure = (reason: unknown, sessionId: string): Outcome =>
  (Object(reason) as { code?: unknown }).code === CANCELLED ? exitedFrom(sessionId) : { kind: 'failed', reason };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Reads a result, whoever made it: `error` first, then `token`, then a session alone; anything else is `unexpected_result`.
 * Success is told by the token and not by `accounts`: numbers typed by hand give a token and no account.
 * @param sessionId stands for the session where Stripe.js names none
 */
export function readResult(value: unknown, sessionId = ''): Outcome {
  if (!isObject(value)) return failure('unexpected_result');
  const { error, token, financialConnectionsSession } = value;
  if (error !== undefined && error !== null) return readFailure(error, sessionId);
  const session = isObject(financialConnectionsSession)
    ? (financialConnectionsSession as unknown as FinancialConnectionsSession)
    : null;
  // Nobody has been seen to send a token without a session; but no token is to be lost.
  if (isObject(token) && typeof token['id'] === 'string')
    return {
      kind: 'collected',
      token: token as unknown as BankAccountToken,
      financialConnectionsSession: session ?? { id: '', accounts: [] },
    };
  return (token ?? null) === null && session
    ? { kind: 'exited', financialConnectionsSession: session }
    : failure('unexpected_result');
}
