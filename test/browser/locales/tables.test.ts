import { expect } from '@open-wc/testing';
import { everythingSaidIn, NAMES, tableOf, TONGUES, wordsIn } from './said.js';

/** What a word is, so that a pane can take that of any language. */
const kindOf = (word: unknown): string =>
  Array.isArray(word) ? `list of ${word.length}` : typeof word === 'function' ? `takes ${word.length}` : typeof word;

const kindsIn = (table: object): Record<string, string> =>
  Object.fromEntries([...wordsIn(table)].map(([path, word]) => [path, kindOf(word)]).sort());

/** Sentences for the page's author, in English everywhere. */
const FOR_AUTHORS =
  /^errors\.(parameter_missing|configuration_missing|invalid_api_url|not_visible|livemode_mismatch|insecure_context|already_in_progress|opening_prevented|invalid_publishable_key|stripe_js_unsupported|secret_key_in_page|invalid_stripe_account)$/;

/** What has no Latin letters beside names, abbreviations and the English terms in brackets. */
const SCRIPTS = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u, ko: /\p{Script=Hangul}/u };

for (const tongue of TONGUES) {
  describe(`the words in "${tongue}"`, () => {
    it('are those that English has, of the same kinds', async () => {
      expect(kindsIn(await tableOf(tongue))).to.deep.equal(kindsIn(await tableOf('en')));
    });

    it('are none that were left empty or in English', async () => {
      const english = new Map((await everythingSaidIn('en')).map(({ path, values, text }) => [path + String(values), text]));
      const left = (await everythingSaidIn(tongue)).filter(
        ({ path, values, text }) =>
          !FOR_AUTHORS.test(path) &&
          (text === '' ? !path.endsWith('Account') : text === english.get(path + String(values)) && /\p{L}/u.test(text)),
      );

      expect(left).to.deep.equal([]);
    });

    it('say every name as it is', async () => {
      const parts = new Map<string, string>();
      for (const { path, values, text } of await everythingSaidIn(tongue)) {
        const call = JSON.stringify([path, values]);
        if (values.some((value) => NAMES.includes(value as string))) parts.set(call, `${parts.get(call) ?? ''}\n${text}`);
      }
      const swallowed = [...parts].filter(([call, text]) => {
        const [, values] = JSON.parse(call) as [string, unknown[]];
        return !text.includes(values[0] as string);
      });

      expect(parts.size).to.be.greaterThan(100);
      expect(swallowed).to.deep.equal([]);
    });

    it('say the hour, the day and the last digits that they are given', async () => {
      const said = await everythingSaidIn(tongue);
      const unsaid = said.filter(({ path, values, text }) => {
        if (path === 'problems.maintenance') return values.some((value) => value !== null && !text.includes(value as string));
        if (path === 'success.deposits') return !text.includes('••••6789');
        if (path === 'accountPicker.endingIn') return !text.includes((values[0] as string).split('').join(' '));
        return path === 'outcome.linkedAccount' && !text.includes('6 7 8 9');
      });

      expect(unsaid).to.deep.equal([]);
    });

    it('have no straight quotes, no three dots, no doubled space or full stop', async () => {
      const crude = (await everythingSaidIn(tongue)).filter(
        ({ path, text }) => !FOR_AUTHORS.test(path) && /["']|\.\.|…\.|[ \u00a0]{2}|#/.test(text),
      );

      expect(crude).to.deep.equal([]);
    });
  });
}

describe('typography', () => {
  const faultsIn = async (tongue: string, fault: RegExp): Promise<string[]> =>
    (await everythingSaidIn(tongue))
      .filter(({ path, values }) => !FOR_AUTHORS.test(path) && !NAMES.slice(1).includes(values[0] as string))
      .map(({ text }) => text)
      .filter((text) => fault.test(text));

  it('begins no sentence with a business: without a name it is "this business"', async () => {
    const business = /^(consent|dataAccess|legalDetails|success)\.|^(backTo|partnerAuth\.steps|accountPicker\.sharing)$/;
    for (const tongue of ['en', 'de', 'es', 'fr', 'pt', 'vi']) {
      const first = (await everythingSaidIn(tongue)).filter(
        ({ path, text }) => business.test(path) && text.startsWith('Loomhall'),
      );

      expect(first, tongue).to.deep.equal([]);
    }
  });

  it('puts narrow spaces before French marks and inside French quotes, and no straight apostrophe', async () => {
    expect(await faultsIn('fr', /[^\u202f][?!;:»]|«[^\u202f]|“|'/)).to.deep.equal([]);
  });

  it('quotes in German as in German', async () => {
    expect(await faultsIn('de', /”|«|^[^„]*“/)).to.deep.equal([]);
  });

  it('keeps a German ellipsis apart from its word, and on its line', async () => {
    expect(await faultsIn('de', /[^\u00a0]…/)).to.deep.equal([]);
  });

  it('opens what it closes in Spanish', async () => {
    expect(await faultsIn('es', /^[^¿]*\?|^[^¡]*!/)).to.deep.equal([]);
  });

  it('uses Arabic marks, and Latin digits', async () => {
    expect(await faultsIn('ar', /[,;?]|[٠-٩]/)).to.deep.equal([]);
  });

  it('keeps each name in its own direction in Arabic', async () => {
    const loose = (await everythingSaidIn('ar')).filter(({ values: [name], text }) => {
      const isNamed = typeof name === 'string' && (NAMES.includes(name) || name.startsWith('••••')) && text.includes(name);
      return isNamed && !text.includes(`\u2068${name}\u2069`);
    });

    expect(loose).to.deep.equal([]);
  });

  for (const [tongue, script] of Object.entries(SCRIPTS)) {
    it(`leaves no sentence in Latin letters in "${tongue}"`, async () => {
      const foreign = (await everythingSaidIn(tongue))
        .filter(({ path }) => !FOR_AUTHORS.test(path))
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
