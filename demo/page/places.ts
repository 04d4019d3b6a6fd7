/** The element of the page that is marked `data-place="name"`: where scripts write. */
export function place(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-place="${name}"]`);
  if (!element) throw new Error(`The page has no place named ${name}.`);
  return element;
}

/** A new element with a class and content; text is never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** One of the signs that the page holds as symbols. It decorates: the words beside it say the same. */
export function icon(symbol: 'lock' | 'clock' | 'check' | 'alert' | 'undo'): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${symbol}`);
  svg.append(use);
  return svg;
}
