import type { BankAccountTokenCollector } from '../../src/index.js';
import { directionOf } from './page-settings.js';
import { SAMPLE_VALUES } from './sample-values.js';
import type { Setting, Values } from './settings.js';

/** The API of this page for the playground, which shows it in an iframe. */
export interface Preview {
  element: BankAccountTokenCollector;
  /** Applies `values` to the element and the page. Resolves once the example theme has loaded. */
  show(settings: Setting[], values: Values): Promise<void>;
  /** Returns the computed value of a custom property. Empty if neither a setting nor the example theme sets it. */
  read(customProperty: string): string;
  /** Outlines the nodes of a part. An empty name removes the outline. */
  highlight(part: string): void;
}

declare global {
  interface Window {
    preview?: Preview;
  }
}

const element = document.querySelector('bank-account-token-collector') as BankAccountTokenCollector;
const themeLink = document.createElement('link');
themeLink.rel = 'stylesheet';

/** Sets the custom properties in a rule, because the page's Content Security Policy forbids style attributes. */
const sheet = new CSSStyleSheet();
sheet.replaceSync('bank-account-token-collector {}');
const outline = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet, outline];
const { style } = sheet.cssRules[0] as CSSStyleRule;

let shown: Values = new Map();

function apply({ kind, name, control }: Setting, value: string): void {
  switch (kind) {
    case 'attribute':
      if (value === '') element.removeAttribute(name);
      else element.setAttribute(name, control.kind === 'switch' ? '' : value);
      break;
    case 'property':
      Object.assign(element, { [name]: SAMPLE_VALUES[name]?.[value]?.() });
      break;
    case 'slot':
      fillSlot(name, value);
      break;
    case 'custom-property':
      style.setProperty(name, value);
      break;
    case 'page':
      break;
  }
}

function fillSlot(name: string, text: string): void {
  const children = [...element.childNodes];
  const isIn = (node: ChildNode): boolean => (node instanceof Element ? node.slot : '') === name;
  for (const node of children.filter(isIn)) node.remove();
  if (text === '') return;
  if (name === '') return element.append(text);
  const child = document.createElement('span');
  child.slot = name;
  child.textContent = text;
  element.append(child);
}

function showPage(values: Values): Promise<void> {
  const root = document.documentElement;
  root.lang = values.get('page:language') ?? 'en';
  root.dir = values.get('page:direction') ?? directionOf(root.lang);
  root.dataset['theme'] = values.get('page:colors') ?? '';
  const name = values.get('page:example-theme') ?? '';
  const isChanged = root.dataset['exampleTheme'] !== name;
  root.dataset['exampleTheme'] = name;
  if (!isChanged) return Promise.resolve();
  themeLink.remove();
  if (name === '') return Promise.resolve();
  themeLink.href = `./themes/${name}.css`;
  return new Promise((resolve) => {
    themeLink.onload = themeLink.onerror = () => resolve();
    document.head.append(themeLink);
  });
}

window.preview = {
  element,
  show(settings, values) {
    for (const setting of settings) {
      const value = values.get(setting.key) ?? '';
      if (value !== (shown.get(setting.key) ?? '')) apply(setting, value);
    }
    shown = new Map(values);
    return showPage(values);
  },
  read: (customProperty) => getComputedStyle(element).getPropertyValue(customProperty).trim(),
  highlight(part) {
    const rule = `bank-account-token-collector::part(${part}) { outline: 3px dashed #c026d3; outline-offset: -3px; }`;
    outline.replaceSync(part === '' ? '' : rule);
  },
};
