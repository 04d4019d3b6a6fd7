import type { StripeError } from '@stripe/stripe-js';

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
}

type Row = Pick<CollectorError, 'type' | 'message' | 'recoverable'>;

/** Every code of our own, with its type, its message, and whether another try can help. */
export const ERRORS = {
  parameter_missing: {
    type: 'invalid_request_error',
    message: 'There is no client secret. Set client-secret or fetchClientSecret.',
    recoverable: false,
  },
  configuration_missing: {
    type: 'invalid_request_error',
    message: 'Set stripe, publishable-key or api-url, or use a sandbox client secret (fcsess_sandbox_…).',
    recoverable: false,
  },
  livemode_mismatch: {
    type: 'invalid_request_error',
    message: 'A sandbox client secret cannot be used with a live key.',
    recoverable: false,
  },
  already_in_progress: {
    type: 'invalid_request_error',
    message: 'Linking is already open.',
    recoverable: true,
  },
  opening_prevented: {
    type: 'invalid_request_error',
    message: 'The page prevented it.',
    recoverable: true,
  },
  invalid_client_secret: {
    type: 'invalid_request_error',
    message: 'This session is not known. Reload the page and try again.',
    recoverable: false,
  },
  client_secret_provider_failed: {
    type: 'api_connection_error',
    message: 'The page could not get a new session. Try again.',
    recoverable: true,
  },
  session_expired: {
    type: 'invalid_request_error',
    message: 'This session has expired. Nothing was shared. Reload the page to start again.',
    recoverable: false,
  },
  session_already_used: {
    type: 'invalid_request_error',
    message: 'This session has already been used. Reload the page to link another account.',
    recoverable: false,
  },
  flow_load_failed: {
    type: 'api_connection_error',
    message: 'Linking could not be loaded. Check your connection and try again.',
    recoverable: true,
  },
  stripe_js_load_failed: {
    type: 'api_connection_error',
    message: 'Stripe could not be loaded. Check your connection and try again.',
    recoverable: true,
  },
  stripe_js_timeout: {
    type: 'api_connection_error',
    message: 'Stripe took too long to load. Check your connection and try again.',
    recoverable: true,
  },
  stripe_js_unsupported: {
    type: 'invalid_request_error',
    message: 'The stripe object has no collectBankAccountToken(). Pass a current one.',
    recoverable: false,
  },
  api_connection_error: {
    type: 'api_connection_error',
    message: 'The connection was lost. Check it and try again.',
    recoverable: true,
  },
  unexpected_result: {
    type: 'api_error',
    message: 'Linking ended without a clear answer. Try again.',
    recoverable: true,
  },
  unexpected_error: {
    type: 'api_error',
    message: 'Something went wrong and your account was not linked. Try again.',
    recoverable: true,
  },
} as const satisfies Record<string, Row>;

export type CollectorErrorCode = keyof typeof ERRORS;

/** An error of our own, by its code. */
export function collectorError(code: CollectorErrorCode): CollectorError {
  return { code, ...ERRORS[code] };
}

/**
 * What the function throws in the same tick when it is called wrongly, with the name that Stripe.js gives it.
 * @see https://docs.stripe.com/js/appendix/error_handling
 */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
}

const isRow = (code: unknown): code is CollectorErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);

/**
 * Reads whatever was thrown or handed over as an error: Stripe's error object, an `IntegrationError`, anything else.
 * A message is taken over only from an error object with one of Stripe's types; other texts may hold what no person should read.
 */
export function readError(value: unknown): CollectorError {
  const given = Object(value) as Partial<StripeError> & { name?: unknown };
  const fallback = isRow(given.code)
    ? given.code
    : given.name === 'IntegrationError'
      ? 'invalid_client_secret'
      : 'unexpected_error';
  const row = collectorError(fallback);
  if (typeof given.type !== 'string' || typeof given.message !== 'string' || given.message === '') return row;
  return {
    ...row,
    type: given.type,
    message: given.message,
    code: typeof given.code === 'string' ? given.code : fallback,
    recoverable: isRow(given.code)
      ? row.recoverable
      : given.type !== 'invalid_request_error' && given.type !== 'authentication_error',
    ...(typeof given.param === 'string' && { param: given.param }),
    ...(typeof given.doc_url === 'string' && { doc_url: given.doc_url }),
  };
}
