import { readFile } from 'node:fs/promises';
import { minifyHTMLLiterals } from 'minify-literals';

/** Collapses white space in templates and style sheets. `keepClosingSlash` keeps `<path/>` in an svg template from nesting. */
const HTML = { keepClosingSlash: true, collapseBooleanAttributes: true };

/** Minified sources. Several builds read the same files, and minifying takes most of their time. */
const minified = new Map();

async function minify(source, fileName) {
  const result = await minifyHTMLLiterals(source, { fileName, html: HTML });
  return result ? `${result.code}\n//# sourceMappingURL=${result.map.toUrl()}` : source;
}

const unchanged = (source) => source;

/**
 * An esbuild plugin: minifies html`…`, svg`…` and css`…` in our own sources, after `prepare`. esbuild leaves text in literals as it
 * is, and this saves a tenth of what a page downloads. It can go once esbuild minifies tagged templates:
 * https://github.com/evanw/esbuild/issues/1988
 */
export const minifyTemplates = (prepare = unchanged) => ({
  name: 'minify-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = prepare(await readFile(path, 'utf8'), path);
      if (!minified.has(source)) minified.set(source, minify(source, path));
      return { contents: await minified.get(source), loader: 'ts' };
    });
  },
});
