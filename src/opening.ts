import type { CollectorError } from './errors.js';
import type { CollectBankAccountTokenResult, Outcome } from './result.js';

type Collected = Extract<Outcome, { kind: 'collected' }>;

/** An outcome whose failure has its words. */
export type ToldOutcome = Exclude<Outcome, { kind: 'failed' }> | { kind: 'failed'; error: CollectorError };

interface Listeners {
  /** The outcome of the opening; called once. */
  onOutcome(outcome: ToldOutcome): void;
  /** A token that came after the opening had ended without one; called at most once. */
  onLateToken(outcome: Collected): void;
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

  /** Ends the opening; all but the first call change nothing, except that a first token still gets through. */
  settle(outcome: ToldOutcome): void {
    if (this.#isTokenHandedOver) return;
    const isLate = this.#isEnded;
    this.#isTokenHandedOver = outcome.kind === 'collected';
    this.#isEnded = true;
    if (!isLate) {
      this.#listeners.onOutcome(outcome);
      const result: CollectBankAccountTokenResult & { kind?: string } = { ...outcome };
      delete result.kind;
      this.#resolve(result);
    } else if (outcome.kind === 'collected') {
      this.#listeners.onLateToken(outcome);
    }
  }
}
