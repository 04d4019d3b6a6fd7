import { readFile } from 'node:fs/promises';
import { minifyHTMLLiterals } from 'minify-literals';
import { shortenStyles } from './shorten-styles.mjs';

/** White space in templates and style sheets is left out. `keepClosingSlash` keeps `<path/>` in an svg template from nesting. */
const HTML = { keepClosingSlash: true, collapseBooleanAttributes: true };

const asItIs = (source) => source;

/** An esbuild plugin: minifies what stands in html`…`, svg`…` and css`…` of our own sources, and private names, after `prepare`. */
export const minifyTemplates = (prepare = asItIs) => ({
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
