import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { TestContext } from 'node:test';
import { startDemo, type Demo } from '../../../demo/server/start-demo.js';
import { chromiumPath, CHROMIUM_FLAGS, fullChromiumPath } from '../../helpers/chromium.mjs';

/** The default timeout. A slow machine with two cores may need this long to open a window. */
const TIMEOUT = 30_000;

/** Launches a browser. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath } = await chromiumPath();
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

/** Launches a full browser with a popup blocker, as in users' browsers. Playwright disables the blocker by default. */
export async function launchFullBrowser(): Promise<Browser> {
  const { executablePath } = await fullChromiumPath();
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS, ignoreDefaultArgs: ['--disable-popup-blocking'] });
}

export interface TestPage {
  page: Page;
  /** Exceptions and policy violations in all windows. Tests assert that there are none. */
  faults: string[];
}

/** Opens a URL in a new browser context, which closes when the test ends. */
export async function openPage(t: TestContext, browser: Browser, url: string): Promise<TestPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  t.after(() => context.close());
  context.setDefaultTimeout(TIMEOUT);
  await context.clock.install();
  const faults = recordFaults(context);
  const page = await context.newPage();
  await page.goto(url);
  return { page, faults };
}

/** Starts a demo on free ports and opens its page. */
export async function openDemo(t: TestContext, browser: Browser): Promise<TestPage & { demo: Demo }> {
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  t.after(() => demo.close());
  return { ...(await openPage(t, browser, demo.url)), demo };
}

/** Advances the page's clock by half a second, because a new pane ignores clicks at first. */
export const advanceClock = (page: Page): Promise<void> => page.clock.fastForward(500);

/** Waits until an element is visible. */
export const waitForVisible = (locator: Locator): Promise<void> => locator.waitFor({ state: 'visible' });

/** Waits until an element is hidden or removed. */
export const waitForHidden = (locator: Locator): Promise<void> => locator.waitFor({ state: 'hidden' });

function recordFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (/content security policy|trusted type/i.test(message.text())) faults.push(message.text());
  });
  return faults;
}
