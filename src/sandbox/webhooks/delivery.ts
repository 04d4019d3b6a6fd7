import type { Settings } from '../options.js';
import { signatureHeader } from './signature.js';

/** Milliseconds that a receiver may take to answer. */
export const SILENCE_BOUND = 10_000;
/** Milliseconds before the second and the third try. */
export const PAUSES: readonly number[] = [500, 5000];

/** The settings that a delivery needs. */
export type DeliverySettings = Pick<Settings, 'webhook' | 'deliver' | 'wait' | 'now'>;

async function signedRequest(
  { url, secret }: NonNullable<Settings['webhook']>,
  body: string,
  now: number,
  signal: AbortSignal,
): Promise<Request> {
  const signature = await signatureHeader(body, secret, Math.floor(now / 1000));
  const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature };
  // Stripe follows no redirect and counts one as a failed delivery.
  return new Request(url, { method: 'POST', headers, body, redirect: 'manual', signal });
}

/** Resolves with whether the receiver answered 2xx in time. Aborts the request at the timeout. */
async function isTaken(settings: DeliverySettings, body: string): Promise<boolean> {
  const { webhook, deliver, wait, now } = settings;
  if (!webhook) return false;
  const [request, bound] = [new AbortController(), new AbortController()];
  const answer = async () => {
    try {
      // Uses the real clock, because the receiver compares the timestamp with its own. `clockOffset` must not affect it.
      return (await deliver(await signedRequest(webhook, body, now(), request.signal))).ok;
    } catch {
      return false;
    }
  };
  const silence = wait(SILENCE_BOUND, bound.signal).then(
    () => {
      request.abort();
      return false;
    },
    () => false,
  );
  const taken = await Promise.race([answer(), silence]);
  bound.abort();
  return taken;
}

/**
 * Posts one event until the receiver accepts it, at most three times, with a longer pause each time.
 * @param body the event as it was when it happened: each try sends the same
 */
export async function deliverEvent(settings: DeliverySettings, body: string): Promise<boolean> {
  if (await isTaken(settings, body)) return true;
  for (const pause of PAUSES) {
    await settings.wait(pause, new AbortController().signal);
    if (await isTaken(settings, body)) return true;
  }
  return false;
}
