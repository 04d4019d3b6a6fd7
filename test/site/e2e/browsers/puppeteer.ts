import type { TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../stripe-js/test-page.js';
import { poll, HAS_LOADED, type BrowserDriver, TIMEOUT } from './driver.js';

/** Opens Chromium or Firefox. */
export async function openPuppeteer(t: TestContext): Promise<BrowserDriver> {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  let current = page;
  const until = async (condition: string): Promise<void> => {
    await current.waitForFunction(condition, { timeout: TIMEOUT });
  };

  return {
    async goTo(url) {
      await page.goto(url);
    },
    until,
    pressKey: (name) => current.keyboard.press(name),
    typeText: (text) => current.keyboard.type(text),
    async openWindow(opening) {
      // Over BiDi, a target does not know its opener, but the opener gets an event.
      let opened: Page | undefined;
      page.once('popup', (popup) => (opened = popup ?? undefined));
      await opening();
      current = await poll(() => opened, 'no window opened');
      await until(HAS_LOADED);
      return current.url();
    },
    async waitForWindowToClose() {
      await poll(() => current.isClosed(), 'the window did not close');
      current = page;
    },
    async closeWindow() {
      await current.close();
      current = page;
    },
  };
}
