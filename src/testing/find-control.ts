import { computeAccessibleName, getRole, isDisabled, isInaccessible } from 'dom-accessibility-api';
import type { Control } from './driver.js';

const CANDIDATES = 'button, input, h1, h2, h3, [role]';

const nameOf = (element: Element): string => computeAccessibleName(element).replaceAll(/\s+/g, ' ').trim();

function isUsable(element: Element): boolean {
  const isOff = isDisabled(element) || element.getAttribute('aria-disabled') === 'true';
  return !isOff && !element.closest('[inert]') && !isInaccessible(element);
}

function usable(root: ParentNode, role: string): HTMLElement[] {
  const candidates = [...root.querySelectorAll<HTMLElement>(CANDIDATES)];
  return candidates.filter((element) => getRole(element) === role && isUsable(element));
}

/** What a control stands for in a place, if it is there and can be used. */
export const elementOf = (root: ParentNode, { role, name }: Control): HTMLElement | undefined =>
  usable(root, role).find((element) => name.test(nameOf(element)));

/** The names of all that have a role, as a person would read them out. */
export const namesOf = (root: ParentNode, role: string): string[] => usable(root, role).map(nameOf);
