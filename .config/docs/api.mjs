/** The API page: everything in the custom-elements manifest, and the source of the types that it names. */
import { readFile } from 'node:fs/promises';
import { detailsOfEvents, publicTypes } from './types.mjs';

const code = (text = '') =>
  text ? `<code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '&#124;')}</code>` : '';
/** Returns text for a table cell: one line, with escaped bars. */
const cellText = (text = '') => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const typeOf = ({ type, parsedType }) => (parsedType ?? type)?.text.replace(' | undefined', '') ?? '';

/** Returns a Markdown table. `columns` maps each column title to a function that returns the cell of an entry. */
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
  cellText(description) + (byDefault ? ` Default: ${code(byDefault)}.` : '');
const type = (entry) => code(typeOf(entry));

/** Returns the section of a method. Methods have sections, because their signatures are too long for a table. */
function method({ name, parameters = [], return: returned, description = 'The same as on every HTML element.' }) {
  const signatures = parameters.map((each) => `${each.name}${each.optional || each.default ? '?' : ''}: ${each.type.text}`);
  const signature = `${name}(${signatures.join(', ')}): ${returned?.type.text ?? 'void'}`;
  const parameterList = parameters.flatMap((each) => (each.description ? [`- \`${each.name}\`: ${each.description}`] : []));
  return [`### ${name}()`, `\`\`\`ts\n${signature}\n\`\`\``, description, parameterList.join('\n')].join('\n\n');
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

This page is generated from the comments in the source, through the [custom-elements manifest](frameworks.md#package-entries).
[Error codes](errors.md) lists the codes of \`flow-error\`.

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

The types that \`bank-account-token-collector\` exports.

${publicTypes()
  .map(({ name, source }) => `### ${name}\n\n\`\`\`ts\n${source}\n\`\`\``)
  .join('\n\n')}
`;
}
