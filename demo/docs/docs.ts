/** The scripts of a page: buttons that copy code, the outcome of a live example, and the current section in the table of contents. */
import { offerToCopy } from './copying.js';
import { markPlace } from './place.js';
import { tellWhatIsHeard } from './heard.js';

for (const block of document.querySelectorAll<HTMLElement>('.code')) offerToCopy(block);
for (const example of document.querySelectorAll<HTMLElement>('.live')) tellWhatIsHeard(example);
markPlace(document.querySelectorAll<HTMLAnchorElement>('.contents a'));

/** Only boxes that scroll sideways need a tab stop. */
const boxes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const box of document.querySelectorAll('pre, .table')) boxes.observe(box);
