/** Reads the policies from the documentation page about production, for tests that send them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const page = await readFile('demo/docs/production.md', 'utf8');
const blocks = [...page.matchAll(/^```\n(default-src [^]*?)\n```$/gm)].map(([, lines = '']) => lines.replaceAll('\n', ' '));
const added = new Map(
  [...page.matchAll(/^\| (\S.*?) +\| `(; require-trusted-types-for .*?)` +\|$/gm)].map(([, key, line]) => [key, line]),
);

/** The ways to load the element, as in the table of that page, each with its module. */
export const LOADED = {
  'modules through a bundler': '/bundled.js',
  'the files in `dist/browser`': '/bank-account-token-collector.js',
  'the single file': '/bank-account-token-collector.bundle.js',
} as const;
export type Loaded = keyof typeof LOADED;

/** Returns the policies without Trusted Types (lax) and with them (strict). */
export function policies(loaded: Loaded, mode: 'with Stripe' | 'with the sandbox'): { lax: string; strict: string } {
  const lax = blocks[mode === 'with Stripe' ? 0 : 1];
  const line = added.get(`${loaded}, ${mode}`);
  assert.ok(lax && line, `${loaded}, ${mode}`);
  return { lax, strict: lax + line };
}

/** Bundles the element's modules into one file, as the bundler of an application does. */
export async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
