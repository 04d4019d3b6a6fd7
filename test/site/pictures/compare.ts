import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** The share of pixels that may differ: less than for a missing word, but more than between machines. */
export const TOLERANCE = 0.000_5;

/** Loads `difference()` into a page. */
export async function withDifference(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['test/site/pictures/difference.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  await page.evaluate(outputFiles[0]!.text);
}

/** Resolves with the share of pixels that visibly differ. */
export const compare = (page: Page, expected: Buffer, actual: Buffer): Promise<number> =>
  page.evaluate(([one, other]) => window.difference(one, other), [
    expected.toString('base64'),
    actual.toString('base64'),
  ] as const);
