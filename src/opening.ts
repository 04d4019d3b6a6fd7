import type { CollectBankAccountTokenResult, Outcome } from './result.js';
import { toResult } from './result.js';

interface Listeners {
  /** The outcome of the opening; called once. */
  onOutcome(outcome: Outcome): void;
  /** A token that came after the opening had ended without one; called at most once. */
  onLateToken(outcome: Extract<Outcome, { kind: 'collected' }>): void;
}

/** From `open()` to its outcome, of which there is exactly one. A token that exists is handed over, however late, once. */
export class Opening {
  readonly #listeners: Listeners;
  #resolve: (result: CollectBankAccountTokenResult) => void = () => undefined;
  #isEnded = false;
  #isTokenHandedOver = false;

  /** Resolves with the outcome; never rejects. */
  readonly result = new Promise<CollectBankAccountTokenResult>((resolve) => (this.#resolve = resolve));

  constructor(listeners: Listeners) {
    this.#listeners = listeners;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Ends the opening; all but the first call change nothing, except that a first token still gets through. */
  settle(outcome: Outcome): void {
    if (this.#isTokenHandedOver) return;
    const isLate = this.#isEnded;
    this.#isTokenHandedOver = outcome.kind === 'collected';
    this.#isEnded = true;
    if (!isLate) {
      this.#listeners.onOutcome(outcome);
      this.#resolve(toResult(outcome));
    } else if (outcome.kind === 'collected') {
      this.#listeners.onLateToken(outcome);
    }
  }
}
