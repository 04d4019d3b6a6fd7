import type { CollectorError } from '../contract/collector-error.js';
import type { CollectorErrorCode } from '../contract/error-codes.js';
import type { ExitReason } from '../contract/flow-events.js';
import type { PayoutAccount } from '../contract/payout-account.js';
import type { CollectBankAccountTokenResult, CollectedResult, Outcome, SaveState } from '../contract/result.js';
import type { EngineSettings } from '../opening/choose-engine.js';
import type { EngineRequest } from '../opening/engine-request.js';
import type * as OpeningModule from '../opening/index.js';
import { configuration } from './configure.js';
import type { CollectorSettings } from './collector-settings.js';
import { FlowErrorEvent, FlowEvent, FlowExitedEvent, TokenCollectedEvent } from './events.js';
import type { LanguageController } from './language-controller.js';
import { Opening, type SettledOutcome } from './opening.js';

type OpeningRequest = Omit<EngineRequest, 'opening' | 'defaults' | 'host' | 'language' | 'onEvent' | 'onOpen' | 'onOutcome'>;

type Result = CollectBankAccountTokenResult<CollectorError>;

interface Listeners {
  /** A modal is visible. */
  onOpen(): void;
  /** Called before the event of an outcome, and at each change of how a token is saved. */
  onChange(error: CollectorError | null): void;
}

/** The one opening that an element may have, with the run of its engine. Dispatches the events of both on the element. */
export class CurrentOpening {
  readonly #host: CollectorSettings;
  readonly #language: LanguageController;
  readonly #listeners: Listeners;
  #opening: Opening | null = null;
  /** The token of the last opening that had one. `null` before. */
  token: OpeningModule.TokenHandover | null = null;

  constructor(host: CollectorSettings, language: LanguageController, listeners: Listeners) {
    this.#host = host;
    this.#language = language;
    this.#listeners = listeners;
  }

  get isOpen(): boolean {
    return this.#opening !== null;
  }

  /** How the page saves the token. */
  get save(): SaveState {
    return this.token?.save ?? 'none';
  }

  /** The account to show: the linked one, or the account on file. */
  get account(): PayoutAccount | null {
    return this.token ? this.token.account : this.#host.account;
  }

  /** Forgets the token and the error. */
  forget(): void {
    this.token?.reset();
    this.#listeners.onChange(null);
  }

  /** Starts an opening; its result never rejects. Once the module is downloaded, the engine starts before this returns. */
  start(request: OpeningRequest): Promise<Result> {
    const opening: Opening = new Opening((outcome) => this.#onOutcome(outcome, opening));
    this.#opening = opening;
    // A framework may set a property to anything. The run reports a secret that is not a string.
    if (!request.fetchClientSecret && typeof request.clientSecret === 'string') opening.clientSecret = request.clientSecret;
    const module = this.#language.module;
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
    opening.run = module.runEngine({
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
  }

  /** Only failures need localized text. Everything else settles at once. */
  async #settle(opening: Opening, outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'failed') return opening.settle(outcome);
    const error = await this.#language.explain(outcome.reason);
    const { attempt, sessionId } = opening;
    opening.settle({ kind: 'failed', result: { error: { ...error, attempt, ...(sessionId && { sessionId }) } } });
  }

  /** A late token is handed over even if the element was opened again. That opening continues. */
  #onOutcome(outcome: SettledOutcome, opening: Opening): void {
    const { attempt, run, endReason } = opening;
    if (opening === this.#opening) this.#opening = null;
    if (outcome.kind === 'collected') return this.#handOver(outcome.result, attempt);
    this.#listeners.onChange(outcome.kind === 'failed' ? outcome.result.error : null);
    if (outcome.kind === 'failed') return void this.#host.dispatchEvent(new FlowErrorEvent(outcome.result.error, attempt));
    const { reason, lastPane } = run?.exit ?? { reason: endReason ?? 'person_left' };
    this.#host.dispatchEvent(new FlowExitedEvent(outcome.result.financialConnectionsSession, reason, lastPane, attempt));
  }

  #handOver(result: CollectedResult, attempt: string): void {
    const host = this.#host;
    const { TokenHandover } = this.#language.module as typeof OpeningModule;
    this.token ??= new TokenHandover({
      accountOnFile: () => host.account,
      dispatchToken(result, attempt) {
        const promises: PromiseLike<unknown>[] = [];
        host.dispatchEvent(new TokenCollectedEvent(result.token, result.financialConnectionsSession, attempt, promises));
        return promises;
      },
      onFailure: (error_code, attempt) =>
        void host.dispatchEvent(new FlowEvent({ name: 'error', metadata: { error_code } }, attempt)),
      onChange: (error) => this.#listeners.onChange(error),
      explain: (reason) => this.#language.explain(reason),
    });
    this.token.handOver(result, attempt);
  }
}
