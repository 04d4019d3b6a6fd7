/** Why a person left without an account. */
export type ExitReason = 'person_left' | 'closed_by_page' | 'element_removed' | 'custom_manual_entry';

/** Error codes of the flow's `error` event, in Stripe's words. */
export const FLOW_ERROR_CODES = [
  'account_numbers_unavailable',
  'accounts_unavailable',
  'no_debitable_account',
  'authorization_failed',
  'institution_unavailable_planned',
  'institution_unavailable_unplanned',
  'institution_timeout',
  'unexpected_error',
  'session_expired',
  'failed_bot_detection',
] as const;
export type FlowErrorCode = (typeof FLOW_ERROR_CODES)[number];

/**
 * A step of the flow as a page is told of it: names and metadata as in Stripe's mobile SDKs.
 * @see https://docs.stripe.com/financial-connections/fundamentals
 */
export type FlowEventDetail =
  | { name: 'open' | 'manual_entry_initiated' | 'consent_acquired' | 'search_initiated'; metadata: Record<string, never> }
  | { name: 'institution_authorized' | 'accounts_selected' | 'cancel'; metadata: Record<string, never> }
  | { name: 'institution_selected'; metadata: { institution_name: string } }
  | { name: 'success'; metadata: { manual_entry: boolean } }
  | { name: 'error'; metadata: { error_code: FlowErrorCode } };
