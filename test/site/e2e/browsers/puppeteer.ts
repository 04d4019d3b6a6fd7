import type { TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../stripe-js/test-page.js';
import { resultOf, HAS_LOADED, type BrowserDriver, TIMEOUT } from './driver.js';

/** Opens Chromium or Firefox. */
export async function openPuppeteer(t: TestContext): Promise<BrowserDriver> {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  let inFront = page;
  const until = async (condition: string): Promise<void> => {
    await inFront.waitForFunction(condition, { timeout: TIMEOUT });
  };

  return {
    async goTo(url) {
      await page.goto(url);
    },
    until,
    key: (name) => inFront.keyboard.press(name),
    write: (text) => inFront.keyboard.type(text),
    async openWindow(opening) {
      // Over BiDi a target doesn't know its opener, but the opener gets an event.
      let opened: Page | undefined;
      page.once('popup', (popup) => (opened = popup ?? undefined));
      await opening();
      inFront = await resultOf(() => opened, 'no window opened');
      await until(HAS_LOADED);
      return inFront.url();
    },
    async windowCloses() {
      await resultOf(() => inFront.isClosed(), 'the window did not close');
      inFront = page;
    },
    async closeWindow() {
      await inFront.close();
      inFront = page;
    },
  };
}
