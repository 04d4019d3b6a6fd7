/** Builds the npm package: modules for bundlers, which import the app's copy of `lit`. */
import { writeFile } from 'node:fs/promises';
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

/** Keeps a module in its own file with a stable name, because `sideEffects` can't list chunks. */
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
  },
  // Bundles the sandbox's libraries, so that users of the element don't have to install them.
  packages: 'bundle',
  external: ['lit', 'lit/*', '@lit/react', 'react'],
  plugins: [separate('define', 'define')],
});
await build({
  ...common,
  splitting: false,
  entryPoints: { define: 'src/define.ts' },
  plugins: [separate('bank-account-token-collector', 'element')],
});
// For the condition `development`: the same modules, plus warnings.
await build({
  ...common,
  splitting: false,
  entryPoints: { development: 'src/development.ts' },
  plugins: [separate('index', 'index'), separate('bank-account-token-collector', 'element')],
});
await build({
  ...common,
  splitting: false,
  entryPoints: { 'sandbox-node': 'src/sandbox/node.ts' },
  platform: 'node',
  packages: 'bundle',
});
await build({
  ...common,
  splitting: false,
  entryPoints: { cli: 'src/check-server/cli.ts' },
  platform: 'node',
});
// `types/react` and similar entries only declare types, but importing one of them still has to find a module.
await writeFile(`${OUT}/types.js`, 'export {};\n');
