import type { Settings } from '../options.js';
import type { Randomness } from '../random.js';
import { deliverEvent } from './delivery.js';
import type { Cause, EventObjects, EventType, SandboxEvent } from './event.js';

/** An event and its delivery. `delivered` is `null` until the event is delivered or given up. */
export interface Delivery {
  readonly event: SandboxEvent;
  delivered: boolean | null;
}

/** The details of an event that its object doesn't show. */
export interface EventDetails<Type extends EventType> {
  /** The connected account that it happened on. Default: the platform. */
  readonly account?: string | null;
  readonly previous?: Partial<EventObjects[Type]>;
}

/** The API version of the events: the one that the tested `stripe` package pins. */
const API_VERSION = '2026-10-28.endive';
const NO_REQUEST: Cause = { id: null, idempotency_key: null };
/** Older events are forgotten, so that a sandbox can run for weeks. */
export const KEPT_EVENTS = 1000;

/**
 * Keeps events, and posts them to the webhook's address if there is one. First tries start in the order of the events and don't wait
 * for each other, so a retried event arrives after later ones. As at Stripe, the order is not guaranteed.
 */
export function createSender(settings: Settings, random: Randomness, seconds: () => number) {
  const deliveries: Delivery[] = [];
  const underway = new Set<Promise<void>>();
  let cause = NO_REQUEST;

  function remember(delivery: Delivery): void {
    deliveries.unshift(delivery);
    deliveries.length = Math.min(deliveries.length, KEPT_EVENTS);
  }

  async function deliver(delivery: Delivery): Promise<void> {
    delivery.delivered = await deliverEvent(settings, JSON.stringify(delivery.event));
    if (delivery.delivered) delivery.event.pending_webhooks = 0;
  }

  return {
    send<Type extends EventType>(type: Type, object: EventObjects[Type], { account, previous }: EventDetails<Type> = {}): void {
      const event: SandboxEvent<Type> = {
        id: `evt_${random.text(24)}`,
        object: 'event',
        ...(typeof account === 'string' && { account }),
        api_version: API_VERSION,
        created: seconds(),
        data: { object: structuredClone(object), ...(previous && { previous_attributes: structuredClone(previous) }) },
        livemode: false,
        pending_webhooks: settings.webhook ? 1 : 0,
        request: cause,
        type,
      };
      const delivery: Delivery = { event, delivered: null };
      remember(delivery);
      if (!settings.webhook) return;
      const work = deliver(delivery).finally(() => underway.delete(work));
      underway.add(work);
    },
    /** Runs `work`, and names the request as the cause of the events that it sends. `work` must be synchronous. */
    causedBy<Result>(request: Cause, work: () => Result): Result {
      cause = request;
      try {
        return work();
      } finally {
        cause = NO_REQUEST;
      }
    },
    /** The remembered events, newest first. */
    all: (): readonly Delivery[] => deliveries,
    /** Resolves once every event is delivered or given up. */
    async settled(): Promise<void> {
      // A delivery may cause more events, because a receiver can call the sandbox.
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}

export type Sender = ReturnType<typeof createSender>;
