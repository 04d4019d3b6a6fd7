/** Builds the script of the payouts page into `dist/demo`, and the pages for any static file server into `dist/static`. */
import { cp, readdir } from 'node:fs/promises';
import { build } from 'esbuild';

const STATIC = 'dist/static';
const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' };

/** The element's languages, read from the file names. */
const languages = (await readdir('src/locales/panes')).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);

await build({ ...common, minify: true, entryPoints: ['demo/page/page.ts'], outdir: 'dist/demo' });
await build({ ...common, entryPoints: ['demo/static/static.ts'], outdir: STATIC });
await build({
  ...common,
  // Not minified, because the playground shows the source of some functions as code to copy.
  entryPoints: ['playground', 'example-themes', 'preview-page'].map((name) => `demo/playground/${name}.ts`),
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
]) {
  await cp(from, `${STATIC}/${to}`, { recursive: true, filter: (path) => !isSource(path) });
}
