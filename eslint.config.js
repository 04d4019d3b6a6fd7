import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'];

/** Folders of `src` that are fetched by `import()`. Each is one download, complete in itself. */
const DOWNLOADS = ['opening', 'stripe', 'authentication-flow', 'sandbox'];

/** From top to bottom: a file may import only from its own folder and from the floors below. */
const FLOORS = [
  ['collector'],
  ['opening', 'stripe', 'authentication-flow'],
  ['sandbox'],
  ['contract'],
  ['api', 'design'],
  ['locales'],
];

/** The only types that are imported from above: the messages have a text for each error code. */
const TYPES_FROM_ABOVE = { locales: ['contract'] };

const importOf = (folders, message, allowTypeImports) => ({
  regex: `^(\\./|(\\.\\./)+)(${folders.join('|')})/`,
  allowTypeImports,
  message,
});
const mayNotImport = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const ARROWS = FLOORS.flatMap((floor, index) =>
  floor.map((folder) => {
    const excepted = TYPES_FROM_ABOVE[folder] ?? [];
    const above = [...FLOORS.slice(0, index).flat(), 'testing', 'check-server', 'development'].filter(
      (other) => !excepted.includes(other),
    );
    const downloads = [...DOWNLOADS, ...excepted].filter((other) => other !== folder && !above.includes(other));
    return mayNotImport(
      [`src/${folder}/**/*.ts`],
      importOf(above, 'This folder is above.', false),
      importOf(downloads, 'Import types only: this folder is a download of its own, or above.', true),
    );
  }),
);

export default defineConfig(
  // Types for frameworks are checked where the frameworks are installed: test/frameworks.
  {
    ignores: [
      'dist',
      'coverage',
      'node_modules',
      'src/types/*.d.ts',
      'demo/frameworks',
      'demo/testing',
      'test/frameworks/consumer',
    ],
  },
  { ...js.configs.recommended, files: ['**/*.{js,mjs}'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: TYPESCRIPT,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // Our interfaces are made of closures; none of them has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // `role="list"` gives back what `list-style: none` takes away in Safari.
      'lit-a11y/no-redundant-role': 'off',
      'no-console': 'error',
      // LitElement has every lifecycle callback.
      'wc/guard-super-call': 'off',
    },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
  },
  ...ARROWS,
  mayNotImport(
    ['src/*.ts'],
    importOf(DOWNLOADS, 'Fetch it with import(): a page that shows the trigger must not download it.', true),
  ),
  {
    // Whole pages in a window of their own, which has nothing else to begin with.
    files: ['src/sandbox/{aggregator,bank,pages}/*.ts'],
    rules: { 'lit-a11y/no-autofocus': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Details of events are looked at as they come.
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Chai's assertions can be awaited, and node:test's suites are.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
);
