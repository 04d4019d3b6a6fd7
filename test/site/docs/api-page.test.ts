import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface Entry {
  name: string;
  kind?: string;
  description?: string;
  type?: { text: string };
}
type Kind = 'attributes' | 'members' | 'events' | 'slots' | 'cssStates' | 'cssParts' | 'cssProperties';
type Declaration = Record<Kind, Entry[]> & { tagName?: string };

const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName)!;
/** The entries of each table by the id of its heading, and the names of the entries in the table. */
const TABLES: Record<string, { entries: Entry[]; nameOf?: (entry: Entry) => string }> = {
  attributes: { entries: element.attributes },
  properties: { entries: element.members.filter(({ kind }) => kind === 'field') },
  events: { entries: element.events },
  slots: { entries: element.slots, nameOf: ({ name }) => name || 'default' },
  states: { entries: element.cssStates, nameOf: ({ name }) => `:state(${name})` },
  parts: { entries: element.cssParts },
  'custom-properties': { entries: element.cssProperties },
};

const html = await readFile('dist/static/docs/api.html', 'utf8');
/** Returns the text of some HTML. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|#39|#124|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", '#124': '|', amp: '&' })[name]!,
    );
const normalize = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
const page = textOf(html);
const pageText = normalize(page);

/** Returns the HTML from a heading to the next one of the same or a higher level. */
const sectionBelow = (level: number, id: string): string => html.split(`<h${level} id="${id}">`)[1]?.split(/<h[1-3] /)[0] ?? '';

/** Returns the table below a heading, as a map from the first cell to the last. */
function tableOf(id: string): Map<string, string> {
  const rows = [...sectionBelow(2, id).matchAll(/<tr><td>(.*?)<\/tr>/g)];
  return new Map(
    rows.map(([, row = '']) => {
      const cells = row.split('<td>').map((cell) => normalize(textOf(cell.split('<br>')[0] ?? '')));
      return [cells[0]?.replace(' read-only', '') ?? '', cells.at(-1) ?? ''];
    }),
  );
}

describe('the API page', () => {
  for (const [id, { entries, nameOf = ({ name }: Entry) => name }] of Object.entries(TABLES)) {
    it(`lists all ${id} in the manifest with their descriptions`, () => {
      const table = tableOf(id);

      assert.ok(entries.length > 0);
      assert.deepEqual([...table.keys()], entries.map(nameOf));
      for (const entry of entries) {
        const description = normalize(entry.description ?? '');
        assert.ok(description, `${entry.name} has no description`);
        assert.ok(table.get(nameOf(entry))?.startsWith(description), entry.name);
      }
    });
  }

  it('describes each method', () => {
    const methods = element.members.filter(({ kind }) => kind === 'method');
    assert.ok(methods.length > 0);
    for (const { name, description } of methods) {
      const [, shown = ''] = /<p>([^]*?)<\/p>/.exec(sectionBelow(3, name.toLowerCase())) ?? [];
      assert.equal(normalize(textOf(shown)), normalize(description ?? 'The same as on every HTML element.'), name);
    }
  });

  it('shows the type of every event’s detail', () => {
    for (const { name, type } of element.events) {
      const [, after = ''] = pageText.split(name + type!.text);
      assert.match(after, /^(\{ .+? \}|null|FlowEventDetail & \{ attempt: string \})[A-Z]/);
    }
  });

  it('shows every type that the package exports', async () => {
    const source = await readFile('src/index.ts', 'utf8');
    const types = [...source.matchAll(/\btype (\w+)[,} ]|export type \{([^}]+)\}/g)].flatMap(([, one, many]) =>
      one ? [one] : (many ?? '').split(',').map((name) => name.trim()),
    );

    assert.ok(types.length > 10);
    for (const name of types) assert.ok(new RegExp(`export (interface|type) ${name}\\b`).test(page), name);
  });
});
