import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface Described {
  name: string;
  description?: string;
  type?: { text: string };
}
const KINDS = ['attributes', 'members', 'events', 'slots', 'cssStates', 'cssParts', 'cssProperties'] as const;
type Declaration = Record<(typeof KINDS)[number], Described[]> & { tagName?: string };

const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName)!;
/** What a reader sees. */
const page = (await readFile('dist/static/docs/api.html', 'utf8'))
  .replace(/<[^>]*>/g, '')
  .replace(
    /&(lt|gt|quot|#39|#124|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", '#124': '|', amp: '&' })[name]!,
  );
const words = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
const read = words(page);

describe('the page of the API', () => {
  for (const kind of KINDS) {
    it(`names all of the manifest's ${kind}, and says what each is`, () => {
      assert.ok(element[kind].length > 0);
      for (const { name, description = '' } of element[kind]) {
        assert.ok(read.includes(name), name);
        assert.ok(read.includes(words(description)), description);
      }
    });
  }

  it('spells out the detail of every event', () => {
    for (const { name, type } of element.events) {
      const [, after = ''] = read.split(name + type!.text);
      assert.match(after, /^(\{ .+? \}|null|FlowEventDetail \| \{ .+? \})[A-Z]/);
    }
  });

  it('has every type that the package exports', async () => {
    const source = await readFile('src/index.ts', 'utf8');
    const types = [...source.matchAll(/\btype (\w+)[,} ]|export type \{([^}]+)\}/g)].flatMap(([, one, many]) =>
      one ? [one] : (many ?? '').split(',').map((name) => name.trim()),
    );

    assert.ok(types.length > 10);
    for (const name of types) assert.ok(new RegExp(`export (interface|type) ${name}\\b`).test(page), name);
  });
});
