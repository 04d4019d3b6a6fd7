import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { TestContext } from 'node:test';
import { startDemo, type Demo } from '../../../demo/server/start-demo.js';
import { chromiumPath, CHROMIUM_FLAGS } from '../../helpers/chromium.mjs';

/** Two slow cores may need this long to open a window. */
const PATIENCE = 30_000;

/** A browser as people have it: playwright alone would let every window through. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath } = await chromiumPath();
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS, ignoreDefaultArgs: ['--disable-popup-blocking'] });
}

export interface Stage {
  page: Page;
  /** What pages threw and what their policy refused, in every window. Has to stay empty. */
  faults: string[];
}

/** Opens an address in a browser profile of its own, until the test ends. */
export async function openPage(t: TestContext, browser: Browser, url: string): Promise<Stage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  t.after(() => context.close());
  context.setDefaultTimeout(PATIENCE);
  await context.clock.install();
  const faults = watch(context);
  const page = await context.newPage();
  await page.goto(url);
  return { page, faults };
}

/** Starts a demo of its own on free ports and opens its page. */
export async function openDemo(t: TestContext, browser: Browser): Promise<Stage & { demo: Demo }> {
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  t.after(() => demo.close());
  return { ...(await openPage(t, browser, demo.url)), demo };
}

/** Lets the pages' clock go on by a moment: a pane that has just come takes no press of the pointer yet. */
export const letAMomentPass = (page: Page): Promise<void> => page.clock.fastForward(500);

/** Waits until a person can see it. */
export const sees = (locator: Locator): Promise<void> => locator.waitFor({ state: 'visible' });

/** Waits until nobody can see it any more. */
export const seesGone = (locator: Locator): Promise<void> => locator.waitFor({ state: 'hidden' });

function watch(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (/content security policy|trusted type/i.test(message.text())) faults.push(message.text());
  });
  return faults;
}
