import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const FOLDER = 'demo/frameworks';
const page = await readFile('demo/docs/frameworks.md', 'utf8');

/** The files of an application that are shown in the section about its framework. */
const SECTIONS: Record<string, string[]> = {
  '## Common setup': ['vue/src/payouts-api.ts'],
  '## HTML': ['html-import-map/index.html', 'html-import-map/payouts.js'],
  '## React 19': ['react-19/src/payouts.tsx'],
  '## React 18': ['react-18/src/payouts.tsx'],
  '## Next': ['next/app/payouts.tsx'],
  '## Vue': ['vue/vite.config.js', 'vue/src/payouts.vue'],
  '## Angular': ['angular/src/collector.ts', 'angular/src/payouts.ts'],
  '## Svelte': ['svelte/src/payouts.svelte'],
  '## Solid': ['solid/src/payouts.tsx'],
  '## Preact': ['preact/src/payouts.tsx'],
  '### Import map': ['html-import-map/index.html'],
};

/** Removes what only the applications have: an `api-url` and a checkbox that hides the element. */
const simplify = (source: string): string =>
  source
    .replace(/ api-url="\/"/, '')
    .replace('onMount, Show', 'onMount')
    .replace('({ apiUrl }: { apiUrl: string })', '()');

const linesOf = (code: string): string[] =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

describe('the code on the page about frameworks', () => {
  for (const [heading, files] of Object.entries(SECTIONS)) {
    it(`matches the code that is built and tested, below “${heading}”`, async () => {
      const section = page.split(`\n${heading}\n`)[1]?.split(/\n#{2,3} /)[0] ?? '';
      const blocks = [...section.matchAll(/```(?!sh)\w+\n([^]*?)\n```/g)].map(([, code = '']) => code);
      const sources = await Promise.all(files.map((file) => readFile(`${FOLDER}/${file}`, 'utf8')));
      const known = new Set(sources.flatMap((source) => linesOf(simplify(source))));
      const shown = blocks.filter((code) => !code.includes('configure(')).flatMap(linesOf);

      assert.ok(shown.length > 2);
      assert.deepEqual(
        shown.filter((line) => !known.has(line)),
        [],
      );
    });
  }
});
