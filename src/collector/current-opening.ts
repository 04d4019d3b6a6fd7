import type { CollectorError } from '../contract/collector-error.js';
import type { CollectorErrorCode } from '../contract/error-codes.js';
import type { ExitReason } from '../contract/flow-events.js';
import type { CollectBankAccountTokenResult, Outcome } from '../contract/result.js';
import type { EngineSettings } from '../opening/choose-engine.js';
import type { EngineRequest } from '../opening/engine-request.js';
import type * as OpeningModule from '../opening/index.js';
import { configuration } from './configure.js';
import { FlowErrorEvent, FlowEvent, FlowExitedEvent, TokenCollectedEvent } from './events.js';
import type { LanguageController } from './language-controller.js';
import { Opening, type SettledOutcome } from './opening.js';

type OpeningRequest = Omit<EngineRequest, 'opening' | 'defaults' | 'host' | 'language' | 'onEvent' | 'onOpen' | 'onOutcome'>;

type Result = CollectBankAccountTokenResult<CollectorError>;

interface Listeners {
  /** A modal is visible. */
  onOpen(): void;
  /** Called before the outcome's event. `isCurrent` is false for a token that arrives after the element was opened again. */
  onOutcome(outcome: SettledOutcome, isCurrent: boolean): void;
}

/** The one opening that an element may have, with the run of its engine. Dispatches the events of both on the element. */
export class CurrentOpening {
  readonly #host: HTMLElement;
  readonly #language: LanguageController;
  readonly #listeners: Listeners;
  #opening: Opening | null = null;

  constructor(host: HTMLElement, language: LanguageController, listeners: Listeners) {
    this.#host = host;
    this.#language = language;
    this.#listeners = listeners;
  }

  get isOpen(): boolean {
    return this.#opening !== null;
  }

  /** Starts an opening; its result never rejects. Once the module is downloaded, the engine starts before this returns. */
  start(request: OpeningRequest): Promise<Result> {
    const opening: Opening = new Opening((outcome) => this.#onOutcome(outcome, opening));
    this.#opening = opening;
    // A framework may set a property to anything. The run reports a secret that is not a string.
    if (!request.fetchClientSecret && typeof request.clientSecret === 'string') opening.clientSecret = request.clientSecret;
    const module = this.#language.opening?.module;
    const loading = this.#language.load();
    if (module) this.#run(module, opening, request);
    else void loading.then((loaded) => this.#run(loaded, opening, request));
    return opening.result;
  }

  /** Downloads what an opening needs. Never rejects. */
  async load(settings: EngineSettings, clientSecret: string): Promise<void> {
    const module = await this.#language.load();
    await module?.loadEngine(settings, configuration(), clientSecret, this.#language);
  }

  /** Resolves with an error, without an opening. */
  async refuse(code: CollectorErrorCode): Promise<Result> {
    await this.#language.load();
    return { error: await this.#language.explain({ code }) };
  }

  /** Ends the opening, if there is one. */
  end(reason: ExitReason): void {
    const opening = this.#opening;
    if (!opening) return;
    opening.endReason = reason;
    const outcome = opening.run ? opening.run.end(reason) : opening.exited;
    if (outcome) void this.#settle(opening, outcome);
  }

  /** Puts the dialog back into the top layer after the element was moved. */
  refresh(): void {
    this.#opening?.run?.refresh();
  }

  #run(module: typeof OpeningModule | undefined, opening: Opening, request: OpeningRequest): void {
    if (!module) return void this.#settle(opening, { kind: 'failed', reason: null });
    if (opening.endReason) return;
    opening.run = new module.EngineRun({
      ...request,
      opening,
      defaults: configuration(),
      host: this.#host,
      language: this.#language,
      onEvent: (detail) => void this.#host.dispatchEvent(new FlowEvent(detail, opening.attempt)),
      onOpen: () => {
        if (this.#opening === opening) this.#listeners.onOpen();
      },
      onOutcome: (outcome) => void this.#settle(opening, outcome),
    });
    void opening.run.start();
  }

  /** Only failures need localized text. Everything else settles at once. */
  async #settle(opening: Opening, outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'failed') return opening.settle(outcome);
    const error = await this.#language.explain(outcome.reason);
    const { attempt, sessionId } = opening;
    opening.settle({ kind: 'failed', result: { error: { ...error, attempt, ...(sessionId && { sessionId }) } } });
  }

  #onOutcome(outcome: SettledOutcome, opening: Opening): void {
    const isCurrent = opening === (this.#opening ?? opening);
    if (isCurrent) this.#opening = null;
    this.#listeners.onOutcome(outcome, isCurrent);
    this.#host.dispatchEvent(outcomeEvent(outcome, opening));
  }
}

function outcomeEvent({ kind, result }: SettledOutcome, { attempt, run, endReason }: Opening): Event {
  switch (kind) {
    case 'collected':
      return new TokenCollectedEvent(result.token, result.financialConnectionsSession, attempt);
    case 'failed':
      return new FlowErrorEvent(result.error, attempt);
    case 'exited': {
      const { reason, lastPane } = run?.exit ?? { reason: endReason ?? 'person_left' };
      return new FlowExitedEvent(result.financialConnectionsSession, reason, lastPane, attempt);
    }
  }
}
