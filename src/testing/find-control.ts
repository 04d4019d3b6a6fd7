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

/** Returns the element of a control, if it is present and can be used. */
export const findElement = (root: ParentNode, { role, name }: Control): HTMLElement | undefined =>
  usable(root, role).find((element) => name.test(nameOf(element)));

/** Returns the accessible names of all usable elements with a role. */
export const namesOf = (root: ParentNode, role: string): string[] => usable(root, role).map(nameOf);
