/** The real timers. A test may replace the global ones with a clock that never advances, and then no wait would time out. */
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

interface WaitOptions {
  /** Returns the nodes to observe. Called after each change, because shadow roots may be added later. */
  roots: () => Iterable<Node>;
  /** Milliseconds. */
  timeout: number;
  /** Creates the error for a timeout. */
  timeoutError: () => Error;
  /** Triggers another check once it settles, for a change that a MutationObserver does not see. */
  recheckAfter?: Promise<unknown>;
}

const EVERYTHING: MutationObserverInit = { subtree: true, childList: true, attributes: true, characterData: true };

/** Resolves with the first result of `find` that is not nullish. Calls `find` at once and after each change below the roots. Never sleeps. */
export function waitUntil<Found>(
  find: () => Found | null | undefined,
  { roots, timeout, timeoutError, recheckAfter }: WaitOptions,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      try {
        const found = find();
        if (found === null || found === undefined) return observe();
        resolve(found);
      } catch (reason) {
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      }
      finish();
    };
    const observer = new MutationObserver(check);
    const timer = startTimer(() => {
      finish();
      reject(timeoutError());
    }, timeout);
    let isFinished = false;
    const observe = (): void => {
      for (const root of isFinished ? [] : roots()) observer.observe(root, EVERYTHING);
    };
    const finish = (): void => {
      isFinished = true;
      observer.disconnect();
      stopTimer(timer);
    };
    check();
    void recheckAfter?.finally(() => isFinished || check());
  });
}
