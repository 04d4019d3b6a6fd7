/** Bundles one entry with a bundler's default settings, into a folder named after the bundler: `node bundle.mjs esbuild page.js`. */
import { resolve } from 'node:path';

const [bundler, entry] = process.argv.slice(2);
const folder = resolve(bundler);
const input = resolve(entry);

const bundlers = {
  async esbuild() {
    const { build } = await import('esbuild');
    await build({ entryPoints: [input], outdir: folder, bundle: true, splitting: true, format: 'esm' });
  },
  async vite() {
    const { build } = await import('vite');
    const output = { entryFileNames: '[name].js' };
    const rolldownOptions = { input, output, preserveEntrySignatures: 'strict' };
    await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: false, minify: false, rolldownOptions } });
  },
  async rollup() {
    const [{ rollup }, { nodeResolve }] = await Promise.all([import('rollup'), import('@rollup/plugin-node-resolve')]);
    const bundle = await rollup({ input, plugins: [nodeResolve()] });
    await bundle.write({ dir: folder, format: 'es' });
  },
  async webpack() {
    const { default: webpack } = await import('webpack');
    const name = entry.replace('.js', '');
    const output = { path: folder, filename: '[name].js', module: true, library: { type: 'module' } };
    const settings = { entry: { [name]: input }, output, mode: 'production', experiments: { outputModule: true } };
    const stats = await new Promise((done, fail) => webpack(settings, (error, result) => (error ? fail(error) : done(result))));
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  },
};
await bundlers[bundler]();
