/** Builds the documentation into `dist/static/docs`, with a page for every repository file that it links to. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import { build } from 'esbuild';
import { apiPage } from './docs/api.mjs';
import { layout } from './docs/layout.mjs';
import { render } from './docs/markdown.mjs';
import { addressOf, follow, PAGES } from './docs/pages.mjs';
import { sourcePage } from './docs/source-page.mjs';

const DOCS = 'dist/static/docs';
const API = 'demo/docs/api.md';
const EXAMPLE_THEMES = ['plain', 'dense', 'round'];

/** Replaces an `include` comment with a part of another file: the text between two comments there. Adjusts the links in it. */
async function withIncluded(markdown) {
  const [whole, file, begin] = /<!-- include (\S+) from “(.+)” -->/.exec(markdown) ?? [];
  if (!whole) return markdown;
  const source = await readFile(posix.join('demo/docs', file), 'utf8');
  const [, , included] = new RegExp(`<!-- (${begin}.*) -->([^]*?)<!--`).exec(source) ?? [];
  if (!included) throw new Error(`${file} has no part that begins with “${begin}”`);
  return markdown.replace(whole, included.replace(/\]\((?!\w+:)/g, `](${dirname(file)}/`));
}

/** Repository files that pages link to, and that still need a page or a copy. */
const linkedFiles = new Set();

/** Writes one page, and remembers the repository files that it links to. */
async function write(markdown, { from, address, page, title }) {
  const { html, headings } = render(markdown);
  const linked = html.replace(/\b(href|src)="([^"]*)"/g, (whole, attribute, href) => {
    const { address: to, target } = follow(href, from, address);
    if (target) linkedFiles.add(target);
    return `${attribute}="${to}"`;
  });
  const root = '../'.repeat(address.split('/').length - 1) || './';
  const [, first = ''] = /^<p>([^]*?)<\/p>/m.exec(html) ?? [];
  const description = first.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  await mkdir(dirname(`${DOCS}/${address}`), { recursive: true });
  await writeFile(`${DOCS}/${address}`, layout({ page, title, description, html: linked, headings, root }));
}

for (const page of PAGES) {
  const isApi = page.file === 'api.html';
  const markdown = isApi ? await apiPage() : await withIncluded(await readFile(page.source, 'utf8'));
  await write(markdown, { from: isApi ? API : page.source, address: page.file, page, title: page.title });
}
for (const path of linkedFiles) {
  const address = addressOf(path);
  if (address.endsWith('.html')) await write(await sourcePage(path), { from: path, address, title: path });
  else await cp(path, `${DOCS}/${address}`);
}

for (const file of ['layout', 'narrow', 'text', 'code']) await cp(`demo/docs/${file}.css`, `${DOCS}/${file}.css`);
await cp('demo/page/tokens.css', `${DOCS}/tokens.css`);
// Here and not with the playground: the demo starts before the manifest is built.
await cp('dist/custom-elements.json', 'dist/static/playground/custom-elements.json');
// Each example theme applies only to the live examples that name it.
const themes = EXAMPLE_THEMES.map(async (name) => `.theme-${name} {\n${await readFile(`demo/themes/${name}.css`, 'utf8')}}\n`);
await writeFile(`${DOCS}/live.css`, (await readFile('demo/docs/live.css', 'utf8')) + (await Promise.all(themes)).join(''));
await build({
  entryPoints: ['demo/docs/docs.ts'],
  outdir: DOCS,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
