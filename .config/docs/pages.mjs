/** The pages of the documentation in reading order, and the URLs of repository files in the built site. */
import { posix } from 'node:path';

/** `source` is the page's Markdown file. For the API page it is the element's class, so that links to the class lead to the page. */
export const PAGES = [
  { group: 'Start', title: 'Overview', source: 'README.md', file: 'index.html' },
  { group: 'Start', title: 'Getting started', source: 'demo/docs/getting-started.md', file: 'getting-started.html' },
  { group: 'Start', title: 'Frameworks', source: 'demo/docs/frameworks.md', file: 'frameworks.html' },
  { group: 'Guides', title: 'Server', source: 'demo/docs/server.md', file: 'server.html' },
  { group: 'Guides', title: 'Recipes', source: 'demo/docs/recipes.md', file: 'recipes.html' },
  { group: 'Guides', title: 'Production', source: 'demo/docs/production.md', file: 'production.html' },
  { group: 'Guides', title: 'Troubleshooting', source: 'demo/docs/troubleshooting.md', file: 'troubleshooting.html' },
  { group: 'Guides', title: 'Theming', source: 'demo/docs/theming.md', file: 'theming.html' },
  { group: 'Guides', title: 'Languages', source: 'demo/docs/languages.md', file: 'languages.html' },
  { group: 'Guides', title: 'Accessibility', source: 'demo/docs/accessibility.md', file: 'accessibility.html' },
  { group: 'Guides', title: 'Testing', source: 'demo/docs/testing.md', file: 'testing.html' },
  { group: 'Guides', title: 'Sandbox', source: 'demo/docs/sandbox.md', file: 'sandbox.html' },
  { group: 'Reference', title: 'API', source: 'src/collector/bank-account-token-collector.ts', file: 'api.html' },
  { group: 'Reference', title: 'Error codes', source: 'demo/docs/errors.md', file: 'errors.html' },
  { group: 'Reference', title: 'Sandbox API', source: 'demo/docs/sandbox-api.md', file: 'sandbox-api.html' },
  { group: 'Reference', title: 'Design decisions', source: 'demo/docs/design-decisions.md', file: 'design-decisions.html' },
];

/** In the built site, links to these files lead to the running pages. In the repository, they lead to the source. */
const RUNNING_PAGES = { 'demo/playground': '../playground', 'demo/static/index.html': '../index.html' };

const known = new Map(PAGES.map(({ source, file }) => [source, file]));
const isPicture = (path) => /\.(png|webp)$/.test(path);

/**
 * Resolves a link in a repository file.
 * @returns `address`, the link's URL in the built site, and `target`, the repository file that needs a page there, if any
 */
export function follow(href, from, fromAddress) {
  if (/^([a-z]+:|#)/.test(href)) return { address: href };
  const [path, hash] = href.split('#');
  const target = posix.join(posix.dirname(from), path).replace(/\/$/, '');
  const [running] = Object.keys(RUNNING_PAGES).filter((path) => target === path || target.startsWith(`${path}/`));
  const to = running ? RUNNING_PAGES[running] + target.slice(running.length) : addressOf(target);
  const address = posix.relative(posix.dirname(fromAddress), to) + (running === target && path.endsWith('/') ? '/' : '');
  return { address: address + (hash ? `#${hash}` : ''), ...(!running && !known.has(target) && { target }) };
}

/** Returns the URL of a repository file in the built site. Removes a leading dot, because many servers hide such files. */
export const addressOf = (path) => known.get(path) ?? `source/${path.replace(/^\./, '')}${isPicture(path) ? '' : '.html'}`;
