import { expect } from '@open-wc/testing';
import type { StripeElementLocale } from '@stripe/stripe-js';
import { stripeLocale } from '../../../src/opening/stripe-locale.js';

describe('the locale for Stripe.js', () => {
  const table: [tag: string, locale: StripeElementLocale | undefined][] = [
    ['en', 'en'],
    ['en-US', 'en'],
    ['en-GB', 'en-GB'],
    ['de-AT', 'de'],
    ['fr', 'fr'],
    ['fr-CA', 'fr-CA'],
    ['fr-FR', 'fr'],
    ['fr-BE', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['pt-AO', 'pt'],
    ['es', 'es'],
    ['es-ES', 'es'],
    ['es-MX', 'es-419'],
    ['es-419', 'es-419'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hant', 'zh-TW'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh-HK'],
    ['zh-MO', 'zh-HK'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['iw', 'he'],
    ['tl', 'fil'],
    ['ar-EG-u-nu-latn', 'ar'],
    ['EN-gb', 'en-GB'],
    ['gsw', undefined],
    ['', undefined],
    ['not a language', undefined],
  ];
  for (const [tag, locale] of table) {
    it(`is ${locale ?? 'left to the browser'} for "${tag}"`, () => {
      expect(stripeLocale(tag)).to.equal(locale);
    });
  }
});
