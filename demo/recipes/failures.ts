import { Stripe } from 'stripe';
import { describeStripeError, hintFor, isAccountUnknown } from './stripe-errors.js';

/** The response to a failed request. */
export interface Failure {
  /** HTTP status. */
  status: number;
  code: string;
  /** One sentence to show to the seller. */
  message: string;
  /** Set if the same request will fail again. Discard the token, and let the seller link another account. */
  final?: true;
}

/** An error of your own server that refuses a request. */
export class Refusal extends Error implements Failure {
  readonly status: number;
  readonly code: string;
  declare readonly final?: true;
  /** A sentence for the log. */
  readonly hint: string | undefined;

  constructor(status: number, code: string, message: string, { final, hint, cause }: RefusalOptions = {}) {
    super(message, { cause });
    this.status = status;
    this.code = code;
    this.hint = hint;
    if (final) this.final = true;
  }
}

interface RefusalOptions {
  final?: boolean;
  hint?: string;
  /** Stripe's error, for the log. */
  cause?: unknown;
}

const USED = 'This link was already used. Link your account again.';
const UNUSABLE = 'This account can’t receive payouts. Link another account.';

/** Messages for sellers, by Stripe's code. Stripe's own messages are for developers and may quote the token. */
const SENTENCES: Record<string, string> = {
  token_already_used: USED,
  token_in_use: USED,
  resource_missing: 'This link is no longer valid. Link your account again.',
  bank_account_exists: 'This account is already linked. Link another account.',
};

/** Codes of `invalid_request_error` that another bank account would not fix, because your server's key, settings or parameters are wrong. */
const SERVER_FAULTS =
  /^(parameter_|account_(?!number)|api_key_|platform_|secret_key_|testmode_|livemode_|not_allowed_|country_|tls_|url_|idempotency_|lock_|rate_)/;

/** Returns a final refusal if Stripe's error is about the token or its bank account. Returns `undefined` for all other errors. */
export function finalRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Stripe.errors.StripeError) || isAccountUnknown(error)) return undefined;
  const { rawType, statusCode = 0, code = 'bank_account_refused', param } = error;
  const isAboutToken = param === undefined || param.startsWith('external_account');
  if (rawType !== 'invalid_request_error' && rawType !== 'card_error') return undefined;
  if (![400, 402, 404, 422].includes(statusCode) || !isAboutToken || SERVER_FAULTS.test(code)) return undefined;
  return new Refusal(statusCode, code, SENTENCES[code] ?? UNUSABLE, { final: true, cause: error });
}

/** Writes one line to the log, without secrets, and returns the error response. */
export function reportFailure(error: unknown, request: string): Failure {
  const { status, code, message, final } = readFailure(error);
  const cause = error instanceof Refusal ? error.cause : error;
  const isStripeError = cause instanceof Stripe.errors.StripeError;
  const details = isStripeError ? describeStripeError(cause) : '';
  const hint = error instanceof Refusal ? error.hint : isStripeError ? hintFor(cause) : undefined;
  console.error([`${request}: ${status} ${code}${details}`, hint].filter(Boolean).join(' '));
  if (!isStripeError && !(error instanceof Refusal))
    console.error(error instanceof Error ? error.stack : 'The thrown value is not an Error.');
  return { status, code, message, ...(final && { final }) };
}

function readFailure(error: unknown): Failure {
  if (error instanceof Refusal) return error;
  if (error instanceof Stripe.errors.StripeConnectionError) {
    return { status: 503, code: 'api_connection_error', message: 'Stripe can’t be reached right now. Try again in a moment.' };
  }
  if (error instanceof Stripe.errors.StripeError) return readStripeError(error);
  return { status: 500, code: 'unexpected_error', message: 'Something went wrong on our side. Try again in a moment.' };
}

function readStripeError(error: Stripe.errors.StripeError): Failure {
  const { statusCode = 500, rawType = 'api_error', code = rawType } = error;
  if (statusCode === 409 || statusCode === 429) {
    return { status: statusCode, code, message: 'Stripe is still working on this. Try again in a moment.' };
  }
  if (statusCode >= 500) {
    // Stripe stores this response for the idempotency key for a day, so a retry with the same token gets it again. A new token does not.
    const message = 'Stripe had a problem. Try again in a moment. If it happens again, link your account again.';
    return { status: 502, code: 'api_error', message };
  }
  if (process.env['SANDBOX_URL'] && isAccountUnknown(error)) {
    const message = 'The test environment was restarted. Sign in again, then link your account again.';
    return { status: 500, code: 'sandbox_restarted', message, final: true };
  }
  // A wrong key, account or parameter. The seller can't fix any of these.
  return { status: 500, code: 'stripe_refused', message: 'Payouts aren’t set up correctly on our side. Please contact us.' };
}
