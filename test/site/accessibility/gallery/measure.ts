/** Measures sizes and places in the browser. Each fault is a sentence. */

/** What is in sight: in the dialog, while one is open. */
const deep = (root: ShadowRoot, selector: string): HTMLElement[] =>
  [...(root.querySelector('dialog[open]') ?? root).querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert], .visually-hidden') === null,
  );

const nameOf = (element: Element): string => {
  const words = element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent;
  return `"${words.replace(/\s+/g, ' ').trim() || element.id}"`;
};

/** What has to be scrolled to the side, and words that are cut off. WCAG 1.4.10, 1.4.4, 1.4.12. */
export function overflowIn(root: ShadowRoot): string[] {
  const faults: string[] = [];
  const page = document.scrollingElement!;
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth - page.clientWidth} pixels too wide`);
  for (const element of deep(root, '*')) {
    if (element.closest('svg, .mark, .stage') !== null) continue;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const name = `<${element.localName} class="${element.className}">`;
    if (display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible') {
      faults.push(`${name} is ${element.scrollWidth - element.clientWidth} pixels too wide`);
    }
    const isCut = overflowY === 'hidden' || overflowY === 'clip';
    if (isCut && element.scrollHeight > element.clientHeight + 1) faults.push(`${name} cuts words off`);
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > innerWidth + 1)) faults.push(`${name} leaves the window`);
  }
  return faults;
}

/** Targets below 24 pixels (WCAG 2.5.8), and below 44 where they are what a pane is for. */
export function smallTargetsIn(root: ShadowRoot): string[] {
  return deep(root, 'button, input, a').flatMap((control) => {
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    const needs = target.matches('.primary, .outline, .trigger, .row, input') ? 44 : 24;
    return Math.min(width, height) >= needs
      ? []
      : [`${nameOf(target)} is ${Math.round(width)} × ${Math.round(height)}, not ${needs}`];
  });
}

/** A control that is taller than the window fills half of it at least. */
const partThatFits = ({ left, top, width, height }: DOMRect): DOMRect => {
  if (height <= innerHeight) return new DOMRect(left, top, width, height);
  const start = Math.min(Math.max(top, 0), innerHeight / 2);
  return new DOMRect(left, start, width, Math.max(Math.min(top + height, innerHeight) - start, innerHeight / 2));
};

/** Goes from control to control as Tab does; each has to be in sight, whole if it fits. WCAG 2.4.11. */
export function hiddenFocusIn(root: ShadowRoot): string[] {
  return deep(root, 'button:enabled, input:enabled').flatMap((control) => {
    // A control that has the focus already would not be scrolled into sight again.
    control.blur();
    control.focus();
    const { left, top, width, height } = partThatFits(control.getBoundingClientRect());
    // Links on two lines of a sentence may touch.
    const edge = control.matches('.link') ? height / 2 : 4;
    const spots = [top + edge, top + height / 2, top + height - edge].map((y) => [left + width / 2, y] as const);
    const isSeen = ([x, y]: readonly [number, number]): boolean => {
      const hit = root.elementFromPoint(x, y);
      return hit !== null && (control.contains(hit) || hit.contains(control));
    };
    return spots.every(isSeen) ? [] : [`${nameOf(control)} has the focus and is not in sight`];
  });
}
