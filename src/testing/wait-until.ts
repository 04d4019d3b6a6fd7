/** The real timers, whatever clock a test puts in their place later: a bound that stands still is none. */
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

interface Waiting {
  /** What has to be watched, asked anew after each change: roots may come later. */
  places: () => Iterable<Node>;
  /** Milliseconds. */
  timeout: number;
  /** Why it is given up. */
  complain: () => Error;
  /** Something else that may be worth another look once it has settled. */
  wake?: Promise<unknown>;
}

const EVERYTHING: MutationObserverInit = { subtree: true, childList: true, attributes: true, characterData: true };

/** Waits until `look` finds something: looks now, and after each change of what it can see. Never sleeps. */
export function until<Found>(look: () => Found | null | undefined, { places, timeout, complain, wake }: Waiting): Promise<Found> {
  return new Promise((resolve, reject) => {
    const check = (): void => {
      try {
        const found = look();
        if (found === null || found === undefined) return watch();
        resolve(found);
      } catch (reason) {
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      }
      finish();
    };
    const observer = new MutationObserver(check);
    const timer = startTimer(() => {
      finish();
      reject(complain());
    }, timeout);
    let isOver = false;
    const watch = (): void => {
      for (const place of isOver ? [] : places()) observer.observe(place, EVERYTHING);
    };
    const finish = (): void => {
      isOver = true;
      observer.disconnect();
      stopTimer(timer);
    };
    check();
    void wake?.finally(() => isOver || check());
  });
}
