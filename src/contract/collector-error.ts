import type { StripeError } from '@stripe/stripe-js';
import { isOwnCode, kindOf, type CollectorErrorCode } from './error-codes.js';

/**
 * An error that a page can act on and a user can read.
 * Keeps the fields of Stripe's error object: https://docs.stripe.com/api/errors
 */
export interface CollectorError extends Omit<StripeError, 'code' | 'message'> {
  /** Stable: a key of `ERRORS` in `error-codes.ts`, or one of Stripe's own codes. */
  code: string;
  /** For the developer if the page or its server causes the error, and for the user otherwise. */
  message: string;
  /** The sentence that the element shows and announces, in its language. Always for the user. */
  displayMessage: string;
  /** `true` if pressing the trigger again can help without any change to the page. */
  recoverable: boolean;
  /**
   * The original value: what `fetchClientSecret` was rejected with, or the error object that Stripe.js returned. Its message is
   * meant for developers.
   */
  cause?: unknown;
  /** The opening that ended with this error, as in the other events. Absent where `open()` was refused without an opening. */
  attempt?: string;
  /** `fcsess_…`, where the client secret contains it. */
  sessionId?: string;
  /** `req_…`, where Stripe named the failed request. */
  requestId?: string;
}

/** Returns whether only a developer can fix the error, so that the user reads another sentence. */
export const isForDeveloper = ({ message, displayMessage }: CollectorError): boolean => message !== displayMessage;

/** Returns an error of our own. Its messages are empty until `withMessage` fills them. */
export function collectorError(code: CollectorErrorCode): CollectorError {
  const { type, recoverable } = kindOf(code);
  return { code, message: '', displayMessage: '', type, recoverable };
}

/**
 * Reads whatever was thrown or returned as an error: Stripe's error object, an `IntegrationError`, anything else. Keeps Stripe's
 * message for card errors only, the one kind that Stripe documents as fit for customers. All other messages are for developers.
 * @see https://docs.stripe.com/api/errors
 */
export function readError(value: unknown): CollectorError {
  const given = Object(value) as Partial<StripeError> & { name?: unknown; cause?: unknown; request_id?: unknown };
  const fallback = isOwnCode(given.code)
    ? given.code
    : given.name === 'IntegrationError'
      ? 'invalid_client_secret'
      : 'unexpected_error';
  const error: CollectorError = collectorError(fallback);
  if (given.cause !== undefined && isOwnCode(given.code)) error.cause = given.cause;
  // The server's own sentence.
  if (fallback === 'save_refused' && typeof given.message === 'string') error.message = given.message;
  if (typeof given.type !== 'string' || typeof given.message !== 'string' || given.message === '') return error;
  const requestId = /req_\w+/.exec(`${String(given.request_id)} ${String(given.request_log_url)}`)?.[0];
  return {
    ...error,
    type: given.type,
    message: given.type === 'card_error' ? given.message : '',
    cause: value,
    code: typeof given.code === 'string' ? given.code : fallback,
    recoverable: isOwnCode(given.code)
      ? error.recoverable
      : given.type !== 'invalid_request_error' && given.type !== 'authentication_error',
    ...(typeof given.param === 'string' && { param: given.param }),
    ...(typeof given.doc_url === 'string' && { doc_url: given.doc_url }),
    ...(requestId && { requestId }),
  };
}
