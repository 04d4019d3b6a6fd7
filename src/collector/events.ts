import type { BankAccountToken, FinancialConnectionsSession, PaneName } from '../api/types.js';
import type { CollectorError } from '../contract/collector-error.js';
import type { ExitReason, FlowEventDetail } from '../contract/flow-events.js';

/** Every event bubbles, crosses shadow roots and carries a frozen detail. */
class CollectorEvent<Detail> extends CustomEvent<Detail> {
  constructor(name: string, detail: Detail, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable, detail: Object.freeze(detail) });
  }
}

/**
 * An account was linked: send `detail.token.id` to the server, which makes it the payout account, and pass the promise of that to
 * `waitUntil()`. `attempt` names the opening in each of its events: a reference such as `7KQ2-M9XD`, which a user can read out to support.
 */
export class TokenCollectedEvent extends CollectorEvent<{
  token: BankAccountToken;
  financialConnectionsSession: FinancialConnectionsSession;
  attempt: string;
}> {
  readonly #saving: PromiseLike<unknown>[];

  /** @param saving receives the promises of `waitUntil()` */
  constructor(
    token: BankAccountToken,
    financialConnectionsSession: FinancialConnectionsSession,
    attempt: string,
    saving: PromiseLike<unknown>[] = [],
  ) {
    super('token-collected', { token, financialConnectionsSession, attempt });
    this.#saving = saving;
  }

  /**
   * Shows that the account is being saved until `promise` settles, for 30 seconds at most. Then the account is saved. If the promise
   * rejects, the element says so, and the next press dispatches this event again with the same token, without opening anything. So the
   * server may get a token twice.
   *
   * If the server refuses the account for good, reject with `Object.assign(new Error(sentence), { final: true })`. The element shows
   * the sentence, forgets the token and offers to link another account.
   * @throws an `InvalidStateError` once the event is no longer being dispatched
   * @see https://developer.mozilla.org/docs/Web/API/ExtendableEvent/waitUntil
   */
  waitUntil(promise: PromiseLike<unknown>): void {
    if (this.eventPhase === Event.NONE)
      throw new DOMException('Call waitUntil() before the listener returns.', 'InvalidStateError');
    this.#saving.push(promise);
  }
}

/**
 * The flow could not be launched, or failed. The element already shows and announces `detail.error.displayMessage`, a sentence for the
 * user. `detail.error.message` is for the developer if the page or its server causes the error.
 */
export class FlowErrorEvent extends CollectorEvent<{ error: CollectorError; attempt: string }> {
  constructor(error: CollectorError, attempt: string) {
    super('flow-error', { error, attempt });
  }
}

/** The user linked nothing, or left. Only the built-in flow knows `lastPane`. */
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

/** Linking is about to open. `preventDefault()` prevents that. */
export class FlowOpeningEvent extends CollectorEvent<null> {
  constructor() {
    super('flow-opening', null, true);
  }
}

/** A step of the built-in flow, in Stripe's own vocabulary. On Stripe.js, a milestone seen from outside the overlay. */
export class FlowEvent extends CollectorEvent<FlowEventDetail & { attempt: string }> {
  constructor(detail: FlowEventDetail, attempt: string) {
    super('flow-event', { ...detail, attempt });
  }
}

/** The element's events by name. */
export interface BankAccountTokenCollectorEventMap {
  'token-collected': TokenCollectedEvent;
  'flow-error': FlowErrorEvent;
  'flow-exited': FlowExitedEvent;
  'flow-opening': FlowOpeningEvent;
  'flow-event': FlowEvent;
}

declare global {
  /** Forms, `document` and `window` get all events. The other names are too common for the global map. */
  interface GlobalEventHandlersEventMap {
    'token-collected': TokenCollectedEvent;
  }
}

type HeardEvents = HTMLElementEventMap & BankAccountTokenCollectorEventMap;

type Listener<Self, Heard> = ((this: Self, event: Heard) => void) | { handleEvent(event: Heard): void };

/** The type of `addEventListener` and `removeEventListener`, with the element's events and those of HTML. */
export interface ListenerMethod<Self, Options> {
  <Name extends keyof HeardEvents>(type: Name, listener: Listener<Self, HeardEvents[Name]>, options?: Options): void;
  (type: string, listener: EventListenerOrEventListenerObject, options?: Options): void;
}
