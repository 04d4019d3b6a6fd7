import type { Control, Role } from './driver.js';

/** Stands for a name in a message. No bank and no business uses this private-use character. */
const PLACEHOLDER = '\uE000';
/** More accounts than a user links at once. */
const MOST_ACCOUNTS = 20;

/** Matches the buttons that continue at the sandbox's banks, whose pages are in English. */
export const APPROVE = /^\s*(?:Continue|Allow|Yes, it matches)\s*$/;

/** Escapes a text for a pattern in which any white space matches any other: messages hold non-breaking spaces, accessible names may not. */
const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');

/** Describes a control with exactly this name, or whose name matches a pattern. */
export const named = (role: Role, name: string | RegExp): Control =>
  typeof name === 'string'
    ? { role, name: new RegExp(`^${literally(name)}$`), description: name }
    : { role, name, description: String(name) };

/** Describes a control whose name starts with a text, such as a bank with its address or an account with its last digits. */
export const startingWith = (role: Role, name: string | RegExp): Control =>
  typeof name === 'string'
    ? { role, name: new RegExp(`^${literally(name)}(?=\\s|$)`), description: `${name} …` }
    : named(role, name);

/** Returns a pattern that matches a message with any name in it. */
export const patternOf = (message: (name: string) => string): RegExp =>
  new RegExp(`^${message(PLACEHOLDER).split(PLACEHOLDER).map(literally).join('.+')}$`);

/** Describes a control whose name is a message with any name in it. */
export const withMessage = (role: Role, message: (name: string) => string): Control => ({
  role,
  name: patternOf(message),
  description: message('…'),
});

/** Describes a control whose name is a message with any count in it. */
export const withCount = (role: Role, message: (count: number) => string): Control => {
  const labels = Array.from({ length: MOST_ACCOUNTS }, (_, index) => literally(message(index + 1)));
  return { role, name: new RegExp(`^(?:${[...new Set(labels)].join('|')})$`), description: message(1) };
};
