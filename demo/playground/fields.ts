import { make } from '../page/dom.js';
import { hexOf } from './colors.js';
import type { Option, Setting } from './settings.js';
import { isValid } from './validity.js';

type OnValue = (value: string) => void;

/** The control of one setting. */
export interface Field {
  /** The elements in reading order. The setting's name is the label of the first one. */
  fields: HTMLElement[];
  /** Shows a value. An empty string means that nothing is set. */
  show(value: string): void;
  /** Shows the value that the element uses if nothing is set: its default, or the example theme's. */
  showEffective?(value: string): void;
}

/** Creates the control for the setting's type. It passes only valid values to `onValue`. */
export function fieldFor(setting: Setting, onValue: OnValue): Field {
  const { control } = setting;
  switch (control.kind) {
    case 'switch':
      return switchField(onValue);
    case 'choice':
      return choiceField(setting, control.options, onValue);
    case 'secret':
      return secretField(setting, control.options, onValue);
    case 'color':
      return colorField(setting, onValue);
    case 'text':
      return textField(setting, onValue);
    case 'code':
      return { fields: [make('code', '', setting.type)], show: () => undefined };
  }
}

function switchField(onValue: OnValue): Field {
  const input = make('input', '');
  input.type = 'checkbox';
  input.setAttribute('role', 'switch');
  input.addEventListener('change', () => onValue(input.checked ? 'true' : ''));
  return { fields: [input], show: (value) => (input.checked = value === 'true') };
}

function select(options: Option[]): HTMLSelectElement {
  return make('select', '', ...options.map(({ value, label }) => new Option(label, value)));
}

/** Creates a select field. Selecting the default unsets the setting. */
function choiceField(setting: Setting, options: Option[], onValue: OnValue): Field {
  const field = select(options);
  field.addEventListener('change', () => onValue(field.value === setting.default ? '' : field.value));
  return { fields: [field], show: (value) => (field.value = value || setting.default) };
}

const OWN: Option = { value: 'own', label: 'another secret…' };

function secretField(setting: Setting, options: Option[], onValue: OnValue): Field {
  const field = select([...options, { value: '', label: 'none' }, OWN]);
  const own = textField(setting, onValue);
  const [input] = own.fields as [HTMLInputElement];
  input.ariaLabel = 'Your own secret, which stays on this page';
  input.placeholder = 'fcsess_…_secret_…';
  field.addEventListener('change', () => {
    input.hidden = field.value !== OWN.value;
    onValue(input.hidden ? field.value : input.value);
    if (!input.hidden) input.focus();
  });
  return {
    fields: [field, input],
    show(value) {
      const isListed = value === '' ? field.value !== OWN.value : options.some((option) => option.value === value);
      if (isListed) field.value = value;
      else field.value = OWN.value;
      input.hidden = isListed;
      own.show(isListed ? '' : value);
    },
  };
}

/** Returns `family name` for `<family-name>`. */
const typeName = ({ type }: Setting): string => type.replace(/[<>]/g, '').replace('-', ' ');

function textField(setting: Setting, onValue: OnValue): Field {
  const input = make('input', '');
  input.spellcheck = false;
  input.autocomplete = 'off';
  input.placeholder = setting.default;
  const error = make('p', 'error');
  error.setAttribute('role', 'status');
  const validate = (): boolean => {
    const isAccepted = isValid(setting, input.value.trim());
    error.textContent = isAccepted ? '' : `Not a valid CSS ${typeName(setting)}.`;
    input.ariaInvalid = isAccepted ? null : 'true';
    return isAccepted;
  };
  input.addEventListener('input', () => validate() && onValue(input.value.trim()));
  return {
    fields: [input, error],
    show(value) {
      // Does not replace text that differs only in spaces, because the user may still be typing.
      if (input.value.trim() !== value) input.value = value;
      validate();
    },
    showEffective: (value) => (input.placeholder = value || setting.default),
  };
}

/** Creates a text field that accepts any CSS color, with a color picker next to it. */
function colorField(setting: Setting, onValue: OnValue): Field {
  const text = textField(setting, (value) => {
    paint(value);
    onValue(value);
  });
  const [input] = text.fields as [HTMLInputElement];
  const picker = make('input', '');
  picker.type = 'color';
  picker.ariaLabel = `Pick ${setting.key}`;
  let effective = setting.default;
  const paint = (value: string): void => {
    const hex = hexOf(value || effective, picker);
    picker.classList.toggle('derived', hex === null);
    picker.value = hex ?? '#808080';
  };
  picker.addEventListener('input', () => {
    input.value = picker.value;
    input.dispatchEvent(new Event('input'));
  });
  return {
    fields: [...text.fields.slice(0, 1), picker, ...text.fields.slice(1)],
    show(value) {
      text.show(value);
      paint(value);
    },
    showEffective(value) {
      effective = value || setting.default;
      text.showEffective?.(value);
      paint(input.value.trim());
    },
  };
}
