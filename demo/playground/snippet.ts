import { directionOf } from './page-settings.js';
import type { Setting, Values } from './settings.js';
import { sourceOf } from './prepared.js';

/** The lines that a page needs to get what is on the stage: only what differs from the defaults. */
export function toHtml(tagName: string, settings: Setting[], values: Values): string {
  const set = settings.filter(({ key, default: fallback }) => values.has(key) && values.get(key) !== fallback);
  const valueOf = ({ key }: Setting): string => values.get(key) ?? '';
  const of = (kind: Setting['kind']): Setting[] => set.filter((setting) => setting.kind === kind);

  const attributes = of('attribute').map((setting) => {
    const isSwitch = setting.control.kind === 'switch';
    return isSwitch ? setting.name : `${setting.name}="${escaped(valueOf(setting))}"`;
  });
  const children = of('slot').map((setting) => inSlot(setting.name, escaped(valueOf(setting))));
  const rules = of('custom-property').map((setting) => `${setting.name}: ${inStyle(valueOf(setting))};`);
  const code = of('property').map((setting) => `collector.${setting.name} = ${sourceOf(setting.name, valueOf(setting))};`);
  const look = values.get('page:look');

  return [
    `<script type="module" src="/element/${tagName}.js"></script>`,
    look && `<link rel="stylesheet" href="/themes/${look}.css" />`,
    rules.length > 0 && block('style', [`${tagName} {`, ...rules.map(indented), '}']),
    '',
    around(values, element(tagName, attributes, children)),
    code.length > 0 && `\n${block('script type="module"', [`const collector = document.querySelector('${tagName}');`, ...code])}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n')
    .replace(/^\n+/, '');
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');
const block = (tag: string, lines: string[]): string =>
  [`<${tag}>`, ...lines.map(indented), `</${tag.split(' ')[0] ?? tag}>`].join('\n');
const inSlot = (name: string, text: string): string => (name ? `<span slot="${name}">${text}</span>` : text);

/** On one line where that can be read. */
function element(tagName: string, attributes: string[], children: string[]): string {
  const end = `</${tagName}>`;
  const line = `<${[tagName, ...attributes].join(' ')}>`;
  const isLong = line.length + (children.length === 0 ? end.length : 0) > 80;
  const start = isLong ? [`<${tagName}`, ...attributes.map(indented), '>'].join('\n') : line;
  return children.length === 0 ? start + end : [start, ...children.map(indented), end].join('\n');
}

/** The element follows the nearest `lang`, and the text's direction where it stands. */
function around(values: Values, content: string): string {
  const lang = values.get('page:language') ?? 'en';
  const dir = values.get('page:direction') ?? directionOf(lang);
  const attributes = [lang !== 'en' && `lang="${lang}"`, dir === 'rtl' && `dir="${dir}"`].filter(Boolean);
  return attributes.length === 0 ? content : block(`div ${attributes.join(' ')}`, [content]);
}

/** No string of CSS may end the element that it stands in. */
const inStyle = (text: string): string => text.replace(/<(?=\/)/g, '\\3C ');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
