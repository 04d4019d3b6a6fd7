import { expect } from '@open-wc/testing';
import { pageMessages } from '../../../src/locales/element/en-trigger.js';
import { loadElementWords } from '../../../src/locales/element/load.js';
import { loadLanguage, type MessageOverrides } from '../../../src/locales/panes/load.js';

const TAGS: [tag: string, lang: string, dir: 'ltr' | 'rtl', close: string][] = [
  ['en-GB', 'en-GB', 'ltr', 'Close'],
  ['EN', 'en', 'ltr', 'Close'],
  ['en_US', 'en-US', 'ltr', 'Close'],
  ['de-AT', 'de-AT', 'ltr', 'Schließen'],
  ['pt-BR', 'pt-BR', 'ltr', 'Fechar'],
  ['zh-Hans-CN', 'zh-Hans-CN', 'ltr', '关闭'],
  ['zh', 'zh-Hans', 'ltr', '关闭'],
  ['zh-TW', 'zh-Hans-TW', 'ltr', '关闭'],
  ['cmn', 'zh-Hans', 'ltr', '关闭'],
  ['ar-EG', 'ar-EG', 'rtl', 'إغلاق'],
  ['iw', 'en', 'ltr', 'Close'],
  ['pl-PL', 'en', 'ltr', 'Close'],
  ['tlh', 'en', 'ltr', 'Close'],
  ['constructor', 'en', 'ltr', 'Close'],
  ['', 'en', 'ltr', 'Close'],
  ['no tag', 'en', 'ltr', 'Close'],
];

describe('the language of the panes', () => {
  for (const [tag, lang, dir, close] of TAGS) {
    it(`is ${lang}, ${dir}, for "${tag}"`, async () => {
      const loaded = await loadLanguage(tag);

      expect([loaded.lang, loaded.dir, loaded.messages.close]).to.deep.equal([lang, dir, close]);
    });
  }

  it('is English for numbers and dates too if the language is not supported', async () => {
    const { locale } = await loadLanguage('pl-PL');

    expect(new Intl.DateTimeFormat(locale, { month: 'long' }).format(Date.UTC(2026, 10, 23))).to.equal('November');
  });

  it('uses Latin digits in Arabic, as account numbers do', async () => {
    const { locale, messages } = await loadLanguage('ar-EG');

    expect(new Intl.NumberFormat(locale).format(1234)).to.equal('1,234');
    expect(messages.institutionPicker.found(25)).to.equal('25 بنكًا');
  });

  it('uses the messages that the page overrides, and the defaults for the rest', async () => {
    const { messages } = await loadLanguage('en', {
      close: 'Shut',
      consent: { agree: 'Yes, go on' },
      institutionPicker: { found: (count) => `${count} hits` },
    });

    expect(messages.close).to.equal('Shut');
    expect(messages.consent.agree).to.equal('Yes, go on');
    expect(messages.consent.heading).to.equal('Link the account you want to be paid into');
    expect(messages.institutionPicker.found(2)).to.equal('2 hits');
    expect((await loadLanguage('en')).messages.close).to.equal('Close');
  });

  it('keeps the default for undefined and null, which frameworks pass for unset values', async () => {
    const unset = {
      close: undefined,
      back: null,
      consent: null,
      partnerAuth: { steps: undefined },
    } as unknown as MessageOverrides;
    const { messages } = await loadLanguage('en', unset);

    expect(messages.close).to.equal('Close');
    expect(messages.back).to.equal('Back');
    expect(messages.consent.agree).to.equal('Agree and continue');
    expect(messages.partnerAuth.steps).to.be.a('function');
    expect((await loadLanguage('en', null)).messages.close).to.equal('Close');
  });
});

describe('the language outside the panes', () => {
  for (const [tag, lang, dir] of TAGS) {
    it(`is ${lang}, ${dir}, for "${tag}", like in the panes`, async () => {
      const messages = await loadElementWords(tag, pageMessages);

      expect([messages.lang, messages.dir]).to.deep.equal([lang, dir]);
    });
  }

  it('applies to all texts', async () => {
    const { trigger, outcome, errors, overlay } = await loadElementWords('es-US', pageMessages);

    expect(trigger.linkAccount).to.equal('Vincular una cuenta bancaria');
    expect(outcome.linkedAccount('Harbor Bank', '6 7 8 9')).to.equal('Harbor Bank, cuenta terminada en 6 7 8 9');
    expect(errors.stripe_js_offline).to.match(/^No hay conexión/);
    expect(overlay.close).to.equal('Cerrar');
  });

  it('uses the messages that the page overrides, and the defaults for the rest', async () => {
    const overrides = { trigger: { linkAccount: 'Konto angeben' }, errors: { unexpected_error: 'Leider nein.' } };
    const { trigger, errors } = await loadElementWords('de', pageMessages, overrides);

    expect(trigger.linkAccount).to.equal('Konto angeben');
    expect(trigger.opening).to.equal('Wird geöffnet\u00a0…');
    expect(errors.unexpected_error).to.equal('Leider nein.');
    expect(errors.stripe_js_offline).to.match(/^Sie sind offline/);
  });
});
