import type { Wait } from '../../../src/authentication-flow/tasks/wait.js';

interface Timer {
  at: number;
  fire: () => void;
}

/** A clock on which time passes only when a test advances it. */
export class VirtualClock {
  /** Milliseconds since 1970. */
  now = Date.UTC(2026, 10, 23, 12);
  readonly #timers = new Set<Timer>();
  /** The number of timers that were added or removed. */
  changes = 0;

  readonly wait: Wait = (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const abort = (): void => {
        this.#drop(timer);
        reject(signal.reason as Error);
      };
      const timer = this.#set(milliseconds, () => {
        signal.removeEventListener('abort', abort);
        resolve();
      });
      signal.addEventListener('abort', abort, { once: true });
    });

  readonly deadline = (milliseconds: number): AbortSignal => {
    const controller = new AbortController();
    this.#set(milliseconds, () => controller.abort(new DOMException('It took too long.', 'TimeoutError')));
    return controller.signal;
  };

  /** Fires the next timer that is due by `latest`. Returns `false` if no timer is due. */
  step(latest: number): boolean {
    const next = [...this.#timers].reduce<Timer | null>((first, timer) => (first && first.at <= timer.at ? first : timer), null);
    if (!next || next.at > latest) return false;
    this.now = Math.max(this.now, next.at);
    this.#drop(next);
    next.fire();
    return true;
  }

  #set(milliseconds: number, fire: () => void): Timer {
    const timer = { at: this.now + milliseconds, fire };
    this.#timers.add(timer);
    this.changes++;
    return timer;
  }

  #drop(timer: Timer): void {
    this.#timers.delete(timer);
    this.changes++;
  }
}
