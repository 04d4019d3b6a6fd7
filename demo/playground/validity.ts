import type { Setting } from './settings.js';

/** Returns whether a value is valid for the setting. An empty value is always valid, because it unsets the setting. */
export function isValid({ control }: Setting, value: string): boolean {
  if (value === '') return true;
  switch (control.kind) {
    case 'switch':
      return value === 'true';
    case 'choice':
      return control.options.some((option) => option.value === value);
    case 'color':
      return CSS.supports('color', value);
    case 'text':
      return control.checkedAs === undefined || CSS.supports(control.checkedAs, value);
    case 'secret':
      return true;
    case 'code':
      return false;
  }
}
