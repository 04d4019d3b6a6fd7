import type { CollectorError } from './errors.js';
import type { CollectBankAccountTokenResult, Outcome } from './result.js';

/** An outcome whose failure has its words. */
export type ToldOutcome = Exclude<Outcome, { kind: 'failed' }> | { kind: 'failed'; error: CollectorError };

/** From `open()` to its outcome, of which there is exactly one. A token that exists is handed over, however late, once. */
export class Opening {
  readonly #onOutcome: (outcome: ToldOutcome) => void;
  #resolve: (result: CollectBankAccountTokenResult<CollectorError>) => void = () => undefined;
  #isEnded = false;
  #isTokenHandedOver = false;

  /** Resolves with the outcome; never rejects. */
  readonly result = new Promise<CollectBankAccountTokenResult<CollectorError>>((resolve) => (this.#resolve = resolve));

  /** `onOutcome` is called once; and once more with a token that comes after another outcome. */
  constructor(onOutcome: (outcome: ToldOutcome) => void) {
    this.#onOutcome = onOutcome;
  }

  /** Ends the opening; all but the first call change nothing, except that a first token still gets through. */
  settle(outcome: ToldOutcome): void {
    if (this.#isTokenHandedOver || (this.#isEnded && outcome.kind !== 'collected')) return;
    this.#isTokenHandedOver = outcome.kind === 'collected';
    this.#isEnded = true;
    this.#onOutcome(outcome);
    const result: CollectBankAccountTokenResult<CollectorError> & { kind?: string } = { ...outcome };
    delete result.kind;
    // Has no effect the second time.
    this.#resolve(result);
  }
}
