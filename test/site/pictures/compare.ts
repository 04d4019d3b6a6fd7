import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** Share of pixels: a word less is more than this, and the same picture from another machine less. */
export const TOLERANCE = 0.000_5;

/** Makes a page able to compare pictures. */
export async function withDifference(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['test/site/pictures/difference.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  await page.evaluate(outputFiles[0]!.text);
}

/** The share of pixels in which two pictures differ to the eye. */
export const compare = (page: Page, kept: Buffer, now: Buffer): Promise<number> =>
  page.evaluate(([one, other]) => window.difference(one, other), [kept.toString('base64'), now.toString('base64')] as const);
