import GithubSlugger from 'github-slugger';
import { marked } from 'marked';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const SITE = 'dist/static';
const isExternal = (href: string): boolean => /^[a-z]+:/.test(href);

/** Returns the anchors of all headings, as GitHub creates them. */
function anchorsOf(markdown: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = marked.lexer(markdown).filter(({ type }) => type === 'heading') as { text: string }[];
  return new Set(headings.map(({ text }) => slugger.slug(text.replace(/[`*]|\]\(.*?\)/g, ''))));
}

/** Returns the relative links and images of a Markdown file, without those in code. */
function linksIn(markdown: string): string[] {
  const hrefs: string[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image') hrefs.push((token as { href: string }).href);
    if (token.type === 'html') hrefs.push(...[...token.raw.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href = '']) => href));
  });
  return hrefs.filter((href) => !isExternal(href));
}

describe('the links in the documentation', () => {
  const pages = readdirSync('demo/docs').filter((file) => file.endsWith('.md'));
  const files = [
    'README.md',
    'test/README.md',
    'demo/frameworks/README.md',
    'demo/testing/README.md',
    '.github/CONTRIBUTING.md',
    '.github/SECURITY.md',
  ];
  for (const file of [...files, ...pages.map((page) => `demo/docs/${page}`)]) {
    it(`in ${file} lead to existing files and headings`, () => {
      const markdown = readFileSync(file, 'utf8');
      for (const href of linksIn(markdown)) {
        const [path = '', anchor] = href.split('#');
        const target = path ? join(file, '..', path) : file;
        assert.ok(existsSync(target), href);
        if (anchor) assert.ok(anchorsOf(readFileSync(target, 'utf8')).has(anchor), href);
      }
    });
  }

  it('on every page of the built site lead to existing pages and headings', () => {
    const files = readdirSync(`${SITE}/docs`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    const idsOf = (html: string): Set<string> => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
    let count = 0;
    for (const file of files) {
      const html = readFileSync(`${SITE}/docs/${file}`, 'utf8');
      for (const [, href = ''] of html.matchAll(/<[^>]* (?:href|src)="([^"]*)"/g)) {
        if (isExternal(href)) continue;
        const [path = '', anchor] = href.split('#');
        const to = path ? join(SITE, 'docs', file, '..', path) : `${SITE}/docs/${file}`;
        const target = existsSync(to) && statSync(to).isDirectory() ? join(to, 'index.html') : to;
        assert.ok(target.startsWith(SITE) && existsSync(target), `${file}: ${href}`);
        if (anchor) assert.ok(idsOf(readFileSync(target, 'utf8')).has(anchor), `${file}: ${href}`);
        count++;
      }
    }
    assert.ok(count > 1000);
  });
});
