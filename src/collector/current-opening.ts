import type { CollectorErrorCode } from '../contract/error-codes.js';
import type { ExitReason } from '../contract/flow-events.js';
import type { CollectBankAccountTokenResult, Outcome } from '../contract/result.js';
import type { CollectorError } from '../contract/collector-error.js';
import { EngineRun, type EngineRequest } from './engine-run.js';
import { FlowErrorEvent, FlowEvent, FlowExitedEvent, TokenCollectedEvent } from './events.js';
import type { LanguageController } from './language-controller.js';
import { Opening, type SettledOutcome } from './opening.js';

type Result = CollectBankAccountTokenResult<CollectorError>;

interface Listeners {
  /** A modal is visible. */
  onOpen(): void;
  /** Called before the outcome's event. `isCurrent` is false for a token that arrives while the element is open anew. */
  onOutcome(outcome: SettledOutcome, isCurrent: boolean): void;
}

/** The one opening that an element may have, with the run of its engine. Dispatches the events of both on the element. */
export class CurrentOpening {
  readonly #host: HTMLElement;
  readonly #language: LanguageController;
  readonly #listeners: Listeners;
  #opening: Opening | null = null;
  #run: EngineRun | null = null;

  constructor(host: HTMLElement, language: LanguageController, listeners: Listeners) {
    this.#host = host;
    this.#language = language;
    this.#listeners = listeners;
  }

  get isOpen(): boolean {
    return this.#opening !== null;
  }

  /** Starts an opening; its result never rejects. */
  start(request: Omit<EngineRequest, 'host' | 'language' | 'startedAt' | 'onEvent' | 'onOpen' | 'onOutcome'>): Promise<Result> {
    void this.#language.loadOutcome();
    const opening: Opening = new Opening((outcome) => this.#onOutcome(outcome, run, opening.attempt));
    const run = new EngineRun({
      ...request,
      host: this.#host,
      language: this.#language,
      startedAt: opening.startedAt,
      onEvent: (detail) => void this.#host.dispatchEvent(new FlowEvent(detail, opening.attempt)),
      onOpen: () => {
        if (this.#opening === opening) this.#listeners.onOpen();
      },
      onOutcome: (outcome) => void this.#settle(opening, outcome, run.sessionId),
    });
    this.#opening = opening;
    this.#run = run;
    void run.start();
    return opening.result;
  }

  /** Resolves with an error, without an opening. */
  async refuse(code: CollectorErrorCode): Promise<Result> {
    await this.#language.loadOutcome();
    return { error: await this.#language.explain({ code }) };
  }

  /** Ends the opening, if there is one. */
  end(reason: ExitReason): void {
    const outcome = this.#run?.end(reason);
    if (outcome && this.#opening) void this.#settle(this.#opening, outcome, '');
  }

  /** Puts the dialog back into the top layer after the element was moved. */
  refresh(): void {
    this.#run?.refresh();
  }

  /** Only failures need localized text. Everything else settles at once. */
  async #settle(opening: Opening, outcome: Outcome, sessionId: string): Promise<void> {
    if (outcome.kind !== 'failed') return opening.settle(outcome);
    const error = await this.#language.explain(outcome.reason);
    const { attempt } = opening;
    opening.settle({ kind: 'failed', result: { error: { ...error, attempt, ...(sessionId && { sessionId }) } } });
  }

  #onOutcome(outcome: SettledOutcome, run: EngineRun, attempt: string): void {
    const isCurrent = run === (this.#run ?? run);
    if (isCurrent) {
      this.#opening = null;
      this.#run = null;
    }
    this.#listeners.onOutcome(outcome, isCurrent);
    this.#host.dispatchEvent(outcomeEvent(outcome, run, attempt));
  }
}

function outcomeEvent({ kind, result }: SettledOutcome, { exit }: EngineRun, attempt: string): Event {
  switch (kind) {
    case 'collected':
      return new TokenCollectedEvent(result.token, result.financialConnectionsSession, attempt);
    case 'failed':
      return new FlowErrorEvent(result.error, attempt);
    case 'exited':
      return new FlowExitedEvent(result.financialConnectionsSession, exit.reason, exit.lastPane, attempt);
  }
}
