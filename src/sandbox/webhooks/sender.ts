import type { LinkedAccount } from '../objects/linked-account.js';
import type { Settings } from '../options.js';
import type { Randomness } from '../random.js';
import { signatureHeader } from './signature.js';

export type EventType = 'financial_connections.account.created' | 'financial_connections.account.disconnected';

/** @see https://docs.stripe.com/api/events/object */
export interface SandboxEvent {
  /** `evt_…` */
  id: string;
  object: 'event';
  api_version: string | null;
  /** Unix seconds. */
  created: number;
  data: { object: LinkedAccount };
  livemode: false;
  pending_webhooks: number;
  request: { id: null; idempotency_key: null };
  type: EventType;
}

/** One event on its way. `delivered` stays `null` until it was taken or given up. */
export interface Delivery {
  readonly event: SandboxEvent;
  delivered: boolean | null;
}

/** Milliseconds before the second and the third try. */
const PAUSES = [500, 5000];
/** The version that the events are written in: the one of the `stripe` package that the sandbox is tested with. */
const API_VERSION = '2026-10-28.endive';

/** Posts events to the address given at start, signed, each up to three times; without an address it only remembers them. */
export function createSender(settings: Settings, random: Randomness, seconds: () => number) {
  const deliveries: Delivery[] = [];
  const underway = new Set<Promise<void>>();

  async function isTaken(event: SandboxEvent): Promise<boolean> {
    const { webhook, deliver, now } = settings;
    if (!webhook) return false;
    const body = JSON.stringify(event);
    // By the real clock: the receiver compares it with its own, which a clock set ahead here knows nothing of.
    const signature = await signatureHeader(body, webhook.secret, Math.floor(now() / 1000));
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature };
    try {
      return (await deliver(new Request(webhook.url, { method: 'POST', headers, body }))).ok;
    } catch {
      return false;
    }
  }

  async function deliver(delivery: Delivery): Promise<void> {
    const never = new AbortController().signal;
    delivery.delivered = await isTaken(delivery.event);
    for (const pause of PAUSES) {
      if (delivery.delivered) return;
      await settings.wait(pause, never);
      delivery.delivered = await isTaken(delivery.event);
    }
  }

  return {
    send(type: EventType, account: LinkedAccount): void {
      const event: SandboxEvent = {
        id: `evt_${random.text(24)}`,
        object: 'event',
        api_version: API_VERSION,
        created: seconds(),
        data: { object: structuredClone(account) },
        livemode: false,
        pending_webhooks: settings.webhook ? 1 : 0,
        request: { id: null, idempotency_key: null },
        type,
      };
      const delivery: Delivery = { event, delivered: null };
      deliveries.unshift(delivery);
      if (!settings.webhook) return;
      const work = deliver(delivery).finally(() => underway.delete(work));
      underway.add(work);
    },
    all: (): readonly Delivery[] => deliveries,
    /** Resolves when every event was taken or given up. */
    async settled(): Promise<void> {
      await Promise.all(underway);
    },
  };
}

export type Sender = ReturnType<typeof createSender>;
