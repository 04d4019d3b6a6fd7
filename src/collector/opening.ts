import type { CollectorError } from '../contract/collector-error.js';
import type { CollectBankAccountTokenResult, Outcome } from '../contract/result.js';

/** An outcome whose failure has its words. */
export type ToldOutcome = Exclude<Outcome, { kind: 'failed' }> | { kind: 'failed'; error: CollectorError };

/** Letters and digits that are hard to take for one another, read or heard. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Returns a reference such as `7KQ2-M9XD`. `crypto.randomUUID()` is not there on pages over http. */
const newReference = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte, index) => (index === 4 ? '-' : '') + (SIGNS[byte % 32] ?? ''))
    .join('');

/** From `open()` to its outcome, of which there is exactly one. A token that exists is handed over, however late, once. */
export class Opening {
  readonly #onOutcome: (outcome: ToldOutcome) => void;
  #resolve: (result: CollectBankAccountTokenResult<CollectorError>) => void = () => undefined;
  #isEnded = false;
  #isTokenHandedOver = false;

  /** Names this opening in every event that it causes, so that a user can read it out to support. Nothing else is in it. */
  readonly attempt = newReference();
  /** Milliseconds, on the clock of `performance.now()`. */
  readonly startedAt = performance.now();

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
