import { readFile } from 'node:fs/promises';
import { minifyHTMLLiterals } from 'minify-literals';
import { shortenStyles } from './shorten-styles.mjs';

/** Removes white space from templates and style sheets. `keepClosingSlash` prevents `<path/>` in an svg template from nesting. */
const HTML = { keepClosingSlash: true, collapseBooleanAttributes: true };

const unchanged = (source) => source;

/** An esbuild plugin. Calls `prepare`, and then minifies html`…`, svg`…` and css`…` and private names in the package's sources. */
export const minifyTemplates = (prepare = unchanged) => ({
  name: 'minify-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = shortenStyles(prepare(await readFile(path, 'utf8'), path), path);
      const minified = await minifyHTMLLiterals(source, { fileName: path, html: HTML });
      const contents = minified ? `${minified.code}\n//# sourceMappingURL=${minified.map.toUrl()}` : source;
      return { contents, loader: 'ts' };
    });
  },
});
