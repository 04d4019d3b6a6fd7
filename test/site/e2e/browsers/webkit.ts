import type { TestContext } from 'node:test';
import WebDriver from 'webdriver';
import { startWebKit } from '../../../helpers/webkit.mjs';
import { resultOf, HAS_LOADED, type BrowserDriver, TIMEOUT } from './driver.js';

/** WebDriver's codes for keys. @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = { Enter: '\uE007', ' ': ' ', Escape: '\uE00C' };

/** One driver for all tests of a process. */
let connection: ReturnType<typeof startWebKit> | undefined;

/** Opens WebKit. */
export async function openWebKit(t: TestContext): Promise<BrowserDriver> {
  connection ??= startWebKit();
  const driver = await WebDriver.newSession({
    ...(await connection),
    logLevel: 'error',
    connectionRetryCount: 0,
    connectionRetryTimeout: TIMEOUT,
  });
  t.after(() => driver.deleteSession());
  const page = await driver.getWindowHandle();
  let inFront = page;

  const goTo = async (handle: string): Promise<void> => {
    inFront = handle;
    await driver.switchToWindow(handle);
  };
  const until = async (condition: string): Promise<void> => {
    await resultOf(() => driver.executeScript(`return ${condition}`, []) as Promise<boolean>, `not true: ${condition}`);
  };
  const write = (keys: string): Promise<void> =>
    driver.performActions([
      {
        type: 'key',
        id: 'keyboard',
        actions: Array.from(keys).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      },
    ]);

  return {
    goTo: async (url) => {
      await driver.navigateTo(url);
    },
    until,
    key: (name) => write(KEYS[name]),
    write,
    async openWindow(opening) {
      const before = await driver.getWindowHandles();
      await opening();
      const opened = async () => (await driver.getWindowHandles()).find((handle) => !before.includes(handle));
      await goTo(await resultOf(opened, 'no window opened'));
      await until(HAS_LOADED);
      return driver.getUrl();
    },
    async windowCloses() {
      await resultOf(async () => !(await driver.getWindowHandles()).includes(inFront), 'the window did not close');
      await goTo(page);
    },
    async closeWindow() {
      await driver.closeWindow();
      await goTo(page);
    },
  };
}
