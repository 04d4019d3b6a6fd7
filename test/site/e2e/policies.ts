/** The policies that the page on production offers to copy, for tests that send them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const page = await readFile('demo/docs/production.md', 'utf8');
const blocks = [...page.matchAll(/^```\n(default-src [^]*?)\n```$/gm)].map(([, lines = '']) => lines.replaceAll('\n', ' '));
const added = new Map(
  [...page.matchAll(/^\| (\S.*?) +\| `(; require-trusted-types-for .*?)` +\|$/gm)].map(([, has, line]) => [has, line]),
);

/** How a page may load the element, as a row of the table calls it, and the module that does it. */
export const LOADED = {
  'modules through a bundler': '/bundled.js',
  'the files in `dist/browser`': '/bank-account-token-collector.js',
  'the single file': '/bank-account-token-collector.bundle.js',
} as const;
export type Loaded = keyof typeof LOADED;

/** With Trusted Types, and without. */
export function policies(loaded: Loaded, doing: 'on Stripe' | 'with the sandbox'): { lax: string; strict: string } {
  const lax = blocks[doing === 'on Stripe' ? 0 : 1];
  const line = added.get(`${loaded}, ${doing}`);
  assert.ok(lax && line, `${loaded}, ${doing}`);
  return { lax, strict: lax + line };
}

/** The element as a bundler makes one file of its modules. */
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
