/**
 * Builds what a page loads by a script tag: one entry that registers the element, with the chunks that it fetches when needed;
 * and a single file, which holds all that production on Stripe needs, and fetches the same chunks for what else there is.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { fetchAgain } from './fetch-again.mjs';
import { minifyScripts } from './minify-scripts.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { ownPolicy } from './own-policy.mjs';
import { fetchTheRest, importAtOnce } from './single-file.mjs';

const OUT = 'dist/browser';
const SINGLE_FILE = `${OUT}/bank-account-token-collector.bundle.js`;
const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  legalComments: 'none',
  // Module scripts are always decoded as UTF-8, and an escaped letter takes six bytes: https://html.spec.whatwg.org/#fetch-a-single-module-script
  charset: 'utf8',
  logLevel: 'warning',
  // Escaping for scripts inside HTML would bring a helper into every chunk.
  supported: { 'inline-script': false },
  write: false,
};
const inChunks = {
  ...common,
  plugins: [minifyTemplates(), ownPolicy('bank-account-token-collector-lit'), fetchAgain, minifyScripts],
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
};

// Apart from each other: what two entries share would become a chunk of its own, and each of these costs every page a request.
const { metafile } = await build({
  ...inChunks,
  entryPoints: { 'bank-account-token-collector': 'src/index.ts' },
  outdir: OUT,
  metafile: true,
});
await build({ ...inChunks, entryPoints: { flow: 'src/flow.ts' }, outdir: `${OUT}/flow` });
await writeFile('dist/browser.json', JSON.stringify(metafile));

await build({
  ...common,
  entryPoints: ['src/index.ts'],
  outfile: SINGLE_FILE,
  plugins: [
    minifyTemplates(importAtOnce),
    fetchTheRest(metafile, SINGLE_FILE),
    // Not the chunks' name: they bring a Lit of theirs to a page that has this file's.
    ownPolicy('bank-account-token-collector-bundle-lit'),
    fetchAgain,
    minifyScripts,
  ],
});

/** Hashes for `integrity` attributes and for the `integrity` of an import map, by path. */
const files = (await readdir(OUT, { recursive: true })).filter((file) => file.endsWith('.js')).sort();
const hashes = await Promise.all(
  files.map(async (file) => [
    file.replaceAll('\\', '/'),
    `sha384-${createHash('sha384')
      .update(await readFile(`${OUT}/${file}`))
      .digest('base64')}`,
  ]),
);
await writeFile(`${OUT}/integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
const [, integrity] = hashes.find(([file]) => file === basename(SINGLE_FILE));
console.log(`${SINGLE_FILE}\nintegrity="${integrity}"`);
