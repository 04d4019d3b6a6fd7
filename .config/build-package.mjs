/** Builds what npm installs: modules for bundlers, with `lit` left to the page's own copy. */
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

/** Keeps an own module apart as a file with a name: `sideEffects` can name no chunk. */
const apart = (module, file) => ({
  name: `apart-${file}`,
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
  // The sandbox carries its HTTP and form libraries inside: whoever installs the element installs nothing for it.
  packages: 'bundle',
  external: ['lit', 'lit/*', '@lit/react', 'react'],
  plugins: [apart('define', 'define')],
});
await build({
  ...common,
  splitting: false,
  entryPoints: { define: 'src/define.ts' },
  plugins: [apart('bank-account-token-collector', 'element')],
});
// Under the condition `development`: the same modules, and warnings beside them.
await build({
  ...common,
  splitting: false,
  entryPoints: { development: 'src/development.ts' },
  plugins: [apart('index', 'index'), apart('bank-account-token-collector', 'element')],
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
// `types/react` and its like declare types; an import of one of them has to find a module all the same.
await writeFile(`${OUT}/types.js`, 'export {};\n');
