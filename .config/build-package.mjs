/** Builds the modules of the npm package into `dist/package`. They import the app's copy of `lit`. */
import { writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { build } from 'esbuild';

const OUT = 'dist/package';
const common = {
  outdir: OUT,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
  packages: 'external',
};

/** Keeps a module in its own file with a stable name. `sideEffects` in package.json has to list it, and chunk names change. */
const separate = (module, file) => ({
  name: `separate-${file}`,
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/${module}\\.js$`) }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${file}.js`, external: true },
    );
  },
});

await build({
  ...common,
  entryPoints: {
    index: 'src/index.ts',
    element: 'src/collector/bank-account-token-collector.ts',
    flow: 'src/flow.ts',
    react: 'src/react.ts',
    sandbox: 'src/sandbox/index.ts',
    testing: 'src/testing/index.ts',
    'testing-playwright': 'src/testing/playwright.ts',
    'sandbox-node': 'src/sandbox/node.ts',
  },
  // Bundles the sandbox's libraries, so that nobody has to install them.
  packages: 'bundle',
  external: ['lit', 'lit/*', '@lit/react', 'react', ...builtinModules, 'node:*'],
  plugins: [separate('define', 'define')],
});
await build({
  ...common,
  splitting: false,
  entryPoints: { define: 'src/define.ts' },
  plugins: [separate('bank-account-token-collector', 'element')],
});
// For the export condition `development`: the same modules, plus warnings in the console.
await build({
  ...common,
  splitting: false,
  entryPoints: { development: 'src/development.ts' },
  plugins: [separate('index', 'index'), separate('bank-account-token-collector', 'element')],
});
await build({
  ...common,
  splitting: false,
  entryPoints: { cli: 'src/check-server/cli.ts' },
  platform: 'node',
});
// Entries such as `types/react` only declare types, but an import of one still needs a module.
await writeFile(`${OUT}/types.js`, 'export {};\n');
