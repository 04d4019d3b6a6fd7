import type { StripeElementLocale } from '@stripe/stripe-js';

/**
 * Languages and regions that Stripe.js speaks.
 * @see https://docs.stripe.com/js/appendix/supported_locales
 */
const SPOKEN =
  'ar bg cs da de el en en-AU en-CA en-GB en-NZ es es-419 et fi fil fr fr-CA he hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(
    ' ',
  );

/**
 * Returns what Stripe.js calls a language.
 * @param tag a BCP 47 tag
 * @returns `undefined` where Stripe does not speak it, so that Stripe.js follows the browser
 */
export function stripeLocale(tag: string): StripeElementLocale | undefined {
  try {
    const { language, region = '' } = new Intl.Locale(tag);
    // WebKit keeps deprecated tags; other browsers replace the first two.
    const name = { iw: 'he', tl: 'fil', nn: 'nb', no: 'nb' }[language] ?? language;
    let wanted = `${name}-${region}`;
    if (new Intl.Locale(tag).maximize().script === 'Hant') wanted = /HK|MO/.test(region) ? 'zh-HK' : 'zh-TW';
    else if (name === 'es' && region && region !== 'ES') wanted = 'es-419';
    return [wanted, name].find((locale) => SPOKEN.includes(locale)) as StripeElementLocale | undefined;
  } catch {
    // Not a language tag.
    return undefined;
  }
}
