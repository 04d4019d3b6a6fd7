import type { CollectorError } from '../contract/collector-error.js';
import type { ExitReason } from '../contract/flow-events.js';
import type { CollectBankAccountTokenResult, FailedResult, Outcome } from '../contract/result.js';
import { sessionIdOf } from '../contract/session-id.js';
import type { EngineRun } from '../opening/engine-run.js';

/** An outcome whose failure has a message. */
export type SettledOutcome = Exclude<Outcome, { kind: 'failed' }> | { kind: 'failed'; result: FailedResult<CollectorError> };

/** Digits and letters without I, L, O and U, which are easily confused when they are read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Returns a reference such as `7KQ2-M9XD`. `crypto.randomUUID()` is missing on pages over http. */
const newReference = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte, index) => (index === 4 ? '-' : '') + (ALPHABET[byte % 32] ?? ''))
    .join('');

/** From `open()` to its outcome, of which there is exactly one. A token is always handed over, however late, once. */
export class Opening {
  readonly #onOutcome: (outcome: SettledOutcome) => void;
  #resolve: (result: CollectBankAccountTokenResult<CollectorError>) => void = () => undefined;
  #isEnded = false;
  #isTokenHandedOver = false;

  /** Names this opening in each of its events, so that a user can read it out to support. Random; contains nothing else. */
  readonly attempt = newReference();
  /** Milliseconds, on the clock of `performance.now()`. */
  readonly startedAt = performance.now();
  /** Empty until `fetchClientSecret` has resolved. */
  clientSecret = '';
  /** Set when the page ends the opening, or removes the element. */
  endReason: ExitReason | null = null;
  /** The run of the engine, once its module is downloaded. */
  run: EngineRun | null = null;

  /** Resolves with the outcome; never rejects. */
  readonly result = new Promise<CollectBankAccountTokenResult<CollectorError>>((resolve) => (this.#resolve = resolve));

  /** `onOutcome` is called once, and a second time with a token that arrives after another outcome. */
  constructor(onOutcome: (outcome: SettledOutcome) => void) {
    this.#onOutcome = onOutcome;
  }

  /** `fcsess_…`, if the client secret contains it. */
  get sessionId(): string {
    return sessionIdOf(this.clientSecret);
  }

  /** The outcome of a user who linked nothing, or left. */
  get exited(): Outcome {
    return { kind: 'exited', result: { financialConnectionsSession: { id: this.sessionId, accounts: [] } } };
  }

  /** Ends the opening. Later calls change nothing, except that a first token still gets through. */
  settle(outcome: SettledOutcome): void {
    if (this.#isTokenHandedOver || (this.#isEnded && outcome.kind !== 'collected')) return;
    this.#isTokenHandedOver = outcome.kind === 'collected';
    this.#isEnded = true;
    this.#onOutcome(outcome);
    // Has no effect the second time.
    this.#resolve(outcome.result);
  }
}
