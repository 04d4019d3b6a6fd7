import type { StripeError } from '@stripe/stripe-js';

interface ErrorKind {
  type: StripeError['type'];
  /** `true` if pressing the trigger again can help without any change to the page. */
  recoverable: boolean;
  /** `true` if pressing again helps once the page provides another client secret. */
  needsNewSecret?: true;
  /**
   * The message, if the cause is the page or its server. The developer reads it in the event and in the console. The user reads that
   * linking is not available. All other codes have a message for users in `locales/element`.
   */
  forDeveloper?: string;
}

/** Pressing again fails again. */
const refused: ErrorKind = { type: 'invalid_request_error', recoverable: false };
const needsNewSecret: ErrorKind = { ...refused, needsNewSecret: true };
/** Refused for now. */
const refusedForNow: ErrorKind = { ...refused, recoverable: true };
/** A request failed. */
const connection: ErrorKind = { type: 'api_connection_error', recoverable: true };
/** Unknown cause. */
const unknown: ErrorKind = { type: 'api_error', recoverable: true };

/** The element's own error codes. */
export const ERRORS = {
  parameter_missing: { ...refused, forDeveloper: 'There is no client secret. Set `fetchClientSecret` or `client-secret`.' },
  configuration_missing: {
    ...refused,
    forDeveloper: 'Set `stripe`, `publishable-key` or `api-url`, or use a sandbox client secret (fcsess_sandbox_…).',
  },
  invalid_api_url: { ...refused, forDeveloper: '`api-url` is not a valid URL. Set an http or https origin, or a path.' },
  livemode_mismatch: { ...refused, forDeveloper: 'A sandbox client secret does not work with a live key.' },
  insecure_context: { ...refused, forDeveloper: 'A live key works only on https pages and on localhost.' },
  not_visible: {
    ...refusedForNow,
    forDeveloper: 'The element is hidden or not in the document, so the modal could not be shown.',
  },
  already_in_progress: { ...refusedForNow, forDeveloper: 'Linking is already open.' },
  opening_prevented: { ...refusedForNow, forDeveloper: 'The page canceled `flow-opening`.' },
  blocked_by_modal_dialog: refusedForNow,
  blocked_by_popover: refusedForNow,
  blocked_by_inert: refusedForNow,
  blocked_by_layout: {
    ...refused,
    forDeveloper: 'Another element covers Stripe’s overlay, or a transform or filter on <body> moves it.',
  },
  invalid_client_secret: {
    ...needsNewSecret,
    forDeveloper: 'This is not a valid client secret. Pass the session’s `client_secret` unchanged.',
  },
  invalid_publishable_key: {
    ...refused,
    forDeveloper: 'Stripe does not accept `publishable-key`. Set one that begins with pk_.',
  },
  secret_key_in_page: {
    ...refused,
    forDeveloper: 'This page contains a secret key, which anyone can read. Roll it now, and set one that begins with pk_.',
  },
  invalid_stripe_account: { ...refused, forDeveloper: '`stripe-account` is not valid. Set one that begins with acct_.' },
  client_secret_provider_failed: {
    ...connection,
    forDeveloper: '`fetchClientSecret` rejected, or did not resolve within 30 seconds.',
  },
  session_expired: needsNewSecret,
  session_already_used: needsNewSecret,
  flow_load_failed: connection,
  stripe_js_load_failed: connection,
  stripe_js_offline: connection,
  stripe_js_timeout: connection,
  stripe_js_blocked_by_csp: { ...refused, forDeveloper: 'The page’s Content Security Policy blocks Stripe.' },
  stripe_js_unsupported: { ...refused, forDeveloper: '`stripe` has no `collectBankAccountToken`. Pass a current Stripe.js.' },
  api_connection_error: connection,
  unexpected_result: { ...unknown, forDeveloper: '`collectBankAccountToken` returned no token, session or error.' },
  unexpected_error: unknown,
} satisfies Record<string, ErrorKind>;

export type CollectorErrorCode = keyof typeof ERRORS;

/** The codes whose message is for users, in every language. */
export type UserErrorCode = {
  [Code in CollectorErrorCode]: (typeof ERRORS)[Code] extends { forDeveloper: string } ? never : Code;
}[CollectorErrorCode];

/** Returns what is known of a code. */
export const kindOf = (code: CollectorErrorCode): ErrorKind => ERRORS[code];

/** Returns whether a code is one of the element's own. */
export const isOwnCode = (code: unknown): code is CollectorErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);
