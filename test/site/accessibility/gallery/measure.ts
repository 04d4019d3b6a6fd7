/** Measures sizes and positions in the browser. Each function returns one sentence for each fault. */

/** Returns the visible elements that match, or only those in the dialog if it is open. */
const visibleIn = (root: ShadowRoot, selector: string): HTMLElement[] =>
  [...(root.querySelector('dialog[open]') ?? root).querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], .visually-hidden') === null,
  );

const nameOf = (element: Element): string => {
  const name = element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent;
  return `"${name.replace(/\s+/g, ' ').trim() || element.id}"`;
};

/** Finds horizontal scrolling and cut-off text. WCAG 1.4.10, 1.4.4, 1.4.12. */
export function overflowIn(root: ShadowRoot): string[] {
  const faults: string[] = [];
  const page = document.scrollingElement!;
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth - page.clientWidth} pixels too wide`);
  for (const element of visibleIn(root, '*')) {
    if (element.closest('svg, .mark, .stage') !== null) continue;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const name = `<${element.localName} class="${element.className}">`;
    if (display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible') {
      faults.push(`${name} is ${element.scrollWidth - element.clientWidth} pixels too wide`);
    }
    const isCut = overflowY === 'hidden' || overflowY === 'clip';
    if (isCut && element.scrollHeight > element.clientHeight + 1) faults.push(`${name} cuts off text`);
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > innerWidth + 1)) faults.push(`${name} leaves the window`);
  }
  return faults;
}

/** Finds targets smaller than 24 pixels (WCAG 2.5.8), or 44 for a pane's main controls. */
export function smallTargetsIn(root: ShadowRoot): string[] {
  return visibleIn(root, 'button, input, a').flatMap((control) => {
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    const needs = target.matches('.primary, .outline, .trigger, .row, input') ? 44 : 24;
    return Math.min(width, height) >= needs
      ? []
      : [`${nameOf(target)} is ${Math.round(width)} × ${Math.round(height)}, not ${needs}`];
  });
}

/** Returns the part of a control that fits into the window. For a control taller than the window, that is at least half the window. */
const partThatFits = ({ left, top, width, height }: DOMRect): DOMRect => {
  if (height <= innerHeight) return new DOMRect(left, top, width, height);
  const start = Math.min(Math.max(top, 0), innerHeight / 2);
  return new DOMRect(left, start, width, Math.max(Math.min(top + height, innerHeight) - start, innerHeight / 2));
};

/** Focuses each control, as Tab does, and finds those that are not fully visible although they fit. WCAG 2.4.11. */
export function hiddenFocusIn(root: ShadowRoot): string[] {
  return visibleIn(root, 'button:enabled, input:enabled').flatMap((control) => {
    // Focusing a control that already has focus would not scroll it into view.
    control.blur();
    control.focus();
    const { left, top, width, height } = partThatFits(control.getBoundingClientRect());
    // Links on two lines of text may touch.
    const edge = control.matches('.link') ? height / 2 : 4;
    const spots = [top + edge, top + height / 2, top + height - edge].map((y) => [left + width / 2, y] as const);
    const isSeen = ([x, y]: readonly [number, number]): boolean => {
      const hit = root.elementFromPoint(x, y);
      return hit !== null && (control.contains(hit) || hit.contains(control));
    };
    return spots.every(isSeen) ? [] : [`${nameOf(control)} has focus but is not visible`];
  });
}
