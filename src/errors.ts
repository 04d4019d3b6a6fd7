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

/** The page's author has something to set; pressing again changes nothing. */
const refused = (message: string): Row => ({ type: 'invalid_request_error', message, recoverable: false });
/** Something did not get through. */
const lost = (message: string): Row => ({ type: 'api_connection_error', message, recoverable: true });
/** Nobody knows why. */
const broken = (message: string): Row => ({ type: 'api_error', message, recoverable: true });

/** Every code of our own, with its type, its message, and whether another try can help. */
export const ERRORS = {
  parameter_missing: refused('There is no client secret. Set client-secret or fetchClientSecret.'),
  configuration_missing: refused('Set stripe, publishable-key or api-url, or use a sandbox client secret (fcsess_sandbox_…).'),
  livemode_mismatch: refused('A sandbox client secret cannot be used with a live key.'),
  already_in_progress: { ...refused('Linking is already open.'), recoverable: true },
  opening_prevented: { ...refused('The page prevented it.'), recoverable: true },
  invalid_client_secret: refused('This session is not known. Reload the page and try again.'),
  client_secret_provider_failed: lost('The page could not get a new session. Try again.'),
  session_expired: refused('This session has expired. Nothing was shared. Reload the page to start again.'),
  session_already_used: refused('This session has already been used. Reload the page to link another account.'),
  flow_load_failed: lost('Linking could not be loaded. Check your connection and try again.'),
  stripe_js_load_failed: lost('Stripe could not be loaded. Check your connection and try again.'),
  stripe_js_timeout: lost('Stripe took too long to load. Check your connection and try again.'),
  stripe_js_unsupported: refused('The stripe object has no collectBankAccountToken(). Pass a current one.'),
  api_connection_error: lost('The connection was lost. Check it and try again.'),
  unexpected_result: broken('Linking ended without a clear answer. Try again.'),
  unexpected_error: broken('Something went wrong and your account was not linked. Try again.'),
};

export type CollectorErrorCode = keyof typeof ERRORS;

/** An error of our own, by its code. */
export function collectorError(code: CollectorErrorCode): CollectorError {
  return { code, ...ERRORS[code] };
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
