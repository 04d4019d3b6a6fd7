import type { StripeError } from '@stripe/stripe-js';

interface ErrorKind {
  type: StripeError['type'];
  /** `true` if pressing the trigger again can help without any change to the page. */
  recoverable: boolean;
  /** `true` if pressing again helps once the page provides another client secret. */
  needsNewSecret?: true;
}

/** The developer has to change something. */
const refused: ErrorKind = { type: 'invalid_request_error', recoverable: false };
const needsNewSecret: ErrorKind = { ...refused, needsNewSecret: true };
/** Refused for now. */
const refusedForNow: ErrorKind = { ...refused, recoverable: true };
/** A request failed. */
const connection: ErrorKind = { type: 'api_connection_error', recoverable: true };
/** Unknown cause. */
const unknown: ErrorKind = { type: 'api_error', recoverable: true };

/** The element's own error codes. Their messages are in `locales/element`. */
export const ERRORS = {
  parameter_missing: refused,
  configuration_missing: refused,
  invalid_api_url: refused,
  livemode_mismatch: refused,
  insecure_context: refused,
  not_visible: refusedForNow,
  already_in_progress: refusedForNow,
  opening_prevented: refusedForNow,
  blocked_by_modal_dialog: refusedForNow,
  blocked_by_popover: refusedForNow,
  blocked_by_inert: refusedForNow,
  blocked_by_layout: refused,
  invalid_client_secret: needsNewSecret,
  invalid_publishable_key: refused,
  secret_key_in_page: refused,
  invalid_stripe_account: refused,
  client_secret_provider_failed: connection,
  session_expired: needsNewSecret,
  session_already_used: needsNewSecret,
  flow_load_failed: connection,
  stripe_js_load_failed: connection,
  stripe_js_offline: connection,
  stripe_js_timeout: connection,
  stripe_js_blocked_by_csp: refused,
  stripe_js_unsupported: refused,
  api_connection_error: connection,
  unexpected_result: unknown,
  unexpected_error: unknown,
} satisfies Record<string, ErrorKind>;

export type CollectorErrorCode = keyof typeof ERRORS;

/** Returns what is known of a code. */
export const kindOf = (code: CollectorErrorCode): ErrorKind => ERRORS[code];

/** Returns whether a code is one of the element's own. */
export const isOwnCode = (code: unknown): code is CollectorErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);
