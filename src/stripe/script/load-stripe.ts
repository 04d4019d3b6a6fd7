import type { StripeElementLocale } from '@stripe/stripe-js';
import type { StripeInput } from '../../contract/configuration.js';
import { withTimeout } from '../../contract/with-timeout.js';
import { throwError } from '../throw-error.js';
import { removeDeadTags } from './dead-tags.js';
import { loadScript, isStripeLoaded, stripeTags } from './script-tag.js';

/** The page's own instance, a promise of one, or a publishable key to create one. */
export type StripeChoice = { kind: 'stripe'; stripe: StripeInput } | { kind: 'stripe-js'; publishableKey: string };

/** The source of an instance. `stripeAccount` and `locale` apply only to an instance that is created from a key. */
export interface StripeSource {
  choice: StripeChoice;
  stripeAccount: string | undefined;
  /** `undefined` leaves the language to Stripe.js, which uses the browser's. */
  locale: StripeElementLocale | undefined;
}

/** Timeout for loading Stripe.js, in milliseconds. */
const TIMEOUT = 15_000;

const TIMED_OUT = 'stripe_js_timeout';

/**
 * Waits for the page's instance, or loads Stripe.js and creates one. `@stripe/stripe-js` is not used for that: after a failed script tag
 * it waits forever, in all later calls too, and it does not work with Trusted Types. Remove this loader when both are fixed.
 * @see https://github.com/stripe/stripe-js/issues/253
 * @see https://github.com/stripe/stripe-js/issues/403
 * @throws an error whose `code` names the cause
 */
export async function obtainStripe({ choice, ...options }: StripeSource): Promise<unknown> {
  try {
    const instance = choice.kind === 'stripe' ? Promise.resolve(choice.stripe) : load(choice.publishableKey, options);
    return await withTimeout<unknown>(instance, TIMEOUT, TIMED_OUT);
  } catch (reason) {
    // The next attempt must not wait for the same tags again.
    if (reason === TIMED_OUT) for (const tag of stripeTags()) tag.remove();
    const { name, message } = Object(reason) as Partial<Error>;
    if (name === 'IntegrationError')
      throwError(message?.includes('stripeAccount') ? 'invalid_stripe_account' : 'invalid_publishable_key');
    throwError(reason === TIMED_OUT ? TIMED_OUT : 'stripe_js_load_failed');
  }
}

async function load(publishableKey: string, { stripeAccount, locale }: Omit<StripeSource, 'choice'>): Promise<unknown> {
  if (!isStripeLoaded()) await removeDeadTags();
  const Stripe = await loadScript();
  return Stripe(publishableKey, { ...(stripeAccount && { stripeAccount }), ...(locale && { locale }) });
}
