/** The script of every documentation page. */
import { addCopyButton } from './copy-button.js';
import { markCurrentSection } from './current-section.js';
import { showOutcome } from './live-outcome.js';

for (const block of document.querySelectorAll<HTMLElement>('.code')) addCopyButton(block);
for (const example of document.querySelectorAll<HTMLElement>('.live')) showOutcome(example);
markCurrentSection(document.querySelectorAll<HTMLAnchorElement>('.contents a'));

/** Makes a box focusable only while it scrolls horizontally, because other boxes need no tab stop. */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const box of document.querySelectorAll('pre, .table')) observer.observe(box);
