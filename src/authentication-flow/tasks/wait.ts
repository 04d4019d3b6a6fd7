/** Waits; rejects with the signal's reason when it is aborted first. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The browser's clock. */
export const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
  });
