import type { StripeError } from '@stripe/stripe-js';
import type { ErrorMessages } from '../locales/messages.js';

/**
 * What went wrong, in a shape that a page can act on and a person can read.
 * Keeps the fields of Stripe's error object: https://docs.stripe.com/api/errors
 */
export interface CollectorError extends Omit<StripeError, 'code' | 'message'> {
  /** Stable; one of `ERRORS` below, or a code of Stripe's own. */
  code: string;
  /** A sentence for the person, except for the codes that say that the page's author has something to set. */
  message: string;
  /** Whether pressing the trigger again can help without any change to the page. */
  recoverable: boolean;
  /**
   * What led to it, as it is: what `fetchClientSecret` was rejected with, or the error object that Stripe.js answered with. Its sentence is
   * meant for developers.
   */
  cause?: unknown;
  /** The opening that ended with it, as in the other events. Absent where `open()` was refused without one. */
  attempt?: string;
  /** `fcsess_…`, where the client secret tells it. */
  sessionId?: string;
  /** `req_…`, where Stripe named the request that failed. */
  requestId?: string;
}

type Row = Pick<CollectorError, 'type' | 'recoverable'>;

/** The page's author has something to set; pressing again changes nothing. */
const refused: Row = { type: 'invalid_request_error', recoverable: false };
/** The session can't be used: pressing again helps where the page gives out another one, and else loading it anew. */
const stale: Row = { ...refused };
/** Refused now, but not for good. */
const later: Row = { ...refused, recoverable: true };
/** Something did not get through. */
const lost: Row = { type: 'api_connection_error', recoverable: true };
/** Nobody knows why. */
const broken: Row = { type: 'api_error', recoverable: true };

/** Every code of our own, with its type, and whether another try can help. Their sentences stand in `locales`. */
export const ERRORS = {
  parameter_missing: refused,
  configuration_missing: refused,
  invalid_api_url: refused,
  livemode_mismatch: refused,
  insecure_context: refused,
  not_visible: later,
  already_in_progress: later,
  opening_prevented: later,
  blocked_by_modal_dialog: later,
  blocked_by_popover: later,
  blocked_by_inert: later,
  blocked_by_layout: refused,
  invalid_client_secret: stale,
  invalid_publishable_key: refused,
  secret_key_in_page: refused,
  invalid_stripe_account: refused,
  client_secret_provider_failed: lost,
  session_expired: stale,
  session_already_used: stale,
  flow_load_failed: lost,
  stripe_js_load_failed: lost,
  stripe_js_offline: lost,
  stripe_js_timeout: lost,
  stripe_js_blocked_by_csp: refused,
  stripe_js_unsupported: refused,
  api_connection_error: lost,
  unexpected_result: broken,
  unexpected_error: broken,
};

export type CollectorErrorCode = keyof typeof ERRORS;

/** An error of our own, by its code. Its message is empty until `withMessage` has filled it. */
export function collectorError(code: CollectorErrorCode): CollectorError {
  return { code, message: '', ...ERRORS[code] };
}

/** An error with a sentence for a user. Asked where an error leaves us, since words are fetched later. */
export function withMessage(error: CollectorError, messages: ErrorMessages, hasNextSecret = false): CollectorError {
  const code = isOwn(error.code) ? error.code : 'unexpected_error';
  const isStale = ERRORS[code] === stale;
  const sentence = code === 'unexpected_error' && !error.recoverable ? messages.unavailable : messages[code];
  return {
    ...error,
    recoverable: error.recoverable || (isStale && hasNextSecret),
    message: error.message || (isStale && !hasNextSecret ? messages.reload(sentence) : sentence),
  };
}

const isOwn = (code: unknown): code is CollectorErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);

/**
 * Reads whatever was thrown or handed over as an error: Stripe's error object, an `IntegrationError`, anything else. Stripe's sentence is
 * taken over for card errors alone, the one kind whose `message` Stripe documents as fit for customers; all others are for developers.
 * @see https://docs.stripe.com/api/errors
 */
export function readError(value: unknown): CollectorError {
  const given = Object(value) as Partial<StripeError> & { name?: unknown; cause?: unknown; request_id?: unknown };
  const fallback = isOwn(given.code)
    ? given.code
    : given.name === 'IntegrationError'
      ? 'invalid_client_secret'
      : 'unexpected_error';
  const error: CollectorError = collectorError(fallback);
  if (fallback === 'client_secret_provider_failed') error.cause = given.cause;
  if (typeof given.type !== 'string' || typeof given.message !== 'string' || given.message === '') return error;
  const requestId = /req_\w+/.exec(`${String(given.request_id)} ${String(given.request_log_url)}`)?.[0];
  return {
    ...error,
    type: given.type,
    message: given.type === 'card_error' ? given.message : '',
    cause: value,
    code: typeof given.code === 'string' ? given.code : fallback,
    recoverable: isOwn(given.code)
      ? error.recoverable
      : given.type !== 'invalid_request_error' && given.type !== 'authentication_error',
    ...(typeof given.param === 'string' && { param: given.param }),
    ...(typeof given.doc_url === 'string' && { doc_url: given.doc_url }),
    ...(requestId && { requestId }),
  };
}
