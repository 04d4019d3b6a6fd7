import { isShared, START, type Setting, type Values } from './settings.js';
import { isValid } from './validity.js';

/** What the address's hash says of what was set: only what differs from the start, and never what is kept here. */
export function toHash(settings: Setting[], values: Values): string {
  const entries = settings.flatMap((setting) => {
    const value = values.get(setting.key) ?? '';
    return value !== (START.get(setting.key) ?? '') && isShared(setting, value) ? [[setting.key, value]] : [];
  });
  return new URLSearchParams(entries).toString();
}

/** The values that a hash asks for. What nobody could have set here is passed over: a link may come from anywhere. */
export function fromHash(settings: Setting[], hash: string): Values {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const values = new Map(START);
  for (const setting of settings) {
    const value = asked.get(setting.key);
    if (value === null || !(isValid(setting, value) && (value === '' || isShared(setting, value)))) continue;
    if (value === '') values.delete(setting.key);
    else values.set(setting.key, value);
  }
  return values;
}
