import type { StripeElementLocale } from '@stripe/stripe-js';

/**
 * The locales that Stripe.js supports.
 * @see https://docs.stripe.com/js/appendix/supported_locales
 */
const SUPPORTED =
  'ar bg cs da de el en en-AU en-CA en-GB en-NZ es es-419 et fi fil fr fr-CA he hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW'.split(
    ' ',
  );

/**
 * Returns the Stripe.js locale for a language.
 * @param tag a BCP 47 tag
 * @returns `undefined` if Stripe.js does not support the language; Stripe.js then uses the browser's
 */
export function stripeLocale(tag: string): StripeElementLocale | undefined {
  try {
    const { language, region = '' } = new Intl.Locale(tag);
    // WebKit keeps deprecated tags; other browsers replace these two.
    const name = { iw: 'he', tl: 'fil', nn: 'nb', no: 'nb' }[language] ?? language;
    let wanted = `${name}-${region}`;
    if (new Intl.Locale(tag).maximize().script === 'Hant') wanted = /HK|MO/.test(region) ? 'zh-HK' : 'zh-TW';
    else if (name === 'es' && region && region !== 'ES') wanted = 'es-419';
    return [wanted, name].find((locale) => SUPPORTED.includes(locale)) as StripeElementLocale | undefined;
  } catch {
    // `Intl.Locale` throws for a malformed tag.
    return undefined;
  }
}
