import type { BankWindow, OpenBankWindow, ReturnStatus } from '../../../../src/authentication-flow/bank-window/bank-window.js';
import type { Wait } from '../../../../src/authentication-flow/tasks/wait.js';

/** An opened window. The user may close it, and the bank may report to the flow. */
export interface OpenedWindow extends BankWindow {
  url: string;
  authSessionId: string;
  isClosed: boolean;
  isClosedByFlow: boolean;
  /** Reports the bank's end of the sign-in. */
  report: (status: ReturnStatus) => void;
}

/** Returns fake bank windows. With `isBlocked` none of them opens. */
export function fakeBank(isBlocked = false): { openBankWindow: OpenBankWindow; windows: OpenedWindow[] } {
  const windows: OpenedWindow[] = [];
  return {
    windows,
    openBankWindow: (url, authSessionId, onReturn) => {
      if (isBlocked) return null;
      const opened: OpenedWindow = {
        url,
        authSessionId,
        isClosed: false,
        isClosedByFlow: false,
        report: onReturn,
        focus: () => undefined,
        close: () => {
          opened.isClosedByFlow = true;
        },
      };
      windows.push(opened);
      return opened;
    },
  };
}

/** Returns a clock whose waits end only on `next()`. */
export function manualClock(): { wait: Wait; waits: number[]; next: () => void } {
  const waits: number[] = [];
  let wake: () => void = () => undefined;
  return {
    waits,
    next: () => wake(),
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        waits.push(milliseconds);
        wake = resolve;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  };
}

/** Does not wait. */
export const noWait: Wait = (_milliseconds, signal) =>
  signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
