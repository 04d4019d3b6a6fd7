/** Renders the documentation's Markdown, with highlighted code, live examples, linked headings and scrollable tables. */
import GithubSlugger from 'github-slugger';
import hljs from 'highlight.js/lib/common';
import { Marked } from 'marked';

const LANGUAGES = { ts: 'TypeScript', js: 'JavaScript', html: 'HTML', css: 'CSS', sh: 'shell', json: 'JSON' };

/** Escapes text for HTML and attribute values. */
export const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Reverts `escape`. */
export const unescape = (html) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#124;', '|')
    .replaceAll('&amp;', '&');

/** Renders code. With `live` in its info string, the markup also runs above it, in a box with the look that may follow. */
function codeBlock(source, info = '') {
  const [language = '', live, look] = info.split(' ');
  const label = LANGUAGES[language] ? `Code, ${LANGUAGES[language]}` : 'Code';
  const html = hljs.getLanguage(language) ? hljs.highlight(source, { language }).value : escape(source);
  const code = `<div class="code"><pre tabindex="0" role="group" aria-label="${label}"><code>${html}</code></pre></div>\n`;
  if (live !== 'live') return code;
  // The page's own style sheet contains the look.
  const markup = source.replace(/<link .*>\n/g, '');
  return `<div class="live${look ? ` look-${look}` : ''}">\n${markup}\n<p class="heard" role="status"></p>\n</div>\n${code}`;
}

/** Renders a table in a scrollable box. A table with only a head is a row of pictures. */
function table([head, ...rows], name = '') {
  if (rows.length === 0) return `<div class="pictures">${head.join('')}</div>\n`;
  const titles = head.map((title) => (title ? `<th scope="col">${title}</th>` : '<td></td>')).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="table" tabindex="0" role="group" aria-label="Table${name ? `: ${name}` : ''}"><table>
<thead><tr>${titles}</tr></thead>
<tbody>
${body}
</tbody>
</table></div>\n`;
}

/**
 * Renders one file.
 * @returns `html` and its `headings`, with the same ids as on GitHub and their escaped text without markup
 */
export function render(markdown) {
  const slugger = new GithubSlugger();
  const headings = [];
  const renderer = {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      // Marked's text renderer does not escape, but keeps what the Markdown has escaped.
      const text = unescape(this.parser.parseInline(tokens, this.parser.textRenderer));
      const id = slugger.slug(text);
      headings.push({ id, text: escape(text), depth });
      return `<h${depth} id="${id}">${depth === 1 || html.includes('<a ') ? html : `<a href="#${id}">${html}</a>`}</h${depth}>\n`;
    },
    code: ({ text, lang }) => codeBlock(text, lang),
    table({ header, rows }) {
      const cells = [header, ...rows].map((row) => row.map(({ tokens }) => this.parser.parseInline(tokens)));
      return table(cells, headings.at(-1)?.text);
    },
  };
  return { html: new Marked({ renderer }).parse(markdown), headings };
}
