import { DriverError, windowBlocked } from './driver-error.js';
import { findElement } from './find-control.js';
import type { Control } from './driver.js';
import { APPROVE } from './control-names.js';

const approve: Control = { role: 'button', name: APPROVE, description: 'Continue or Allow' };

/**
 * Calls `press` and returns the window that it opens. The window has to open in the same task.
 * @throws {DriverError} if no window opens, or if this page has no access to it
 */
export function catchBankWindow(page: Window, press: () => void): Window {
  const open = page.open.bind(page);
  const calls: { url: unknown; opened: Window | null }[] = [];
  page.open = (url, ...rest) => {
    const opened = open(url, ...rest);
    calls.push({ url, opened });
    return opened;
  };
  try {
    press();
  } finally {
    page.open = open;
  }
  const last = calls.at(-1);
  if (last?.url) {
    throw new DriverError(
      'window_unreachable',
      'The bank’s window is on the origin of api-url, which a test inside the page cannot control. ' +
        'Use a client secret from scenario(), or use bank-account-token-collector/testing/playwright.',
    );
  }
  if (!last?.opened) throw windowBlocked();
  return last.opened;
}

/** Returns the button that continues from the bank's current page. */
export const approveButtonIn = (bank: Window): HTMLElement | undefined => findElement(bank.document, approve);
