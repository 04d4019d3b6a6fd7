/** What the pages do besides being read: they offer code to copy, tell what an example said, and show where the reader is. */
import { offerToCopy } from './copying.js';
import { markPlace } from './place.js';
import { tellWhatIsHeard } from './heard.js';

for (const block of document.querySelectorAll<HTMLElement>('.code')) offerToCopy(block);
for (const example of document.querySelectorAll<HTMLElement>('.live')) tellWhatIsHeard(example);
markPlace(document.querySelectorAll<HTMLAnchorElement>('.contents a'));

/** Only what scrolls sideways has to be reached by the keyboard. */
const boxes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const box of document.querySelectorAll('pre, .table')) boxes.observe(box);
