import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const FOLDER = 'demo/recipes';
const PAGES = 'demo/docs';
const page = await readFile(`${PAGES}/recipes.md`, 'utf8');

/** The marked region of each recipe, which the page has to show. */
const marked = new Map<string, string>();
for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
  const source = await readFile(`${FOLDER}/${file}`, 'utf8');
  const [, region] = /^\/\/ #region recipe\n([^]*?)\n\/\/ #endregion$/m.exec(source) ?? [];
  if (region) marked.set(file, region);
}

/** The code on the page, by the file that is named above it. */
const shown = new Map(
  [...page.matchAll(/\.\.\/recipes\/([\w/-]+\.ts)\b.*\n\n```ts\n([^]*?)\n```/g)].map(([, file = '', code = '']) => [file, code]),
);

describe('the page of recipes', () => {
  it('shows every marked region, for three frameworks', () => {
    const frameworks = ['express.ts', 'hono.ts', 'next/payouts/session/route.ts'];

    assert.deepEqual([...shown.keys()].sort(), [...marked.keys()].sort());
    for (const file of frameworks) assert.ok(shown.has(file), file);
  });

  for (const [file, region] of marked) {
    it(`shows ${file} exactly as it runs, in at most 60 lines`, () => {
      assert.equal(shown.get(file), region);
      assert.ok(region.split('\n').length <= 60);
    });
  }

  it('links only to files that exist', async () => {
    const links = [...page.matchAll(/["(](\.\.\/[\w/.-]+)[")]/g)].map(([, path = '']) => join(PAGES, path));

    assert.ok(links.length > marked.size);
    await Promise.all(links.map((path) => access(path)));
  });
});
