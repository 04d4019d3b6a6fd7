import type { Control, Option, Setting } from './settings.js';

/** The languages of the element. `.config/build-demo.mjs` defines them. */
declare const LANGUAGES: string[];

/** The example themes, named after their files in demo/themes. */
const EXAMPLE_THEMES = ['plain', 'dense', 'round'] as const;

/** The languages that are written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

/** Returns the direction that a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr');

/** Returns a language's own name, such as `Deutsch`. */
const ownName = (lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

const optionsOf = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value || 'none' }));
const choice = (options: Option[]): Control => ({ kind: 'choice', options });

/** The settings of the page around the element. They are not in the element's manifest. */
export const PAGE_SETTINGS: Setting[] = [
  pageSetting('example-theme', '', choice(optionsOf(['', ...EXAMPLE_THEMES]))),
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

/** Returns the client secret once more as a page setting named `scenario`, because most users want to change it first. */
export function scenarioSettings(settings: Setting[]): Setting[] {
  return settings.flatMap((setting) =>
    setting.control.kind === 'secret'
      ? [{ ...setting, ...pageSetting('scenario', '', choice(setting.control.options)), key: setting.key }]
      : [],
  );
}

function pageSetting(name: string, fallback: string, control: Control): Setting {
  return {
    key: `page:${name}`,
    kind: 'page',
    name: name.replace('-', ' '),
    type: '',
    description: '',
    default: fallback,
    control,
  };
}
