import type { CSSResult } from 'lit';

/** Adds style sheets to a shadow root, unless they are there. Another document refuses sheets that were constructed in this one. */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const { adoptedStyleSheets, ownerDocument } = root;
  for (const { styleSheet } of styles) {
    if (styleSheet && ownerDocument === document && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}
