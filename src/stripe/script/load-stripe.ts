import type { EngineChoice } from '../../collector/choose-engine.js';
import { refuse } from '../refuse.js';
import { stripeLocale } from '../locale.js';
import { removeDeadTags } from './dead-tags.js';
import { bringScript, isStripeLoaded, stripeTags } from './script-tag.js';

/** An instance, a promise of one, or the key that one is made with. */
export type StripeChoice = Extract<EngineChoice, { kind: 'stripe' | 'stripe-js' }>;

/** Where an instance comes from. The page's own is taken as it is; one by key speaks the language and for the account given here. */
export interface StripeSource {
  choice: StripeChoice;
  stripeAccount: string | undefined;
  /** BCP 47 tag. */
  locale: string;
}

/** Longest wait for Stripe.js, in milliseconds. Its own loader can wait for ever. */
const LONGEST_LOAD = 15_000;

const TOO_LATE = 'stripe_js_timeout';

/**
 * Waits for the page's instance, or loads Stripe.js, whoever else loads it, and makes one. Stripe's own loader is not used: it can
 * wait for ever, for a tag that has failed (stripe-js #253), and all later calls with it; and not under Trusted Types (#403).
 * @throws an error whose `code` names the cause
 */
export async function obtainStripe({ choice, ...options }: StripeSource): Promise<unknown> {
  const tooLate = new Promise((_, reject) => setTimeout(reject, LONGEST_LOAD, TOO_LATE));
  try {
    return await Promise.race([choice.kind === 'stripe' ? choice.stripe : load(choice.publishableKey, options), tooLate]);
  } catch (reason) {
    // Tags that have said nothing for so long are not waited for a second time.
    if (reason === TOO_LATE) for (const tag of stripeTags()) tag.remove();
    const { name, message } = Object(reason) as Partial<Error>;
    if (name === 'IntegrationError')
      refuse(message?.includes('stripeAccount') ? 'invalid_stripe_account' : 'invalid_publishable_key');
    refuse(reason === TOO_LATE ? TOO_LATE : 'stripe_js_load_failed');
  }
}

async function load(publishableKey: string, { stripeAccount, locale }: Omit<StripeSource, 'choice'>): Promise<unknown> {
  if (!isStripeLoaded()) await removeDeadTags();
  const Stripe = await bringScript();
  const spoken = stripeLocale(locale);
  return Stripe(publishableKey, { ...(stripeAccount && { stripeAccount }), ...(spoken && { locale: spoken }) });
}
