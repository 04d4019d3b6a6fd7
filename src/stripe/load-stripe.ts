import { loadStripe } from '@stripe/stripe-js/pure';
import type { EngineChoice } from '../engine.js';
import { refuse } from './refuse.js';
import { insertTrustedTag, isStripeLoaded, stripeTags } from './script-tag.js';

/** An instance, a promise of one, or the key that one is made with. */
export type StripeChoice = Extract<EngineChoice, { kind: 'stripe' | 'stripe-js' }>;

/** Longest wait for Stripe.js, in milliseconds. Its own loader can wait for ever. */
const LONGEST_LOAD = 15_000;

const TOO_LATE = 'stripe_js_timeout';

/**
 * Waits for the page's instance, or loads Stripe.js, whoever else loads it, and makes one. The loader tries twice by itself;
 * nothing here tries again.
 * @throws an error whose `code` names the cause
 */
export async function obtainStripe(choice: StripeChoice, stripeAccount: string | undefined): Promise<unknown> {
  const tooLate = new Promise((_, reject) => setTimeout(reject, LONGEST_LOAD, TOO_LATE));
  try {
    return await Promise.race([choice.kind === 'stripe' ? choice.stripe : load(choice.publishableKey, stripeAccount), tooLate]);
  } catch (reason) {
    // The loader hears of a tag's end by the tag alone; without this it would wait on, and all later calls with it.
    if (reason === TOO_LATE) for (const tag of stripeTags()) tag.dispatchEvent(new Event('error'));
    if ((reason as Partial<Error> | null)?.name === 'IntegrationError') refuse('invalid_publishable_key');
    refuse(reason === TOO_LATE ? TOO_LATE : 'stripe_js_load_failed');
  }
}

async function load(publishableKey: string, stripeAccount: string | undefined): Promise<unknown> {
  if (!isStripeLoaded()) {
    if (stripeTags().length > 0) await (await import('./dead-tags.js')).removeDeadTags(stripeTags(), isStripeLoaded);
    if (stripeTags().length === 0) insertTrustedTag();
  }
  return loadStripe(publishableKey, stripeAccount ? { stripeAccount } : undefined);
}
