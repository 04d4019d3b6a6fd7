import { directionOf } from './page-settings.js';
import type { Setting, Values } from './settings.js';
import { sourceOf } from './sample-values.js';

/** Returns the HTML that reproduces the preview, with only the settings that differ from their defaults. */
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
  const theme = values.get('page:example-theme');

  return [
    `<script type="module" src="/element/${tagName}.js"></script>`,
    theme && `<link rel="stylesheet" href="/themes/${theme}.css" />`,
    rules.length > 0 && block('style', [`${tagName} {`, ...rules.map(indented), '}']),
    '',
    withLanguage(values, element(tagName, attributes, children)),
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

/** Returns the element's HTML, on one line if that fits. */
function element(tagName: string, attributes: string[], children: string[]): string {
  const end = `</${tagName}>`;
  const line = `<${[tagName, ...attributes].join(' ')}>`;
  const isLong = line.length + (children.length === 0 ? end.length : 0) > 80;
  const start = isLong ? [`<${tagName}`, ...attributes.map(indented), '>'].join('\n') : line;
  return children.length === 0 ? start + end : [start, ...children.map(indented), end].join('\n');
}

/** Wraps the element in a `<div>` with `lang` and `dir`, unless both have their defaults. */
function withLanguage(values: Values, content: string): string {
  const lang = values.get('page:language') ?? 'en';
  const dir = values.get('page:direction') ?? directionOf(lang);
  const attributes = [lang !== 'en' && `lang="${lang}"`, dir === 'rtl' && `dir="${dir}"`].filter(Boolean);
  return attributes.length === 0 ? content : block(`div ${attributes.join(' ')}`, [content]);
}

/** Escapes `</` in CSS, because it would end the `<style>` element. */
const inStyle = (text: string): string => text.replace(/<(?=\/)/g, '\\3C ');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
