/** Builds what npm installs: modules for bundlers, with `lit` and `@stripe/stripe-js` left to the page's own copies. */
import { build } from 'esbuild';

const common = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
};
const external = ['lit', 'lit/*', '@stripe/stripe-js', '@stripe/stripe-js/*'];

// The sandbox carries its HTTP and form libraries inside: whoever installs the element installs nothing for it.
await build({
  ...common,
  entryPoints: {
    index: 'src/index.ts',
    element: 'src/bank-account-token-collector.ts',
    flow: 'src/flow.ts',
    sandbox: 'src/sandbox/index.ts',
  },
  outdir: 'dist/package',
  chunkNames: 'chunks/[name]-[hash]',
  external,
});
await build({
  ...common,
  splitting: false,
  entryPoints: { 'sandbox-node': 'src/sandbox/node.ts' },
  outdir: 'dist/package',
  platform: 'node',
  external,
});
