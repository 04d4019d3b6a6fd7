/** Returns the page's element with `data-ref="name"`. */
export function ref(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-ref="${name}"]`);
  if (!element) throw new Error(`The page has no element with data-ref="${name}".`);
  return element;
}

/** Creates an element with a class and content. Strings become text and are never parsed as HTML. */
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

/** Creates one of the page's icons. Icons are hidden from assistive technology, because the text next to them says the same. */
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
