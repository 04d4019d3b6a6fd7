/**
 * The language that a place of the page is in: the nearest `lang` above it, across shadow roots; else the browser's own.
 * Follows HTML's rule: https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes
 */
export function langOf(place: Element): string {
  const named = place.closest('[lang]')?.getAttribute('lang');
  if (named) return named;
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : navigator.language;
}
