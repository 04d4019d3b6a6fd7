import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const FOLDER = 'demo/recipes';
const readme = await readFile('README.md', 'utf8');

/** By file, the region that each recipe marks for the README. */
const marked = new Map<string, string>();
for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
  const source = await readFile(`${FOLDER}/${file}`, 'utf8');
  const [, region] = /^\/\/ #region recipe\n([^]*?)\n\/\/ #endregion$/m.exec(source) ?? [];
  if (region) marked.set(file, region);
}

/** By file, the code below each line of the README that names a recipe's file. */
const shown = new Map(
  [...readme.matchAll(/demo\/recipes\/([\w/-]+\.ts)\b.*\n\n```ts\n([^]*?)\n```/g)].map(([, file = '', code = '']) => [
    file,
    code,
  ]),
);

describe('the recipes in the README', () => {
  it('are all the marked regions, for three frameworks', () => {
    const frameworks = ['express.ts', 'hono.ts', 'next/payouts/session/route.ts'];

    assert.deepEqual([...shown.keys()].sort(), [...marked.keys()].sort());
    for (const file of frameworks) assert.ok(shown.has(file), file);
  });

  for (const [file, region] of marked) {
    it(`show ${file} exactly as it runs, in at most 60 lines`, () => {
      assert.equal(shown.get(file), region);
      assert.ok(region.split('\n').length <= 60);
    });
  }

  it('link to files that exist', async () => {
    const links = [...readme.matchAll(/["(](demo\/[\w/.-]+)[")]/g)].map(([, path = '']) => path);

    assert.ok(links.length > marked.size);
    await Promise.all(links.map((path) => access(path)));
  });
});
