import { isLiveKey, isPublishableKey, isSandboxSecret, isSecretKey } from '../contract/client-secret.js';
import type { Configuration } from '../contract/configuration.js';
import type { CollectorErrorCode } from '../contract/error-codes.js';
import type { StripeChoice } from '../stripe/script/load-stripe.js';

/** The settings of an element, without the page-wide defaults. */
export interface EngineSettings extends Configuration {
  stripeAccount?: string | undefined;
}

/** The engine of one opening. */
export type EngineChoice =
  | StripeChoice
  | { kind: 'flow'; apiUrl: string | undefined; publishableKey: string | undefined }
  | { kind: 'none'; code: CollectorErrorCode };

/**
 * Chooses the engine: the element's own settings before the page-wide ones, and in each a `stripe` object before a key.
 * A failure of Stripe never leads to the sandbox.
 * @param isSecure whether the page was loaded over TLS or from this machine, as a live key requires
 */
export function chooseEngine(
  own: EngineSettings,
  defaults: Configuration,
  clientSecret: string,
  isSecure: boolean,
): EngineChoice {
  const isSandbox = isSandboxSecret(clientSecret);
  const { stripe, publishableKey, apiUrl } = hasEngine(own) ? own : defaults;
  // Everybody can read it in the page, whether it is used or not.
  if (isSecretKey(own.publishableKey) || isSecretKey(defaults.publishableKey))
    return { kind: 'none', code: 'secret_key_in_page' };
  if (!stripe && publishableKey && !isPublishableKey(publishableKey)) return { kind: 'none', code: 'invalid_publishable_key' };
  if (isLiveKey(publishableKey) && (isSandbox || !isSecure)) {
    return { kind: 'none', code: isSandbox ? 'livemode_mismatch' : 'insecure_context' };
  }
  // `null` is an instance that is not loaded yet. With a key it is not needed.
  if (stripe || (stripe === null && !publishableKey)) return { kind: 'stripe', stripe };
  // The page's own instance was created for its account. In all other cases the account is sent.
  if (own.stripeAccount && !/^acct_\w+$/.test(own.stripeAccount)) return { kind: 'none', code: 'invalid_stripe_account' };
  if (apiUrl || (isSandbox && !publishableKey)) return { kind: 'flow', apiUrl, publishableKey };
  if (publishableKey) return { kind: 'stripe-js', publishableKey };
  return { kind: 'none', code: 'configuration_missing' };
}

/** Returns whether these settings alone decide the engine. */
const hasEngine = ({ stripe, publishableKey, apiUrl }: Configuration): boolean =>
  stripe !== undefined || Boolean(publishableKey) || Boolean(apiUrl);
