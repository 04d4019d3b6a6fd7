import type { Setting } from './settings.js';

/** Whether the element can take this value, so far as its type says; the empty one takes a setting back. */
export function isValid({ control }: Setting, value: string): boolean {
  if (value === '') return true;
  switch (control.kind) {
    case 'switch':
      return value === 'true';
    case 'choice':
      return control.options.some((option) => option.value === value);
    case 'colour':
      return CSS.supports('color', value);
    case 'text':
      return control.checkedAs === undefined || CSS.supports(control.checkedAs, value);
    case 'secret':
      return true;
    case 'code':
      return false;
  }
}
