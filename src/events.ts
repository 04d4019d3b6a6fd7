import type { BankAccountToken, FinancialConnectionsSession, PaneName } from './api/types.js';
import type { CollectorError } from './errors.js';
import type { ExitReason, FlowEventDetail } from './flow/vocabulary.js';
import type { Obstacle } from './stripe/overlay/obstacles.js';

/** Every event bubbles, crosses shadow roots and carries a frozen detail. */
class CollectorEvent<Detail> extends CustomEvent<Detail> {
  constructor(name: string, detail: Detail, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable, detail: Object.freeze(detail) });
  }
}

/**
 * An account was linked: send `detail.token.id` to the server, which makes it the payout account. `attempt` names the opening in each of
 * its events: a reference such as `7KQ2-M9XD`, which a user can read out to support.
 */
export class TokenCollectedEvent extends CollectorEvent<{
  token: BankAccountToken;
  financialConnectionsSession: FinancialConnectionsSession;
  attempt: string;
}> {
  constructor(token: BankAccountToken, financialConnectionsSession: FinancialConnectionsSession, attempt: string) {
    super('token-collected', { token, financialConnectionsSession, attempt });
  }
}

/**
 * The flow could not be launched or broke off. `detail.error.message` is for the person, whom the element shows and tells it already;
 * of a few codes, such as `parameter_missing`, it is for whoever builds the page.
 */
export class FlowErrorEvent extends CollectorEvent<{ error: CollectorError; attempt: string }> {
  constructor(error: CollectorError, attempt: string) {
    super('flow-error', { error, attempt });
  }
}

/** The person linked nothing, or left. `lastPane` is known to the built-in flow only. */
export class FlowExitedEvent extends CollectorEvent<{
  financialConnectionsSession: FinancialConnectionsSession | undefined;
  reason: ExitReason;
  lastPane: PaneName | undefined;
  attempt: string;
}> {
  constructor(
    session: FinancialConnectionsSession | undefined,
    reason: ExitReason,
    lastPane: PaneName | undefined,
    attempt: string,
  ) {
    super('flow-exited', { financialConnectionsSession: session, reason, lastPane, attempt });
  }
}

/** Linking is about to open; `preventDefault()` keeps it from opening. */
export class FlowOpeningEvent extends CollectorEvent<null> {
  constructor() {
    super('flow-opening', null, true);
  }
}

/**
 * How far an opening on Stripe.js has come, in this order: its script is waited for; its instance is there; it was called; its overlay
 * is in sight; the overlay's own frame has loaded; nothing came from that frame for 15 seconds, so the user was asked whether to keep
 * waiting; it has answered. The first two come only where the opening had to wait, `stripe_slow` only where it is.
 */
export type StripeMilestone =
  | 'stripe_requested'
  | 'stripe_loaded'
  | 'stripe_called'
  | 'stripe_overlay_shown'
  | 'stripe_frame_alive'
  | 'stripe_slow'
  | 'stripe_settled';

/** A step of the built-in flow; or, on Stripe.js, a milestone, or what of the page has come over Stripe's overlay. */
export type FlowNews =
  | FlowEventDetail
  | { name: StripeMilestone; metadata: { milliseconds: number } }
  | { name: 'error'; metadata: { error_code: Obstacle } };

/**
 * A step of the built-in flow, in Stripe's own vocabulary. A page cannot see inside Stripe's overlay: on Stripe.js these are
 * milestones seen from outside, with milliseconds since the press.
 */
export class FlowEvent extends CollectorEvent<FlowNews & { attempt: string }> {
  constructor(news: FlowNews, attempt: string) {
    super('flow-event', { ...news, attempt });
  }
}

/** The events of the element by their names. */
export interface BankAccountTokenCollectorEventMap {
  'token-collected': TokenCollectedEvent;
  'flow-error': FlowErrorEvent;
  'flow-exited': FlowExitedEvent;
  'flow-opening': FlowOpeningEvent;
  'flow-event': FlowEvent;
}

declare global {
  /** Forms, `document` and `window` hear all of them; the other names are not ours alone. */
  interface GlobalEventHandlersEventMap {
    'token-collected': TokenCollectedEvent;
  }
}

type HeardEvents = HTMLElementEventMap & BankAccountTokenCollectorEventMap;

type Listener<Self, Heard> = ((this: Self, event: Heard) => void) | { handleEvent(event: Heard): void };

/** `addEventListener` and its twin: the events of the element and of HTML by their own types, all others as ever. */
export interface ListenerMethod<Self, Options> {
  <Name extends keyof HeardEvents>(type: Name, listener: Listener<Self, HeardEvents[Name]>, options?: Options): void;
  (type: string, listener: EventListenerOrEventListenerObject, options?: Options): void;
}
