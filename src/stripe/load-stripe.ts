import type { CollectorErrorCode } from '../errors.js';

/** Longest wait for Stripe.js, in milliseconds. Its own loader can wait for ever. */
export const LONGEST_LOAD = 15_000;

/** Why there is no Stripe.js; `code` is one of the element's. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';
  readonly code: CollectorErrorCode;

  constructor(code: CollectorErrorCode) {
    super(code);
    this.code = code;
  }
}

const loads = new Map<string, Promise<unknown>>();

/**
 * Loads Stripe.js and makes an instance; the same one for the same key and connected account. A failure is not kept: the next
 * call tries again.
 * @throws LoadFailure
 */
export function loadStripeInstance(publishableKey: string, stripeAccount: string | undefined): Promise<unknown> {
  const key = `${publishableKey} ${stripeAccount ?? ''}`;
  const known = loads.get(key);
  if (known) return known;
  const load = awaitInstance(loadThroughLoader(publishableKey, stripeAccount));
  loads.set(key, load);
  load.catch(() => loads.delete(key));
  return load;
}

/**
 * Waits for an instance, but not for ever.
 * @throws LoadFailure
 */
export async function awaitInstance(promise: PromiseLike<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoadFailure('stripe_js_timeout')), LONGEST_LOAD);
  });
  try {
    return await Promise.race([promise, deadline]);
  } catch (reason) {
    throw reason instanceof LoadFailure ? reason : new LoadFailure('stripe_js_load_failed');
  } finally {
    clearTimeout(timer);
  }
}

async function loadThroughLoader(publishableKey: string, stripeAccount: string | undefined): Promise<unknown> {
  const { loadStripe } = await import('@stripe/stripe-js/pure');
  return loadStripe(publishableKey, stripeAccount ? { stripeAccount } : undefined);
}
