import { isLiveKey, isPublishableKey, isSandboxSecret, isSecretKey } from '../contract/client-secret.js';
import type { Configuration, StripeInput } from './configure.js';
import type { CollectorErrorCode } from '../contract/error-codes.js';

/** What an element was given, before the page-wide defaults are asked. */
export interface EngineSettings extends Configuration {
  stripeAccount?: string | undefined;
}

/** Who does the work of one opening. */
export type EngineChoice =
  | { kind: 'stripe'; stripe: StripeInput }
  | { kind: 'stripe-js'; publishableKey: string }
  | { kind: 'flow'; apiUrl: string | undefined; publishableKey: string | undefined }
  | { kind: 'none'; code: CollectorErrorCode };

/**
 * Chooses the engine: the element's own settings before the page-wide ones, and in each a `stripe` object before a key.
 * There is no way from Stripe to the sandbox but a setting: a failure never leads there.
 * @param isSecure whether the page came over TLS or from this machine: a live key is used nowhere else
 */
export function chooseEngine(
  own: EngineSettings,
  defaults: Configuration,
  clientSecret: string,
  isSecure: boolean,
): EngineChoice {
  const isSandbox = isSandboxSecret(clientSecret);
  const { stripe, publishableKey, apiUrl } = hasEngine(own) ? own : defaults;
  // Anybody who looks at the page can read it, whether it is used or not.
  if (isSecretKey(own.publishableKey) || isSecretKey(defaults.publishableKey))
    return { kind: 'none', code: 'secret_key_in_page' };
  if (!stripe && publishableKey && !isPublishableKey(publishableKey)) return { kind: 'none', code: 'invalid_publishable_key' };
  if (isLiveKey(publishableKey) && (isSandbox || !isSecure)) {
    return { kind: 'none', code: isSandbox ? 'livemode_mismatch' : 'insecure_context' };
  }
  // `null` is an instance that is not there yet; with a key it need not be waited for.
  if (stripe || (stripe === null && !publishableKey)) return { kind: 'stripe', stripe };
  // An instance of the page's own was made for its account; in all other cases the account is sent.
  if (own.stripeAccount && !/^acct_\w+$/.test(own.stripeAccount)) return { kind: 'none', code: 'invalid_stripe_account' };
  if (apiUrl || (isSandbox && !publishableKey)) return { kind: 'flow', apiUrl, publishableKey };
  if (publishableKey) return { kind: 'stripe-js', publishableKey };
  return { kind: 'none', code: 'configuration_missing' };
}

/** Whether these settings alone say who does the work. */
const hasEngine = ({ stripe, publishableKey, apiUrl }: Configuration): boolean =>
  stripe !== undefined || Boolean(publishableKey) || Boolean(apiUrl);
