/** Why a user left without linking an account. */
export type ExitReason = 'person_left' | 'closed_by_page' | 'element_removed' | 'custom_manual_entry';

/** The codes of the flow's `error` event, in Stripe's vocabulary. */
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
 * A step of the built-in flow. Names and metadata are those of Stripe's mobile SDKs.
 * @see https://docs.stripe.com/financial-connections/fundamentals
 */
export type FlowStep =
  | { name: 'open' | 'manual_entry_initiated' | 'consent_acquired' | 'search_initiated'; metadata: Record<string, never> }
  | { name: 'institution_authorized' | 'accounts_selected' | 'cancel'; metadata: Record<string, never> }
  | { name: 'institution_selected'; metadata: { institution_name: string } }
  | { name: 'success'; metadata: { manual_entry: boolean } }
  | { name: 'error'; metadata: { error_code: FlowErrorCode } };

/**
 * The milestones of an opening on Stripe.js, in order: its script was requested; its instance is there; it was called; its overlay is
 * visible; the overlay's frame has loaded; that frame was silent for 15 seconds, so the user was asked whether to keep waiting; the
 * call settled. The first two are reported only if the opening had to wait for them, `stripe_slow` only if the frame was silent.
 */
export type StripeMilestone =
  | 'stripe_requested'
  | 'stripe_loaded'
  | 'stripe_called'
  | 'stripe_overlay_shown'
  | 'stripe_frame_alive'
  | 'stripe_slow'
  | 'stripe_settled';

/** Why a user could not press Stripe's overlay. */
export type Obstacle = 'blocked_by_modal_dialog' | 'blocked_by_popover' | 'blocked_by_inert' | 'blocked_by_layout';

/** Why the page's server does not have a linked account. */
export type SaveErrorCode = 'save_failed' | 'save_refused';

/**
 * A step of the built-in flow. On Stripe.js, a milestone with milliseconds since the press, or what covers the overlay. With both, why
 * the promise of `waitUntil()` was rejected.
 */
export type FlowEventDetail =
  | FlowStep
  | { name: StripeMilestone; metadata: { milliseconds: number } }
  | { name: 'error'; metadata: { error_code: Obstacle | SaveErrorCode } };
