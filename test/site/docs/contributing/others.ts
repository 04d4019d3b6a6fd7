/** An error code, an attribute and a language. */
import { after, append, before, copyOf, replace, type Edit } from './edit.js';

/** The message for users. The language that is added later has the Spanish one. */
const MESSAGES = {
  ar: 'حدث خطأ.',
  de: 'Das war ein Fehler.',
  es: 'Hubo un error.',
  fr: 'Une erreur est survenue.',
  ko: '오류가 발생했습니다.',
  pt: 'Ocorreu um erro.',
  vi: 'Đã xảy ra lỗi.',
  zh: '发生错误。',
};

export const ERROR_CODE: Edit[] = [
  // 1. Code
  ['src/contract/error-codes.ts', after('export const ERRORS = {\n', '  dummy_error: refused,\n')],
  [
    'src/opening/engine-run.ts',
    before('    opening.clientSecret = clientSecret;\n', `    if (clientSecret === 'dummy') return failedWith('dummy_error');\n`),
  ],
  // 3. Message for users
  [
    'src/locales/element/en.ts',
    after('export const errorMessages: ErrorMessages = {\n', `  dummy_error: 'There was an error.',\n`),
  ],
  ...Object.entries(MESSAGES).map(([language, message]): Edit => [
    `src/locales/element/${language}.ts`,
    after('  errors: {\n', `    dummy_error: '${message}',\n`),
  ]),
  // 4. Documentation
  ['demo/docs/errors.md', before('| `parameter_missing` ', '| `dummy_error` | user | no | nothing |\n')],
  ['demo/docs/troubleshooting.md', append('\n`dummy_error` means that the client secret is `dummy`.\n')],
  // 5. Tests
  [
    'test/browser/collector/opening-failures.test.ts',
    before(`    ['without a client secret', `, `    ['with a dummy client secret', { clientSecret: 'dummy' }, 'dummy_error'],\n`),
  ],
];

const ATTRIBUTE_TEST = `    it('has the title in its dummy attribute', async () => {
      const { element } = await setup();

      element.setAttribute('dummy-attribute', 'A title');
      await element.updateComplete;

      expect(element.title).to.equal('A title');
    });

`;

export const ATTRIBUTE: Edit[] = [
  // 1. Declaration
  [
    'src/collector/collector-settings.ts',
    after(`    accountStatus: { attribute: 'account-status' },\n`, `    dummyAttribute: { attribute: 'dummy-attribute' },\n`),
  ],
  [
    'src/collector/collector-settings.ts',
    before('  constructor() {\n', '  /** The title of the element. */\n  declare dummyAttribute: string | undefined;\n\n'),
  ],
  // 2. Use
  [
    'src/collector/bank-account-token-collector.ts',
    after(
      '  protected override updated(changed: PropertyValues): void {\n',
      `    if (changed.has('dummyAttribute')) this.title = this.dummyAttribute ?? '';\n`,
    ),
  ],
  // 3. Documentation
  ['README.md', before('| `name` ', '| `dummy-attribute` | `dummyAttribute` | the title |\n')],
  // 4. Tests
  ['test/browser/collector/bank-account-token-collector.test.ts', after(`  describe('at rest', () => {\n`, ATTRIBUTE_TEST)],
];

/** The language has the Spanish texts, because a test reports texts that are the same as in English. */
export const LANGUAGE: Edit[] = [
  // 1. Text
  ['src/locales/element/it.ts', copyOf('es.ts')],
  ['src/locales/panes/it.ts', copyOf('es.ts')],
  [
    'src/sandbox/browser-api/ineligible-reasons.ts',
    before(
      '  ar: {\n',
      `  it: { closed: 'Cerrada', card: 'Tarjeta', loan: 'Préstamo', notPayable: 'Sin pagos', notWanted: 'Otra cuenta' },\n`,
    ),
  ],
  // 2. Loading
  ['src/locales/element/load.ts', before('  ko: ', `  it: () => import('./it.js'),\n`)],
  ['src/locales/panes/load.ts', before('  ko: ', `  it: () => import('./it.js'),\n`)],
  // 4. Tests
  ['test/browser/locales/all-texts.ts', after('export const LANGUAGES = [', `'it', `)],
  ['test/browser/locales/load.test.ts', before(`  ['de-AT', `, `  ['it-CH', 'it-CH', 'ltr', 'Cerrar'],\n`)],
  ['test/browser/testing/control-names.test.ts', replace(`'fr', 'ko'`, `'fr', 'it', 'ko'`)],
  // 5. Documentation and package
  ['demo/docs/languages.md', replace('English, Spanish,', 'English, Italian, Spanish,')],
];
