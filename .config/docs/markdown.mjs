/** Markdown as the documentation has it: highlighted code, examples that run, headings to link to, tables that scroll by themselves. */
import GithubSlugger from 'github-slugger';
import hljs from 'highlight.js/lib/common';
import { Marked } from 'marked';

const LANGUAGES = { ts: 'TypeScript', tsx: 'TypeScript', js: 'JavaScript', html: 'HTML', css: 'CSS', sh: 'shell', json: 'JSON' };

/** As text or the value of an attribute. */
export const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What was text before it was escaped. */
export const unescape = (html) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#124;', '|')
    .replaceAll('&amp;', '&');

/** Code; where it is marked `live` its markup is at work above it, in a box that one more word gives a look. */
function codeBlock(source, info = '') {
  const [language = '', live, look] = info.split(' ');
  const label = LANGUAGES[language] ? `Code, ${LANGUAGES[language]}` : 'Code';
  const html = hljs.getLanguage(language) ? hljs.highlight(source, { language }).value : escape(source);
  const code = `<div class="code"><pre tabindex="0" role="group" aria-label="${label}"><code>${html}</code></pre></div>\n`;
  if (live !== 'live') return code;
  // A look comes with the page's own style sheet.
  const markup = source.replace(/<link .*>\n/g, '');
  return `<div class="live${look ? ` look-${look}` : ''}">\n${markup}\n<p class="heard" role="status"></p>\n</div>\n${code}`;
}

/** Rows of cells in HTML, the first one the head, in a box of its own that scrolls. A head alone holds pictures. */
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
 * @returns `html`, and its `headings`: their ids as GitHub gives them, and their text without marks, escaped for HTML
 */
export function render(markdown) {
  const slugger = new GithubSlugger();
  const headings = [];
  const renderer = {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      // Marked escapes nothing in plain text; what the Markdown itself has escaped stays so.
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
