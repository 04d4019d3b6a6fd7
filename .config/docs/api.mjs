/** Generates the API page in Markdown from the element's manifest, with the sources of the types that it mentions. */
import { readFile } from 'node:fs/promises';
import { detailsOfEvents, publicTypes } from './types.mjs';

const code = (text = '') =>
  text ? `<code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '&#124;')}</code>` : '';
/** Escapes the text of a table cell, which can't contain line breaks or bars. */
const cell = (text = '') => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const typeOf = ({ type, parsedType }) => (parsedType ?? type)?.text.replace(' | undefined', '') ?? '';

/** Returns a Markdown table. `columns` has a function for each title, which returns the cell of an entry. */
function table(entries, columns) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const titles = Object.keys(columns);
  return [
    row(titles),
    row(titles.map(() => '---')),
    ...entries.map((entry) => row(titles.map((title) => columns[title](entry)))),
  ].join('\n');
}

const name = (entry) => code(entry.name);
const description = ({ description, default: byDefault }) =>
  cell(description) + (byDefault ? ` Default: ${code(byDefault)}.` : '');
const type = (entry) => code(typeOf(entry));

/** Returns the section of a method. It is not a table row, because signatures are too long for a column. */
function method({ name, parameters = [], return: returned, description = 'As on every element.' }) {
  const given = parameters.map((each) => `${each.name}${each.optional || each.default ? '?' : ''}: ${each.type.text}`);
  const signature = `${name}(${given.join(', ')}): ${returned?.type.text ?? 'void'}`;
  const ofParameters = parameters.flatMap((each) => (each.description ? [`- \`${each.name}\`: ${each.description}`] : []));
  return [`### ${name}()`, `\`\`\`ts\n${signature}\n\`\`\``, description, ofParameters.join('\n')].join('\n\n');
}

/** Returns the page in Markdown, from `dist/custom-elements.json`. */
export async function apiPage() {
  const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);
  const details = detailsOfEvents();
  const fields = element.members.filter(({ kind }) => kind === 'field');
  const methods = element.members.filter(({ kind }) => kind === 'method');
  const event = ({ name, type }) => `${code(name)}<br>${code(type.text)}`;
  const detail = ({ type }) => code(details.get(type.text));
  const fieldName = ({ name, readonly }) => `${code(name)}${readonly ? ' read-only' : ''}`;

  return `# API

${element.description}

This page is generated from the [custom-elements manifest](frameworks.md#entries), which is generated from the comments in the source.
[The table of errors](../../README.md#errors) explains each error code.

## Attributes

${table(element.attributes, { attribute: name, type, description })}

## Properties

${table(fields, { property: fieldName, type, description })}

## Methods

${methods.map(method).join('\n\n')}

## Events

${table(element.events, { event, detail, description })}

## Slots

${table(element.slots, { slot: ({ name }) => (name ? code(name) : 'default'), description })}

## States

${table(element.cssStates, { state: ({ name }) => code(`:state(${name})`), description })}

## Parts

${table(element.cssParts, { part: name, description })}

## Custom properties

${table(element.cssProperties, { property: name, type, description })}

## Types

The exports of \`bank-account-token-collector\`.

${publicTypes()
  .map(({ name, source }) => `### ${name}\n\n\`\`\`ts\n${source}\n\`\`\``)
  .join('\n\n')}
`;
}
