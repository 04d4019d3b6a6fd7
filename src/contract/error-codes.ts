import type { StripeError } from '@stripe/stripe-js';

interface ErrorKind {
  type: StripeError['type'];
  /** `true` if pressing the trigger again can help without any change to the page. */
  recoverable: boolean;
  /** `true` if pressing again helps once the page provides another client secret. */
  needsNewSecret?: true;
  /**
   * The cause is the page or its server. The developer reads a message from `development/error-messages.ts` in the event and in the
   * console; the user reads that linking is not available. All other codes have a message for users in `locales/element`.
   */
  isForDeveloper?: true;
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
  parameter_missing: { ...refused, isForDeveloper: true },
  configuration_missing: { ...refused, isForDeveloper: true },
  invalid_api_url: { ...refused, isForDeveloper: true },
  livemode_mismatch: { ...refused, isForDeveloper: true },
  insecure_context: { ...refused, isForDeveloper: true },
  not_visible: { ...refusedForNow, isForDeveloper: true },
  already_in_progress: { ...refusedForNow, isForDeveloper: true },
  opening_prevented: { ...refusedForNow, isForDeveloper: true },
  blocked_by_modal_dialog: refusedForNow,
  blocked_by_popover: refusedForNow,
  blocked_by_inert: refusedForNow,
  blocked_by_layout: { ...refused, isForDeveloper: true },
  invalid_client_secret: { ...needsNewSecret, isForDeveloper: true },
  invalid_publishable_key: { ...refused, isForDeveloper: true },
  secret_key_in_page: { ...refused, isForDeveloper: true },
  invalid_stripe_account: { ...refused, isForDeveloper: true },
  client_secret_provider_failed: { ...connection, isForDeveloper: true },
  session_expired: needsNewSecret,
  session_already_used: needsNewSecret,
  flow_load_failed: connection,
  stripe_js_load_failed: connection,
  stripe_js_offline: connection,
  stripe_js_timeout: connection,
  stripe_js_blocked_by_csp: { ...refused, isForDeveloper: true },
  stripe_js_unsupported: { ...refused, isForDeveloper: true },
  api_connection_error: connection,
  save_failed: connection,
  save_refused: needsNewSecret,
  unexpected_result: { ...unknown, isForDeveloper: true },
  unexpected_error: unknown,
} satisfies Record<string, ErrorKind>;

export type CollectorErrorCode = keyof typeof ERRORS;

/** The codes whose message is for developers. */
export type DeveloperErrorCode = {
  [Code in CollectorErrorCode]: (typeof ERRORS)[Code] extends { isForDeveloper: true } ? Code : never;
}[CollectorErrorCode];

/** The codes whose message is for users, in every language. */
export type UserErrorCode = Exclude<CollectorErrorCode, DeveloperErrorCode>;

/** Returns what is known of a code. */
export const kindOf = (code: CollectorErrorCode): ErrorKind => ERRORS[code];

/** Returns whether a code is one of the element's own. */
export const isOwnCode = (code: unknown): code is CollectorErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);
