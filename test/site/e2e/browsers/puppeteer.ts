import type { TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../stripe-js/stage.js';
import { answerTo, HAS_LOADED, type Hands, PATIENCE } from './visitor.js';

/** Chromium or Firefox. */
export async function openPuppeteer(t: TestContext): Promise<Hands> {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  let inFront = page;
  const until = async (condition: string): Promise<void> => {
    await inFront.waitForFunction(condition, { timeout: PATIENCE });
  };

  return {
    async goTo(url) {
      await page.goto(url);
    },
    until,
    key: (name) => inFront.keyboard.press(name),
    write: (text) => inFront.keyboard.type(text),
    async openWindow(opening) {
      // Over BiDi a target does not know its opener, but the opener hears of it.
      let opened: Page | undefined;
      page.once('popup', (popup) => (opened = popup ?? undefined));
      await opening();
      inFront = await answerTo(() => opened, 'no window opened');
      await until(HAS_LOADED);
      return inFront.url();
    },
    async windowCloses() {
      await answerTo(() => inFront.isClosed(), 'the window did not close');
      inFront = page;
    },
    async closeWindow() {
      await inFront.close();
      inFront = page;
    },
  };
}
