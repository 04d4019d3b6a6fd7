import type { Control, Option, Setting } from './settings.js';

/** The languages of the element's text. The build defines them. */
declare const LANGUAGES: string[];

/** The three looks, named after their files in demo/themes. */
export const LOOKS = ['plain', 'dense', 'round'] as const;

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** Returns the direction that a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr');

/** Returns a language's own name, such as `Deutsch`. */
const ownName = (lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

const optionsOf = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value || 'none' }));
const choice = (options: Option[]): Control => ({ kind: 'choice', options });

/** The settings of the page around the element, which are not in the element's manifest. */
export const PAGE_SETTINGS: Setting[] = [
  pageSetting('look', '', choice(optionsOf(['', ...LOOKS]))),
  pageSetting('language', 'en', choice(LANGUAGES.map((value) => ({ value, label: ownName(value) })))),
  pageSetting(
    'direction',
    '',
    choice([
      { value: '', label: 'From language' },
      { value: 'ltr', label: 'Left to right' },
      { value: 'rtl', label: 'Right to left' },
    ]),
  ),
  pageSetting(
    'colors',
    '',
    choice([
      { value: '', label: 'System' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ]),
  ),
  pageSetting(
    'width',
    'full',
    choice([
      { value: '320', label: '320 px' },
      { value: '768', label: '768 px' },
      { value: 'full', label: 'Full' },
    ]),
  ),
];

/** Repeats the choice of a secret among the page settings, because the scenario is the first thing that users want to change. */
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
