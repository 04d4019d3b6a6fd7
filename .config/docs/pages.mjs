/** The documentation's pages in reading order, and the addresses of the repository's files in the built site. */
import { posix } from 'node:path';

/** `source` is the Markdown or, for the API, the file of the element's class. */
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

/** Pages next to the documentation. In the site, links lead to the running page; in the repository, to its source. */
const RUNNING = { 'demo/playground': '../playground', 'demo/static/index.html': '../index.html' };

const known = new Map(PAGES.map(({ source, file }) => [source, file]));
const isPicture = (path) => /\.(png|webp)$/.test(path);

/**
 * Resolves a link in a file of the repository.
 * @returns its address in the built site, and the file that the build has to add for it, if any
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

/** Returns the address of a repository's file in the built site. Removes a leading dot, because many servers hide such files. */
export const addressOf = (path) => known.get(path) ?? `source/${path.replace(/^\./, '')}${isPicture(path) ? '' : '.html'}`;
