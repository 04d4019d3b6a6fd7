import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readme, theming } from '../docs/readme.js';

interface Named {
  name: string;
  description?: string;
  kind?: string;
  attribute?: string;
  readonly?: boolean;
}
interface Declaration {
  tagName?: string;
  attributes: (Named & { fieldName: string })[];
  members: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssStates: Named[];
  cssProperties: Named[];
}

const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
if (!element) throw new Error('no element in the manifest');

const names = (entries: Named[]): string[] => entries.map(({ name }) => name).sort();
const editor = async (file: string): Promise<string> => readFile(`dist/editors/${file}`, 'utf8');

describe('the custom-elements manifest', () => {
  it('lists the attributes in the README, each with its property', () => {
    const properties = readme.column('### Attributes', 2);
    const pairs = readme.column('### Attributes', 1).map((attribute, row) => `${attribute} ${properties[row] ?? ''}`);

    assert.deepEqual(element.attributes.map(({ name, fieldName }) => `${name} ${fieldName}`).sort(), pairs.sort());
  });

  it('lists the properties and methods in the README', () => {
    const withoutAttribute = element.members.filter(({ attribute }) => !attribute);
    const documented = readme.column('### Properties and methods', 1).map((code) => code.split('(')[0] ?? '');

    assert.deepEqual(names(withoutAttribute), documented.sort());
  });

  it('lists the events in the README', () => {
    assert.deepEqual(names(element.events), readme.column('### Events', 1).sort());
  });

  it('lists the slots and states in the README, and the parts and custom properties on the page about theming', () => {
    const prefix = '--bank-account-token-collector-';

    assert.deepEqual(names(element.slots).filter(Boolean), readme.sentence('Slots: ').sort());
    assert.deepEqual(
      names(element.cssStates),
      readme
        .sentence('States: ')
        .map((state) => /\((.+)\)/.exec(state)?.[1])
        .sort(),
    );
    assert.deepEqual(names(element.cssParts), theming.column('## Parts', 1).sort());
    assert.deepEqual(
      names(element.cssProperties),
      theming
        .column('## Custom properties', 1)
        .map((name) => prefix + name)
        .sort(),
    );
  });

  it('has a description for every entry', () => {
    const { attributes, members, events, slots, cssParts, cssStates, cssProperties } = element;
    for (const entry of [attributes, members, events, slots, cssParts, cssStates, cssProperties].flat()) {
      if (entry.name !== 'focus') assert.ok(entry.description, `${entry.name} has no description`);
    }
  });

  it('is included in the data for VS Code and JetBrains editors', async () => {
    const [html, css, webTypes] = await Promise.all(
      ['vscode.html-custom-data.json', 'vscode.css-custom-data.json', 'web-types.json'].map(editor),
    );
    for (const { name } of element.attributes) assert.ok(html?.includes(`"${name}"`) && webTypes?.includes(`"${name}"`), name);
    for (const { name } of element.events) assert.ok(webTypes?.includes(`"${name}"`), name);
    for (const { name } of element.cssProperties) assert.ok(css?.includes(`"${name}"`), name);
  });
});
