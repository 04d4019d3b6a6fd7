/** Lists every text of a language: each entry of its tables, with every kind of value that it takes. */
import { pageMessages } from '../../../src/locales/element/en-trigger.js';
import { loadElementWords } from '../../../src/locales/element/load.js';
import { loadLanguage } from '../../../src/locales/panes/load.js';

export const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ko', 'pt', 'vi', 'zh'] as const;

/** Names of different lengths, with special characters, and in another script. */
export const NAMES = [
  'Loomhall',
  'Alder & Vale (US)',
  'O’Neil $& Sons',
  'First Prairie Federal Credit Union',
  'École d’Été',
  'بنك الشام',
];
const NUMBERS = [0, 1, 2, 3, 11, 21, 100];
const BOOLEANS = [[true], [false]];
const named = NAMES.map((name) => [name]);

/** The arguments for the functions of the tables. */
const VALUES: Record<string, unknown[][]> = {
  progress: [[2, 4]],
  backTo: named,
  'consent.facts': named,
  'consent.agreement': named,
  'dataAccess.heading': named,
  'dataAccess.never': BOOLEANS,
  'legalDetails.use': named,
  'legalDetails.takeBack': named,
  'institutionPicker.found': NUMBERS.map((n) => [n]),
  'institutionPicker.nothing': named,
  'institutionPicker.opening': named,
  'partnerAuth.heading': named,
  'partnerAuth.opens': named,
  'partnerAuth.steps': named,
  'partnerAuth.open': named,
  'partnerAuth.waitingHeading': named,
  'partnerAuth.blocked': named,
  'partnerAuth.closedHeading': named,
  'accountPicker.heading': BOOLEANS,
  'accountPicker.loading': named,
  'accountPicker.sharing': named.flatMap(([name]) => [
    [name, true, true],
    [name, true, false],
    [name, false, true],
    [name, false, false],
  ]),
  'accountPicker.link': NUMBERS.map((n) => [n]),
  'accountPicker.endingIn': [['6789'], ['0042']],
  'manualEntry.lead': BOOLEANS,
  'manualEntry.routingTooShort': [1, 2, 3, 8].map((n) => [n]),
  'success.lead': named,
  'success.deposits': [['••••6789']],
  'problems.maintenanceHeading': named,
  'problems.maintenance': [
    ['16.30', null],
    ['16.30', '23 November'],
  ],
  'problems.unavailableHeading': named,
  'problems.signInFailed': named,
  'problems.accounts': named,
  'problems.accountsAgain': named,
  'problems.none': named.flatMap(([name]) => NUMBERS.map((n) => [name, n])),
  'errors.reload': [['…']],
  'outcome.reference': [['7KQ2-M9XD']],
  'outcome.linkedAccount': named.map(([name]) => [name, '6 7 8 9']),
};

/** One text of a language. */
export interface LanguageText {
  /** The path of its entry in the table. */
  path: string;
  /** The arguments of its function. */
  values: unknown[];
  text: string;
}

/** Yields the entries of a table with their paths: texts, lists of texts, and functions that return either. */
export function* entriesOf(table: object, above = ''): Generator<[path: string, entry: unknown]> {
  for (const [key, entry] of Object.entries(table) as [string, unknown][]) {
    const path = above + key;
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry)) yield* entriesOf(entry, `${path}.`);
    else yield [path, entry];
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else for (const part of Object.values(value as object)) yield* textsIn(part);
}

/** Returns both tables of a language as one. */
export async function tableOf(tag: string): Promise<object> {
  const { trigger, outcome, errors, overlay } = await loadElementWords(tag, pageMessages);
  return { ...(await loadLanguage(tag)).messages, trigger, outcome, errors, overlay };
}

/** Resolves with every text of a language. */
export async function allTextsOf(tag: string): Promise<LanguageText[]> {
  const texts: LanguageText[] = [];
  for (const [path, entry] of entriesOf(await tableOf(tag))) {
    const calls = typeof entry === 'function' ? VALUES[path] : [[]];
    if (!calls) throw new Error(`${path} is a function: add its arguments to VALUES`);
    for (const values of calls) {
      const value: unknown = typeof entry === 'function' ? (entry as (...values: unknown[]) => unknown)(...values) : entry;
      for (const text of textsIn(value)) texts.push({ path, values, text });
    }
  }
  return texts;
}
