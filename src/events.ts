import type { BankAccountToken, FinancialConnectionsSession, PaneName } from './api/types.js';
import type { CollectorError } from './errors.js';
import type { ExitReason, FlowEventDetail } from './flow/vocabulary.js';

/** Every event bubbles, crosses shadow roots and carries a frozen detail. */
class CollectorEvent<Detail> extends CustomEvent<Detail> {
  constructor(name: string, detail: Detail, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable, detail: Object.freeze(detail) });
  }
}

/** An account was linked: send `detail.token.id` to the server, which makes it the payout account. */
export class TokenCollectedEvent extends CollectorEvent<{
  token: BankAccountToken;
  financialConnectionsSession: FinancialConnectionsSession;
}> {
  constructor(token: BankAccountToken, financialConnectionsSession: FinancialConnectionsSession) {
    super('token-collected', { token, financialConnectionsSession });
  }
}

/**
 * The flow could not be launched or broke off. `detail.error.message` is for the person, whom the element shows and tells it already;
 * of a few codes, such as `parameter_missing`, it is for whoever builds the page.
 */
export class FlowErrorEvent extends CollectorEvent<{ error: CollectorError }> {
  constructor(error: CollectorError) {
    super('flow-error', { error });
  }
}

/** The person linked nothing, or left. `lastPane` is known to the built-in flow only. */
export class FlowExitedEvent extends CollectorEvent<{
  financialConnectionsSession: FinancialConnectionsSession | undefined;
  reason: ExitReason;
  lastPane: PaneName | undefined;
}> {
  constructor(session: FinancialConnectionsSession | undefined, reason: ExitReason, lastPane: PaneName | undefined) {
    super('flow-exited', { financialConnectionsSession: session, reason, lastPane });
  }
}

/** Linking is about to open; `preventDefault()` keeps it from opening. */
export class FlowOpeningEvent extends CollectorEvent<null> {
  constructor() {
    super('flow-opening', null, true);
  }
}

/** A step of the built-in flow; or, on Stripe.js, that a modal dialog of the page has come over Stripe's overlay. */
export type FlowNews = FlowEventDetail | { name: 'error'; metadata: { error_code: 'blocked_by_modal_dialog' } };

/** A step of the built-in flow, in Stripe's own vocabulary. Stripe.js tells a page nothing of the kind. */
export class FlowEvent extends CollectorEvent<FlowNews> {
  constructor(detail: FlowNews) {
    super('flow-event', detail);
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
