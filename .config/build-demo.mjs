/** Builds the demo: the script of the payouts page, and `dist/static`, a folder for any static file server. */
import { cp, readdir } from 'node:fs/promises';
import { build } from 'esbuild';

const STATIC = 'dist/static';
const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' };

/** The languages of the element, from the names of their files. */
const languages = (await readdir('src/locales/panes')).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);

await build({ ...common, minify: true, entryPoints: ['demo/page/page.ts'], outdir: 'dist/demo' });
await build({ ...common, entryPoints: ['demo/static/static.ts'], outdir: STATIC });
await build({
  ...common,
  // Not minified, because the page shows the source of its functions for copying.
  entryPoints: ['playground', 'looks', 'stage'].map((name) => `demo/playground/${name}.ts`),
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  outdir: `${STATIC}/playground`,
  define: { LANGUAGES: JSON.stringify(languages) },
});

const isSource = (path) => path.endsWith('.ts');
for (const [from, to] of [
  ['dist/browser', 'element'],
  ['demo/static', ''],
  ['demo/playground', 'playground'],
  ['demo/page/tokens.css', 'playground/tokens.css'],
  ['demo/themes', 'playground/themes'],
  ['dist/custom-elements.json', 'playground/custom-elements.json'],
]) {
  await cp(from, `${STATIC}/${to}`, { recursive: true, filter: (path) => !isSource(path) });
}
