/** Replaces `index` under the `development` condition of bundlers. Exports the same, and warns about mistakes in the page. */
import { watchPage } from './development/watch-page.js';

export * from './index.js';

// There is no document during server-side rendering.
if (typeof document !== 'undefined') watchPage();
