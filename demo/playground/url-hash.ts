import { INITIAL_VALUES, isShared, type Setting, type Values } from './settings.js';
import { isValid } from './validity.js';

/** Returns the URL's hash: the settings that differ from the initial values and may be shared. */
export function toHash(settings: Setting[], values: Values): string {
  const entries = settings.flatMap((setting) => {
    const value = values.get(setting.key) ?? '';
    return value !== (INITIAL_VALUES.get(setting.key) ?? '') && isShared(setting, value) ? [[setting.key, value]] : [];
  });
  return new URLSearchParams(entries).toString();
}

/** Returns the values in a URL's hash. Ignores everything that the page itself can't set or share, because anyone can create a link. */
export function fromHash(settings: Setting[], hash: string): Values {
  const requested = new URLSearchParams(hash.replace(/^#/, ''));
  const values = new Map(INITIAL_VALUES);
  for (const setting of settings) {
    const value = requested.get(setting.key);
    if (value === null || !(isValid(setting, value) && (value === '' || isShared(setting, value)))) continue;
    if (value === '') values.delete(setting.key);
    else values.set(setting.key, value);
  }
  return values;
}
