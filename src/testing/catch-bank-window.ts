import { DriverError, windowBlocked } from './driver-error.js';
import { elementOf } from './find-control.js';
import type { Control } from './driver.js';
import { YES } from './control-names.js';

const yes: Control = { role: 'button', name: YES, called: 'Continue or Allow' };

/**
 * Presses what opens a window, and catches that window: it is opened in the same task.
 * @throws {DriverError} when none is opened, or one that this page cannot look into
 */
export function catchWindow(page: Window, press: () => void): Window {
  const open = page.open.bind(page);
  const caught: { url: unknown; opened: Window | null }[] = [];
  page.open = (url, ...rest) => {
    const opened = open(url, ...rest);
    caught.push({ url, opened });
    return opened;
  };
  try {
    press();
  } finally {
    page.open = open;
  }
  const last = caught.at(-1);
  if (last?.url) {
    throw new DriverError(
      'window_unreachable',
      'The bank’s window is on the origin of api-url, where a test in the page cannot press anything. ' +
        'Use a client secret of scenario(), or drive the page from outside: bank-account-token-collector/testing/playwright.',
    );
  }
  if (!last?.opened) throw windowBlocked();
  return last.opened;
}

/** The button that goes on, on the page that a bank shows now. */
export const yesIn = (bank: Window): HTMLElement | undefined => elementOf(bank.document, yes);
