/** Builds what a page loads by a script tag: one entry that registers the element, and the chunks that it fetches when needed. */
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { minifyTemplates } from './minify-templates.mjs';

const { metafile } = await build({
  entryPoints: { 'bank-account-token-collector': 'src/index.ts', flow: 'src/flow.ts' },
  outdir: 'dist/browser',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // Its CommonJS twin, and escaping for scripts inside HTML, would each bring a helper into every chunk.
  alias: { '@stripe/stripe-js/pure': './node_modules/@stripe/stripe-js/pure/index.mjs' },
  supported: { 'inline-script': false },
  plugins: [minifyTemplates],
});
await writeFile('dist/browser.json', JSON.stringify(metafile));
