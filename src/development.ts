/** What bundlers take in the place of `index` while a page is being developed: the same, and it says what is wrong with the page. */
import { watchPage } from './development/watch-page.js';

export * from './index.js';

// A server that renders pages has nothing to watch.
if (typeof document !== 'undefined') watchPage();
