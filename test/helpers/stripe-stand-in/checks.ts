import type { StripeConstructorOptions } from '@stripe/stripe-js';
import { IntegrationError } from '../../../src/contract/integration-error.js';

const FORBIDDEN: [prefix: string, sentence: string][] = [
  ['sk_', 'You should not use your secret key with Stripe.js.'],
  ['rk_', 'You should not use your restricted key with Stripe.js.'],
  ['ek_', 'You should not use an ephemeral key with Stripe.js.'],
];

/** Validates the arguments of `Stripe()` as genuine builds do: they have to be strings and cannot be secret keys. */
export function checkKey(publishableKey: unknown, options?: StripeConstructorOptions): asserts publishableKey is string {
  if (publishableKey === undefined) throw new IntegrationError('Missing value for Stripe(): apiKey should be a string.');
  if (publishableKey === '')
    throw new IntegrationError('Please call Stripe() with your publishable key. You used an empty string.');
  if (typeof publishableKey !== 'string')
    throw new IntegrationError(
      `Invalid value for Stripe(): apiKey should be a string. You specified: ${JSON.stringify(publishableKey)}.`,
    );
  for (const [prefix, sentence] of FORBIDDEN) if (publishableKey.startsWith(prefix)) throw new IntegrationError(sentence);
  const account: unknown = options?.stripeAccount;
  if (account !== undefined && account !== null && typeof account !== 'string')
    throw new IntegrationError(
      `Invalid value for Stripe(): stripeAccount should be a string. You specified: ${JSON.stringify(account)}.`,
    );
}

const IS_LOCAL = /^(localhost|127\.0\.0\.1|\[::1\]|.+\.localhost|0\.0\.0\.0)$/;

export function checkTransport(publishableKey: string): void {
  if (location.protocol === 'https:') return;
  if (publishableKey.startsWith('pk_live_') && !IS_LOCAL.test(location.hostname))
    throw new IntegrationError('Live Stripe.js integrations must use HTTPS.');
  console.warn('You may test your Stripe.js integration over HTTP. However, live Stripe.js integrations must use HTTPS.');
}

export function warnAboutScale(): void {
  const viewport = document.querySelector<HTMLMetaElement>('meta[name=viewport]')?.content ?? '';
  if (!/minimum-scale\s*=\s*1/.test(viewport))
    console.warn('The authentication flow requires minimum-scale=1 in the viewport meta tag.');
}
