/**
 * Builds the files for script tags into `dist/browser`: an entry that registers the element, with chunks that load on demand, and a
 * single file. The single file contains everything for Stripe in English, and loads the same chunks for everything else.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { retryImports } from './retry-imports.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { renameLitPolicy } from './rename-lit-policy.mjs';
import { loadOthersFromChunks, importStatically } from './single-file.mjs';

const OUT = 'dist/browser';
const SINGLE_FILE = `${OUT}/bank-account-token-collector.bundle.js`;
const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  legalComments: 'none',
  // Module scripts are always decoded as UTF-8, and an escaped character takes six bytes:
  // https://html.spec.whatwg.org/#fetch-a-single-module-script
  charset: 'utf8',
  logLevel: 'warning',
  // Without this, esbuild escapes `</script>` for inline scripts, which adds a helper to every chunk.
  supported: { 'inline-script': false },
  write: false,
};
const withChunks = {
  ...common,
  plugins: [minifyTemplates(), renameLitPolicy('bank-account-token-collector-lit'), retryImports],
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
};

await rm(OUT, { recursive: true, force: true });

// In one build, the code that both entries share would become a chunk, and every page would need one more request.
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
    minifyTemplates(importStatically),
    loadOthersFromChunks(metafile, SINGLE_FILE),
    // A different name than in the chunks, because a page with this file may also load the chunks with their own copy of Lit.
    renameLitPolicy('bank-account-token-collector-bundle-lit'),
    retryImports,
  ],
});

/** The files with their hashes, for `integrity` attributes and import maps. */
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
