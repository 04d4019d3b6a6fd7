/** Renders the documentation's Markdown: highlighted code, live examples, headings with links, and tables that scroll. */
import GithubSlugger from 'github-slugger';
import hljs from 'highlight.js/lib/common';
import { Marked } from 'marked';

const LANGUAGES = { ts: 'TypeScript', tsx: 'TypeScript', js: 'JavaScript', html: 'HTML', css: 'CSS', sh: 'shell', json: 'JSON' };

/** Escapes text for HTML and for attribute values. */
export const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Reverts `escape()`. */
export const unescape = (html) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#124;', '|')
    .replaceAll('&amp;', '&');

/**
 * Renders a code block. With the word `live` after the language, it also renders the markup above the code. A third word names an example
 * theme.
 */
function codeBlock(source, info = '') {
  const [language = '', live, theme] = info.split(' ');
  const label = LANGUAGES[language] ? `Code, ${LANGUAGES[language]}` : 'Code';
  const html = hljs.getLanguage(language) ? hljs.highlight(source, { language }).value : escape(source);
  const code = `<div class="code"><pre tabindex="0" role="group" aria-label="${label}"><code>${html}</code></pre></div>\n`;
  if (live !== 'live') return code;
  // The docs' own style sheet contains the theme.
  const markup = source.replace(/<link .*>\n/g, '');
  return `<div class="live${theme ? ` theme-${theme}` : ''}">\n${markup}\n<p class="outcome" role="status"></p>\n</div>\n${code}`;
}

/** Renders a table in a box that scrolls. The first row is the header. A table without other rows is a row of images. */
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
 * @returns `html` and `headings`: ids as GitHub creates them, and plain text, escaped for HTML
 */
export function render(markdown) {
  const slugger = new GithubSlugger();
  const headings = [];
  const renderer = {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      // Marked's text renderer does not escape, but keeps entities that the Markdown has.
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
