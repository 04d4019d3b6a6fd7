import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** The share of pixels that may differ. A missing word exceeds it, and the same picture from another machine doesn't. */
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
export const compare = (page: Page, kept: Buffer, now: Buffer): Promise<number> =>
  page.evaluate(([one, other]) => window.difference(one, other), [kept.toString('base64'), now.toString('base64')] as const);
