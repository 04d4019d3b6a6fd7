import { make } from '../page/dom.js';
import { fieldFor, type Field } from './fields.js';
import type { Setting } from './settings.js';

/** A setting in the panel: its name, its description and its control. */
export interface Row {
  element: HTMLElement;
  setting: Setting;
  show: Field['show'];
  showEffective: NonNullable<Field['showEffective']>;
}

/** Creates the row of a setting. The row passes only valid values to `onValue`. */
export function rowFor(setting: Setting, onValue: (value: string) => void): Row {
  const id = `${setting.kind}-${setting.key.replace(/\W+/g, '-')}`;
  const { fields, show, showEffective } = fieldFor(setting, onValue);
  const [first] = fields;
  if (first && setting.control.kind !== 'code') first.id = id;
  const label = make(setting.control.kind === 'code' ? 'span' : 'label', 'name', titleOf(setting));
  if (label instanceof HTMLLabelElement) label.htmlFor = id;
  const row = make('div', `row ${setting.control.kind}`, label);
  if (setting.description) {
    const description = make('p', 'description', ...withCode(setting.description));
    description.id = `${id}-about`;
    first?.setAttribute('aria-describedby', description.id);
    row.append(description);
  }
  row.append(make('div', 'fields', ...fields));
  return {
    element: row,
    setting,
    show(value) {
      row.classList.toggle('set', value !== '' && value !== setting.default);
      show(value);
    },
    showEffective: showEffective ?? (() => undefined),
  };
}

const titleOf = ({ key, kind, name }: Setting): string => {
  if (kind === 'slot') return name || 'default';
  return kind === 'custom-property' ? key : name;
};

/** Turns text in backticks into `<code>` elements. */
const withCode = (text: string): (Node | string)[] =>
  text.split('`').map((piece, index) => (index % 2 === 1 ? make('code', '', piece) : piece));
