/**
 * Builds the files for script tags: an entry that registers the element, with chunks that load on demand, and a single file, which
 * contains everything for production on Stripe and loads the same chunks for everything else.
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
  // Escaping for inline scripts would add a helper to every chunk.
  supported: { 'inline-script': false },
  write: false,
};
const withChunks = {
  ...common,
  plugins: [minifyTemplates(), ownPolicy('bank-account-token-collector-lit'), fetchAgain, minifyScripts],
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
};

// Separate builds: code that two entries share would become a chunk, which would cost every page a request.
const { metafile } = await build({
  ...withChunks,
  entryPoints: { 'bank-account-token-collector': 'src/index.ts' },
  outdir: OUT,
  metafile: true,
});
await build({ ...withChunks, entryPoints: { flow: 'src/flow.ts' }, outdir: `${OUT}/flow` });
await writeFile('dist/browser.json', JSON.stringify(metafile));

await build({
  ...common,
  entryPoints: ['src/index.ts'],
  outfile: SINGLE_FILE,
  plugins: [
    minifyTemplates(importAtOnce),
    fetchTheRest(metafile, SINGLE_FILE),
    // Not the chunks' policy name: a page with this file may also load the chunks, which have their own Lit.
    ownPolicy('bank-account-token-collector-bundle-lit'),
    fetchAgain,
    minifyScripts,
  ],
});

/** The hashes for `integrity` attributes and import maps, by path. */
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
