/** The layout of every documentation page. */
import { PAGES } from './pages.mjs';
import { escape, unescape } from './markdown.mjs';

const NAME = 'bank-account-token-collector';

/** Returns the HTML of a page. `root` is the relative path to the documentation's folder. `page` is missing for pages of repository files. */
export function layout({ page, title, description, html, headings = [], root }) {
  const isLive = html.includes('<div class="live');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${escape(unescape(description))}" />
    <title>${escape(title)} · ${NAME}</title>
    <link rel="icon" href="data:," />
    ${['tokens', 'layout', 'narrow', 'text', 'code', ...(isLive ? ['live'] : [])].map((file) => `<link rel="stylesheet" href="${root}${file}.css" />`).join('\n    ')}
    ${isLive ? `<script type="module" src="${root}../element/${NAME}.js"></script>\n    ` : ''}<script type="module" src="${root}docs.js"></script>
  </head>
  <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="bar">
      <button type="button" class="menu" popovertarget="pages">Pages</button>
      <a class="name" href="${root}index.html"><b>${NAME}</b></a>
      <nav aria-label="Demo">
        <a href="${root}../playground/">Playground</a>
        <a href="${root}../">Demo</a>
      </nav>
    </header>
    <div class="columns">
      <nav id="pages" popover aria-label="Documentation">
${sidebar(page, root)}
      </nav>
      <main id="content" tabindex="-1">
${html}${page ? `\n${previousAndNext(page, root)}` : ''}
      </main>
${contents(headings)}
    </div>
  </body>
</html>
`;
}

const sidebar = (page, root) =>
  [...new Set(PAGES.map(({ group }) => group))]
    .map((group) => {
      const links = PAGES.filter((each) => each.group === group).map(
        ({ file, title }) => `<li><a href="${root}${file}"${file === page?.file ? ' aria-current="page"' : ''}>${title}</a></li>`,
      );
      return `<p>${group}</p>\n<ul>\n${links.join('\n')}\n</ul>`;
    })
    .join('\n');

function previousAndNext(page, root) {
  const index = PAGES.findIndex(({ file }) => file === page.file);
  const link = (to, rel, label) =>
    to ? `<a rel="${rel}" href="${root}${to.file}"><span>${label}</span> ${to.title}</a>` : '<span></span>';
  return `<nav class="previous-and-next" aria-label="Previous and next page">
${link(PAGES[index - 1], 'prev', 'Previous')}
${link(PAGES[index + 1], 'next', 'Next')}
</nav>`;
}

function contents(headings) {
  const links = headings.filter(({ depth }) => depth === 2 || depth === 3);
  if (links.length < 2) return '';
  const items = links.map(({ id, text, depth }) => `<li class="depth-${depth}"><a href="#${id}">${text}</a></li>`);
  return `<nav class="contents" aria-label="On this page">\n<p>On this page</p>\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`;
}
