import { expect } from '@open-wc/testing';
import { allTextsOf, NAMES, tableOf, LANGUAGES, entriesOf } from './all-texts.js';

/** Returns the kind of an entry, which must be the same in all languages. */
const kindOf = (entry: unknown): string =>
  Array.isArray(entry) ? `list of ${entry.length}` : typeof entry === 'function' ? `takes ${entry.length}` : typeof entry;

const kindsOf = (table: object): Record<string, string> =>
  Object.fromEntries([...entriesOf(table)].map(([path, entry]) => [path, kindOf(entry)]).sort());

/** Languages without Latin letters, except in names, abbreviations and English terms in parentheses. */
const SCRIPTS = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u };

for (const language of LANGUAGES) {
  describe(`the texts in "${language}"`, () => {
    it('have the same entries as English, of the same kinds', async () => {
      expect(kindsOf(await tableOf(language))).to.deep.equal(kindsOf(await tableOf('en')));
    });

    it('are neither empty nor in English', async () => {
      const english = new Map((await allTextsOf('en')).map(({ path, values, text }) => [path + String(values), text]));
      const untranslated = (await allTextsOf(language)).filter(({ path, values, text }) =>
        text === '' ? !path.endsWith('Account') : text === english.get(path + String(values)) && /\p{L}/u.test(text),
      );

      expect(untranslated).to.deep.equal([]);
    });

    it('contain every name unchanged', async () => {
      const parts = new Map<string, string>();
      for (const { path, values, text } of await allTextsOf(language)) {
        const call = JSON.stringify([path, values]);
        if (values.some((value) => NAMES.includes(value as string))) parts.set(call, `${parts.get(call) ?? ''}\n${text}`);
      }
      const missing = [...parts].filter(([call, text]) => {
        const [, values] = JSON.parse(call) as [string, unknown[]];
        return !text.includes(values[0] as string);
      });

      expect(parts.size).to.be.greaterThan(100);
      expect(missing).to.deep.equal([]);
    });

    it('contain the given time, date and last digits', async () => {
      const texts = await allTextsOf(language);
      const missing = texts.filter(({ path, values, text }) => {
        if (path === 'problems.maintenance') return values.some((value) => value !== null && !text.includes(value as string));
        if (path === 'success.deposits') return !text.includes('••••6789');
        if (path === 'accountPicker.endingIn') return !text.includes((values[0] as string).split('').join(' '));
        return path === 'outcome.linkedAccount' && !text.includes('6 7 8 9');
      });

      expect(missing).to.deep.equal([]);
    });

    it('have no straight quotes, no three dots, and no double spaces or periods', async () => {
      const faulty = (await allTextsOf(language)).filter(({ text }) => /["']|\.\.|…\.|[ \u00a0]{2}|#/.test(text));

      expect(faulty).to.deep.equal([]);
    });
  });
}

describe('typography', () => {
  const faultsIn = async (language: string, fault: RegExp): Promise<string[]> =>
    (await allTextsOf(language))
      .filter(({ values }) => !NAMES.slice(1).includes(values[0] as string))
      .map(({ text }) => text)
      .filter((text) => fault.test(text));

  it('starts no sentence with the business name, which may be "this business"', async () => {
    const business = /^(consent|dataAccess|legalDetails|success)\.|^(backTo|partnerAuth\.steps|accountPicker\.sharing)$/;
    for (const language of ['en', 'de', 'es', 'fr', 'pt', 'vi']) {
      const first = (await allTextsOf(language)).filter(({ path, text }) => business.test(path) && text.startsWith('Loomhall'));

      expect(first, language).to.deep.equal([]);
    }
  });

  it('uses narrow spaces before French punctuation and inside French quotes, and no straight apostrophe', async () => {
    expect(await faultsIn('fr', /[^\u202f][?!;:»]|«[^\u202f]|“|'/)).to.deep.equal([]);
  });

  it('uses German quotes in German', async () => {
    expect(await faultsIn('de', /”|«|^[^„]*“/)).to.deep.equal([]);
  });

  it('has a non-breaking space before a German ellipsis', async () => {
    expect(await faultsIn('de', /[^\u00a0]…/)).to.deep.equal([]);
  });

  it('opens Spanish questions and exclamations', async () => {
    expect(await faultsIn('es', /^[^¿]*\?|^[^¡]*!/)).to.deep.equal([]);
  });

  it('uses Arabic punctuation and Latin digits', async () => {
    expect(await faultsIn('ar', /[,;?]|[٠-٩]/)).to.deep.equal([]);
  });

  it('isolates each name in Arabic', async () => {
    const loose = (await allTextsOf('ar')).filter(({ values: [name], text }) => {
      const isNamed = typeof name === 'string' && (NAMES.includes(name) || name.startsWith('••••')) && text.includes(name);
      return isNamed && !text.includes(`\u2068${name}\u2069`);
    });

    expect(loose).to.deep.equal([]);
  });

  for (const [language, script] of Object.entries(SCRIPTS)) {
    it(`has no text in Latin letters in "${language}"`, async () => {
      const foreign = (await allTextsOf(language))
        .map(({ values, text }) => ({
          values,
          text: values.reduce<string>((rest, value) => rest.replace(String(value), ''), text),
        }))
        .filter(({ text }) => {
          const own = text.replace(/\p{Ps}(routing number|account number|checking|savings)\p{Pe}/gu, '').replaceAll('Stripe', '');
          return /\p{Script=Latin}/u.test(own) || (/\p{L}/u.test(own) && !script.test(own));
        });

      expect(foreign).to.deep.equal([]);
    });
  }
});
