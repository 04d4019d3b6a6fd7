/**
 * Returns the language of an element: the nearest `lang` attribute, also across shadow roots, or else the browser's language.
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes
 */
export function langOf(element: Element): string {
  const named = element.closest('[lang]')?.getAttribute('lang');
  if (named) return named;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : navigator.language;
}
