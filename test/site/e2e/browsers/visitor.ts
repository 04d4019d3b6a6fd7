import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

/** What a browser's driver does for a person: keys and windows are the browser's own. */
export interface Hands {
  goTo(url: string): Promise<void>;
  /** Waits until an expression is true in the window in front. */
  until(condition: string): Promise<void>;
  /** Presses a key that events call so, wherever the focus is. */
  key(name: 'Enter' | ' ' | 'Escape'): Promise<void>;
  /** Types, wherever the focus is. */
  write(text: string): Promise<void>;
  /** Does something that opens a window, and goes on in that window. Resolves with its address. */
  openWindow(opening: () => Promise<void>): Promise<string>;
  /** Waits until that window has closed by itself, and goes back to the page. */
  windowCloses(): Promise<void>;
  /** Closes that window and goes back to the page. */
  closeWindow(): Promise<void>;
}

/** Longest wait for anything, in milliseconds. */
export const PATIENCE = 30_000;

/** Waits until a question has an answer, other than `undefined` and `false`. `otherwise` says what is wrong without one. */
export async function answerTo<Answer>(
  question: () => Answer | Promise<Answer>,
  otherwise: string,
): Promise<Exclude<Answer, undefined | false>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const answer = await question();
    if (answer !== undefined && answer !== false) return answer as Exclude<Answer, undefined | false>;
    if (performance.now() > end) throw new Error(otherwise);
    await pause(50);
  }
}

/** True in a window that shows what it was opened for. */
export const HAS_LOADED = `location.href !== 'about:blank' && document.readyState === 'complete'`;

/** Runs in the page: every node in it, across shadow roots. */
const NODES = `(function nodes(root) {
  return [...root.childNodes].flatMap((each) => [each, ...(each.shadowRoot ? nodes(each.shadowRoot) : []), ...nodes(each)]);
})(document.body)`;

/**
 * Runs in the page, again and again. Focuses the control whose name begins so; true once it is there, can be used and has kept the
 * focus since it was asked last: a page that has just come still moves the focus, and people see that before they press.
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

/** Runs in the page: whether a text is in sight. */
const READS = `((text) => {
  const texts = ${NODES}.filter((each) => each.nodeType === Node.TEXT_NODE && each.parentElement?.checkVisibility());
  return texts.map(({ data }) => data).join('').replace(/\\s+/g, ' ').includes(text);
})`;

/** A person with a keyboard, at the browser that `TEST_BROWSER` names, Chromium without it; it closes when the test ends. */
export async function openVisitor(t: TestContext) {
  const hands =
    process.env['TEST_BROWSER'] === 'webkit'
      ? await (await import('./webkit.js')).openWebKit(t)
      : await (await import('./puppeteer.js')).openPuppeteer(t);

  async function until(question: string, word: string, otherwise: string): Promise<void> {
    try {
      await hands.until(`${question}(${JSON.stringify(word)})`);
    } catch (cause) {
      throw new Error(`${otherwise}: “${word}”`, { cause });
    }
  }
  const focus = (name: string): Promise<void> => until(FOCUS, name, 'nothing of that name could be pressed or typed into');

  return {
    ...hands,
    /** Presses the control whose name begins so, once it is there and can be used. */
    async press(name: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
      await focus(name);
      await hands.key(key);
    },
    /** Types into the field that is named so. */
    async type(name: string, text: string): Promise<void> {
      await focus(name);
      await hands.write(text);
    },
    /** Waits until the page says so. */
    reads: (text: string): Promise<void> => until(READS, text, 'the page does not say so'),
  };
}
