/** Returns the page's element with `data-place="name"`, which a script fills. */
export function place(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-place="${name}"]`);
  if (!element) throw new Error(`The page has no element with data-place="${name}".`);
  return element;
}

/** Creates an element with a class and content. Text is never parsed as HTML. */
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

/** Creates one of the page's icons. It is decorative: the text beside it says the same. */
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
