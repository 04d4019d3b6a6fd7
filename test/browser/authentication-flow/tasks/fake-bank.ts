import type { BankWindow, OpenBankWindow, ReturnStatus } from '../../../../src/authentication-flow/bank-window/bank-window.js';
import type { Wait } from '../../../../src/authentication-flow/tasks/wait.js';

/** One window that was opened: what it was opened with, and what a person or a bank may do to it. */
export interface OpenedWindow extends BankWindow {
  url: string;
  authSessionId: string;
  isClosed: boolean;
  isEndedByFlow: boolean;
  /** The bank's page says that it is done. */
  returns: (status: ReturnStatus) => void;
}

/** A browser's windows, on paper. `blocks`: none of them opens. */
export function fakeBank(blocks = false): { openBankWindow: OpenBankWindow; windows: OpenedWindow[] } {
  const windows: OpenedWindow[] = [];
  return {
    windows,
    openBankWindow: (url, authSessionId, onReturn) => {
      if (blocks) return null;
      const opened: OpenedWindow = {
        url,
        authSessionId,
        isClosed: false,
        isEndedByFlow: false,
        returns: onReturn,
        focus: () => undefined,
        close: () => {
          opened.isEndedByFlow = true;
        },
      };
      windows.push(opened);
      return opened;
    },
  };
}

/** A clock that stands still until it is told to go on. */
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

/** A clock on which no time passes. */
export const noWait: Wait = (_milliseconds, signal) =>
  signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
