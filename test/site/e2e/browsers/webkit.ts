import type { TestContext } from 'node:test';
import WebDriver from 'webdriver';
import { startWebKit } from '../../../helpers/webkit.mjs';
import { poll, HAS_LOADED, type BrowserDriver, TIMEOUT } from './driver.js';

/** WebDriver's key codes. @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = { Enter: '\uE007', ' ': ' ', Escape: '\uE00C' };

/** The WebDriver process, which all tests of a process share. */
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
  let current = page;

  const goTo = async (handle: string): Promise<void> => {
    current = handle;
    await driver.switchToWindow(handle);
  };
  const until = async (condition: string): Promise<void> => {
    await poll(() => driver.executeScript(`return ${condition}`, []) as Promise<boolean>, `not true: ${condition}`);
  };
  const typeText = (keys: string): Promise<void> =>
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
    pressKey: (name) => typeText(KEYS[name]),
    typeText,
    async openWindow(opening) {
      const before = await driver.getWindowHandles();
      await opening();
      const opened = async () => (await driver.getWindowHandles()).find((handle) => !before.includes(handle));
      await goTo(await poll(opened, 'no window opened'));
      await until(HAS_LOADED);
      return driver.getUrl();
    },
    async waitForWindowToClose() {
      await poll(async () => !(await driver.getWindowHandles()).includes(current), 'the window did not close');
      await goTo(page);
    },
    async closeWindow() {
      await driver.closeWindow();
      await goTo(page);
    },
  };
}
