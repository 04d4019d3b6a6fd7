/** The documentation's pages in the order in which they are read, and where a file of the repository is found in the built site. */
import { posix } from 'node:path';

/** `source` is the Markdown, or for the API the file that its comments begin in: others stand with the classes that it extends. */
export const PAGES = [
  { group: 'Start', title: 'Overview', source: 'README.md', file: 'index.html' },
  { group: 'Start', title: 'Getting started', source: 'demo/docs/getting-started.md', file: 'getting-started.html' },
  { group: 'Guides', title: 'Your server', source: 'demo/docs/server.md', file: 'server.html' },
  { group: 'Guides', title: 'Production', source: 'demo/docs/production.md', file: 'production.html' },
  { group: 'Guides', title: 'Theming', source: 'demo/docs/theming.md', file: 'theming.html' },
  { group: 'Guides', title: 'Languages', source: 'demo/docs/languages.md', file: 'languages.html' },
  { group: 'Guides', title: 'Testing', source: 'demo/docs/testing.md', file: 'testing.html' },
  { group: 'Guides', title: 'Frameworks', source: 'demo/docs/frameworks.md', file: 'frameworks.html' },
  { group: 'Guides', title: 'Accessibility', source: 'demo/docs/accessibility.md', file: 'accessibility.html' },
  { group: 'Reference', title: 'API', source: 'src/collector/bank-account-token-collector.ts', file: 'api.html' },
  { group: 'Reference', title: 'Sandbox API', source: 'demo/docs/sandbox-api.md', file: 'sandbox-api.html' },
  { group: 'Reference', title: 'Why it is built so', source: 'demo/docs/why.md', file: 'why.html' },
];

/** What runs beside the documentation: a reader there wants the page, and a reader of the repository its source. */
const RUNNING = { 'demo/playground': '../playground', 'demo/static/index.html': '../index.html' };

const known = new Map(PAGES.map(({ source, file }) => [source, file]));
const isPicture = (path) => /\.(png|webp)$/.test(path);

/**
 * Follows a link of a file of the repository.
 * @returns its address in the built site, and the file that has to be brought there for it, if there is one
 */
export function follow(href, from, fromAddress) {
  if (/^([a-z]+:|#)/.test(href)) return { address: href };
  const [path, hash] = href.split('#');
  const target = posix.join(posix.dirname(from), path).replace(/\/$/, '');
  const [running] = Object.keys(RUNNING).filter((place) => target === place || target.startsWith(`${place}/`));
  const to = running ? RUNNING[running] + target.slice(running.length) : addressOf(target);
  const address = posix.relative(posix.dirname(fromAddress), to) + (running === target && path.endsWith('/') ? '/' : '');
  return { address: address + (hash ? `#${hash}` : ''), ...(!running && !known.has(target) && { target }) };
}

/** Where a file of the repository is in the built site. Many servers hide what begins with a dot. */
export const addressOf = (path) => known.get(path) ?? `source/${path.replace(/^\./, '')}${isPicture(path) ? '' : '.html'}`;
