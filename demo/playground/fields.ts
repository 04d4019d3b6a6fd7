import { make } from '../page/places.js';
import { hexOf } from './colours.js';
import type { Option, Setting } from './settings.js';
import { isValid } from './validity.js';

type OnValue = (value: string) => void;

/** What a control is made of. */
export interface Field {
  /** In the order of reading; the first one bears the name. */
  fields: HTMLElement[];
  /** Shows a value; the empty one is none. */
  show(value: string): void;
  /** Says what the element takes where nothing is set: its default, or what a look gives. */
  showEffective?(value: string): void;
}

/** The control that fits the setting's type. `onValue` hears only of values that can be set. */
export function fieldFor(setting: Setting, onValue: OnValue): Field {
  const { control } = setting;
  switch (control.kind) {
    case 'switch':
      return switchField(onValue);
    case 'choice':
      return choiceField(setting, control.options, onValue);
    case 'secret':
      return secretField(setting, control.options, onValue);
    case 'colour':
      return colourField(setting, onValue);
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

/** The default is one of the options: choosing it takes the setting back. */
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
  input.ariaLabel = 'Your own secret; it stays on this page';
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

/** `<family-name>` → `family name`, in the spelling of these pages. */
const spokenType = ({ type }: Setting): string => type.replace(/[<>]/g, '').replace('-', ' ').replace('color', 'colour');

function textField(setting: Setting, onValue: OnValue): Field {
  const input = make('input', '');
  input.spellcheck = false;
  input.autocomplete = 'off';
  input.placeholder = setting.default;
  const error = make('p', 'error');
  error.setAttribute('role', 'status');
  const judge = (): boolean => {
    const isRight = isValid(setting, input.value.trim());
    error.textContent = isRight ? '' : `Not a ${spokenType(setting)} of CSS.`;
    input.ariaInvalid = isRight ? null : 'true';
    return isRight;
  };
  input.addEventListener('input', () => judge() && onValue(input.value.trim()));
  return {
    fields: [input, error],
    show(value) {
      // What is being typed is left as it is.
      if (input.value.trim() !== value) input.value = value;
      judge();
    },
    showEffective: (value) => (input.placeholder = value || setting.default),
  };
}

/** A colour field to pick with, beside the text that may say any colour of CSS. */
function colourField(setting: Setting, onValue: OnValue): Field {
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
