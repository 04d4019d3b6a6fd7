import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

/** A driver of a browser, with real keys and windows. */
export interface BrowserDriver {
  goTo(url: string): Promise<void>;
  /** Waits until an expression is true in the window in front. */
  until(condition: string): Promise<void>;
  /** Presses a key, by its `KeyboardEvent.key`, on the focused element. */
  key(name: 'Enter' | ' ' | 'Escape'): Promise<void>;
  /** Types into the focused element. */
  write(text: string): Promise<void>;
  /** Calls `opening`, which opens a window, and switches to that window. Resolves with its address. */
  openWindow(opening: () => Promise<void>): Promise<string>;
  /** Waits until that window has closed itself, and switches back to the page. */
  windowCloses(): Promise<void>;
  /** Closes that window and switches back to the page. */
  closeWindow(): Promise<void>;
}

/** The timeout of every wait, in milliseconds. */
export const TIMEOUT = 30_000;

/**
 * Repeats `read` until it returns something other than `undefined` and `false`, and resolves with that.
 * @throws {Error} with `failure` as its message, after the timeout
 */
export async function resultOf<Result>(
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

/** True in a window whose page has loaded. */
export const HAS_LOADED = `location.href !== 'about:blank' && document.readyState === 'complete'`;

/** Runs in the page: every node in it, across shadow roots. */
const NODES = `(function nodes(root) {
  return [...root.childNodes].flatMap((each) => [each, ...(each.shadowRoot ? nodes(each.shadowRoot) : []), ...nodes(each)]);
})(document.body)`;

/**
 * Runs in the page, repeatedly. Focuses the control whose name starts with `name`. Returns true once the control is enabled and has
 * kept the focus since the last call: a new page may still move the focus, and users see that before they press.
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

/** Runs in the page. Returns whether a text is visible. */
const READS = `((text) => {
  const texts = ${NODES}.filter((each) => each.nodeType === Node.TEXT_NODE && each.parentElement?.checkVisibility());
  return texts.map(({ data }) => data).join('').replace(/\\s+/g, ' ').includes(text);
})`;

/** Opens the browser that `TEST_BROWSER` names, Chromium by default, and drives it by keyboard. It closes when the test ends. */
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
      await driver.key(key);
    },
    /** Types into the field whose name starts with `name`. */
    async type(name: string, text: string): Promise<void> {
      await focus(name);
      await driver.write(text);
    },
    /** Waits until the page shows a text. */
    reads: (text: string): Promise<void> => until(READS, text, 'the page does not show this text'),
  };
}
