import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

/** A driver of a browser, with real keys and windows. */
export interface BrowserDriver {
  goTo(url: string): Promise<void>;
  /** Waits until an expression is true in the current window. */
  until(condition: string): Promise<void>;
  /** Presses a key, by its `KeyboardEvent.key`, on the focused element. */
  pressKey(name: 'Enter' | ' ' | 'Escape'): Promise<void>;
  /** Types into the focused element. */
  typeText(text: string): Promise<void>;
  /** Calls `opening`, which opens a window, and switches to that window. Resolves with its URL. */
  openWindow(opening: () => Promise<void>): Promise<string>;
  /** Waits until the current window has closed itself, and switches back to the page. */
  waitForWindowToClose(): Promise<void>;
  /** Closes the current window, and switches back to the page. */
  closeWindow(): Promise<void>;
}

/** The timeout of every wait, in milliseconds. */
export const TIMEOUT = 30_000;

/**
 * Calls `read` until it returns something other than `undefined` and `false`, and resolves with that.
 * @throws {Error} with `failure` as its message, after the timeout
 */
export async function poll<Result>(
  read: () => Result | Promise<Result>,
  failure: string,
): Promise<Exclude<Result, undefined | false>> {
  const end = performance.now() + TIMEOUT;
  for (;;) {
    const result = await read();
    if (result !== undefined && result !== false) return result as Exclude<Result, undefined | false>;
    if (performance.now() > end) throw new Error(failure);
    await pause(50);
  }
}

/** An expression that is true once the page in a window has loaded. */
export const HAS_LOADED = `location.href !== 'about:blank' && document.readyState === 'complete'`;

/** Runs in the page. Returns all nodes, including those in shadow roots. */
const NODES = `(function nodes(root) {
  return [...root.childNodes].flatMap((each) => [each, ...(each.shadowRoot ? nodes(each.shadowRoot) : []), ...nodes(each)]);
})(document.body)`;

/**
 * Runs in the page, repeatedly. Focuses the control whose name starts with `name`. Returns true once the control is enabled and has
 * kept focus since the last call, because a new page may still move it, and users would see that before they press.
 */
const FOCUS = `((name) => {
  const textOf = (node) =>
    node.nodeType === Node.TEXT_NODE ? node.data : node.ariaHidden === 'true' ? '' : [...node.childNodes].map(textOf).join('');
  const nameOf = (control) => (control.ariaLabel ?? textOf(control.labels?.[0] ?? control)).replace(/\\s+/g, ' ').trim();
  const isReady = (control) => !control.disabled && control.ariaDisabled !== 'true' && control.checkVisibility();
  const controls = ${NODES}.filter((each) => each instanceof Element && each.matches('button, input') && isReady(each));
  const found = document.readyState === 'complete' ? controls.find((each) => nameOf(each).startsWith(name)) : undefined;
  const hasFocus = found !== undefined && found.getRootNode().activeElement === found;
  const isKept = hasFocus && window.lastFocused === found;
  window.lastFocused = found;
  if (!hasFocus) found?.focus();
  return isKept;
})`;

/** Runs in the page. Returns true if a text is visible. */
const HAS_TEXT = `((text) => {
  const texts = ${NODES}.filter((each) => each.nodeType === Node.TEXT_NODE && each.parentElement?.checkVisibility());
  return texts.map(({ data }) => data).join('').replace(/\\s+/g, ' ').includes(text);
})`;

/** Opens the browser in `TEST_BROWSER`, by default Chromium, and drives it by keyboard. It closes when the test ends. */
export async function openDriver(t: TestContext) {
  const driver =
    process.env['TEST_BROWSER'] === 'webkit'
      ? await (await import('./webkit.js')).openWebKit(t)
      : await (await import('./puppeteer.js')).openPuppeteer(t);

  async function until(condition: string, text: string, failure: string): Promise<void> {
    try {
      await driver.until(`${condition}(${JSON.stringify(text)})`);
    } catch (cause) {
      throw new Error(`${failure}: “${text}”`, { cause });
    }
  }
  const focus = (name: string): Promise<void> => until(FOCUS, name, 'no enabled control has this name');

  return {
    ...driver,
    /** Presses the control whose name starts with `name`, once it is enabled. */
    async press(name: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
      await focus(name);
      await driver.pressKey(key);
    },
    /** Types into the field whose name starts with `name`. */
    async type(name: string, text: string): Promise<void> {
      await focus(name);
      await driver.typeText(text);
    },
    /** Waits until the page shows a text. */
    waitForText: (text: string): Promise<void> => until(HAS_TEXT, text, 'the page does not show this text'),
  };
}
