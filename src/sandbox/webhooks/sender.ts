import type { Settings } from '../options.js';
import type { Randomness } from '../random.js';
import { deliverEvent } from './delivery.js';
import type { Cause, EventObjects, EventType, SandboxEvent } from './event.js';

/** One event on its way. `delivered` stays `null` until it was taken or given up. */
export interface Delivery {
  readonly event: SandboxEvent;
  delivered: boolean | null;
}

/** The details of an event that its object doesn't show. */
export interface EventDetails<Type extends EventType> {
  /** The connected account that it happened on; the platform when left out. */
  readonly account?: string | null;
  readonly previous?: Partial<EventObjects[Type]>;
}

/** The version that the events are written in: the one of the `stripe` package that the sandbox is tested with. */
const API_VERSION = '2026-10-28.endive';
const NO_REQUEST: Cause = { id: null, idempotency_key: null };
/** Older events are forgotten, so that a sandbox can run for weeks. */
export const KEPT_EVENTS = 1000;

/**
 * Remembers events, and posts them to the webhook's address if there is one. The first tries start in the order of the events, none
 * waits for another, so an event that is sent again arrives after later ones: as at Stripe, no order is promised.
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
    /** Names the request that causes what `work` sends. The work has to end before this returns: it must not be asynchronous. */
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
    /** Resolves when every event was taken or given up. */
    async settled(): Promise<void> {
      // What is being sent may cause more: a receiver can call the sandbox.
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}

export type Sender = ReturnType<typeof createSender>;
