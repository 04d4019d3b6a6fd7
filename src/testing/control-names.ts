import type { Control, Role } from './driver.js';

/** A name that no bank and no business has: where it stands in a sentence, any name may stand. */
const ANY = '\uE000';
/** More accounts than a person links at once. */
const MOST_ACCOUNTS = 20;

/** How the sandbox's banks, which speak English, call a yes. */
export const YES = /^\s*(?:Continue|Allow|It is the same)\s*$/;

/** Every kind of space is a space: tables hold non-breaking ones, accessible names not always. */
const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

/** A control with exactly this name; a pattern is taken as it is. */
export const named = (role: Role, name: string | RegExp): Control =>
  typeof name === 'string'
    ? { role, name: new RegExp(`^${literally(name)}$`), called: name }
    : { role, name, called: String(name) };

/** A control whose name begins so: a bank with its address, an account with its last digits. */
export const beginning = (role: Role, name: string | RegExp): Control =>
  typeof name === 'string' ? { role, name: new RegExp(`^${literally(name)}(?=\\s|$)`), called: `${name} …` } : named(role, name);

/** A sentence of the message tables, with whatever name is in it. */
export const sentence = (words: (name: string) => string): RegExp =>
  new RegExp(`^${words(ANY).split(ANY).map(literally).join('.+')}$`);

export const saying = (role: Role, words: (name: string) => string): Control => ({
  role,
  name: sentence(words),
  called: words('…'),
});

/** A label that counts accounts, with whatever number is in it. */
export const counting = (role: Role, words: (count: number) => string): Control => {
  const labels = Array.from({ length: MOST_ACCOUNTS }, (_, index) => literally(words(index + 1)));
  return { role, name: new RegExp(`^(?:${[...new Set(labels)].join('|')})$`), called: words(1) };
};
