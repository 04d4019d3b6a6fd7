import type { Control, Option, Setting } from './settings.js';

/** The languages that the element has words in; the build finds them. */
declare const LANGUAGES: string[];

/** The three looks of demo/themes, by their files' names. */
export const LOOKS = ['plain', 'dense', 'round'] as const;

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** `rtl` for a language that is written so. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr');

/** `Deutsch`, each in its own words. */
const ownName = (lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

const plain = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value || 'none' }));
const choice = (options: Option[]): Control => ({ kind: 'choice', options });

/** What is around the element: no setting of its own, so the manifest does not have it. */
export const PAGE_SETTINGS: Setting[] = [
  pageSetting('look', '', choice(plain(['', ...LOOKS]))),
  pageSetting('language', 'en', choice(LANGUAGES.map((value) => ({ value, label: ownName(value) })))),
  pageSetting(
    'direction',
    '',
    choice([
      { value: '', label: 'by language' },
      { value: 'ltr', label: 'left to right' },
      { value: 'rtl', label: 'right to left' },
    ]),
  ),
  pageSetting(
    'colours',
    '',
    choice([
      { value: '', label: 'by system' },
      { value: 'light', label: 'light' },
      { value: 'dark', label: 'dark' },
    ]),
  ),
  pageSetting(
    'width',
    'full',
    choice([
      { value: '320', label: '320 px' },
      { value: '768', label: '768 px' },
      { value: 'full', label: 'full' },
    ]),
  ),
];

/** The choice of a secret once more, beside what is around the element: what happens is the first thing that one wants to change. */
export function scenarios(settings: Setting[]): Setting[] {
  return settings.flatMap((setting) =>
    setting.control.kind === 'secret'
      ? [{ ...setting, ...pageSetting('scenario', '', choice(setting.control.options)), key: setting.key }]
      : [],
  );
}

function pageSetting(name: string, fallback: string, control: Control): Setting {
  return { key: `page:${name}`, kind: 'page', name, type: '', description: '', default: fallback, control };
}
