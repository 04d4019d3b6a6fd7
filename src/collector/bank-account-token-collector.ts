import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { BankAccountToken, FinancialConnectionsSession } from '../api/types.js';
import { CollectorLooks } from './collector-looks.js';
import { EngineRun, loadEngine } from './engine-run.js';
import type { CollectorError, CollectorErrorCode } from '../contract/collector-error.js';
import {
  FlowErrorEvent,
  FlowEvent,
  FlowExitedEvent,
  FlowOpeningEvent,
  TokenCollectedEvent,
  type ListenerMethod,
} from './events.js';
import { SpokenWords } from './language-controller.js';
import { Opening, type ToldOutcome } from './opening.js';
import type { CollectBankAccountTokenResult, Outcome } from '../contract/result.js';
import { triggerView } from './trigger.js';
import { VERSION } from './version.js';

/**
 * A button that lets a person link a US bank account for payouts, and hands the page a bank account token.
 *
 * ```html
 * <bank-account-token-collector client-secret="fcsess_…_secret_…" publishable-key="pk_…"></bank-account-token-collector>
 * <script type="module">
 *   const collector = document.querySelector('bank-account-token-collector');
 *   collector.addEventListener('token-collected', ({ detail }) => send(detail.token.id));
 * </script>
 * ```
 *
 * @element bank-account-token-collector
 * @fires {TokenCollectedEvent} token-collected - An account was linked: send `detail.token.id` to your server.
 * @fires {FlowErrorEvent} flow-error - Linking could not be launched or broke off; `detail.error.message` is for the person.
 * @fires {FlowExitedEvent} flow-exited - The person linked nothing, or left; `detail.reason` says how.
 * @fires {FlowOpeningEvent} flow-opening - Linking is about to open; cancelable.
 * @fires {FlowEvent} flow-event - A step of the built-in flow, in Stripe's vocabulary; on Stripe.js, a milestone seen from outside.
 * @slot - The trigger's label.
 * @slot icon - The trigger's icon.
 * @slot linked - What the trigger shows once an account is linked.
 * @slot error - Below the trigger after a failure: whatever else the page has to say, or to offer.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- below: types for methods that HTMLElement has
export class BankAccountTokenCollector extends CollectorLooks {
  /** The version of this copy of the element. */
  static readonly version = VERSION;

  static override readonly properties: PropertyDeclarations = {
    _error: { state: true },
    _collected: { state: true },
  };

  declare private _error: CollectorError | null;
  declare private _collected: Extract<Outcome, { kind: 'collected' }> | null;

  #opening: Opening | null = null;
  #run: EngineRun | null = null;
  readonly #words = new SpokenWords(this);

  constructor() {
    super();
    this._error = null;
    this._collected = null;
  }

  /** The id of that token, as a form sends it; empty until an account is linked. */
  get value(): string {
    return this._collected?.token.id ?? '';
  }

  /** The token of the linked account; a server can use it once. */
  get token(): BankAccountToken | undefined {
    return this._collected?.token;
  }

  /** The session that holds the linked account. */
  get financialConnectionsSession(): FinancialConnectionsSession | undefined {
    return this._collected?.financialConnectionsSession;
  }

  /**
   * Opens linking, as a press of the trigger does. Never rejects: resolves with exactly one of the three results of
   * `collectBankAccountToken`. While it is open, another call resolves with the error `already_in_progress`.
   * @param options `clientSecret` for this one opening, in place of the element's own.
   */
  open(options?: { clientSecret?: string }): Promise<CollectBankAccountTokenResult<CollectorError>> {
    if (this.#opening) return this.#refuse('already_in_progress');
    if (!this.isConnected || this.ownerDocument !== document) return this.#refuse('not_visible');
    if (!this.dispatchEvent(new FlowOpeningEvent())) return this.#refuse('opening_prevented');
    const own = options?.clientSecret;
    const prepared = this.#words.prepareOutcome();
    const opening: Opening = new Opening((outcome) => this.#onOutcome(outcome, run, opening.attempt));
    const run = new EngineRun({
      clientSecret: own ?? this.clientSecret,
      fetchClientSecret: own === undefined ? this.fetchClientSecret : undefined,
      settings: this.engineSettings,
      preCollectedConsent: this.preCollectedConsent,
      locale: this.#words.tag,
      messages: this.messages,
      overlayWords: () => this.#words.ofOverlay,
      startedAt: opening.startedAt,
      host: this,
      container: this.#find('.flow'),
      prepared,
      onEvent: (event) => void this.dispatchEvent(new FlowEvent(event, opening.attempt)),
      onOpen: () => {
        if (this.#opening === opening) this._status = 'open';
      },
      onOutcome: (outcome) => void this.#settle(opening, outcome, run.sessionId, prepared),
    });
    this.#opening = opening;
    this.#run = run;
    this._status = 'opening';
    void run.start();
    return opening.result;
  }

  /** Ends an open linking as if the person had left; without one it does nothing. */
  close(): void {
    this.#end('closed_by_page');
  }

  /** Forgets what was linked or went wrong. An open linking is left alone. */
  override reset(): void {
    if (this.#opening) return;
    this._status = 'ready';
    this._error = null;
    this._collected = null;
  }

  /** Fetches the engine now, so that a press has less to wait for. Never rejects. */
  load(): Promise<void> {
    return loadEngine(this.engineSettings, this.clientSecret ?? '', this.#words.tag, this.#words.prepareOutcome());
  }

  /** Presses the trigger. */
  override click(): void {
    this.#find('.trigger').click();
  }

  override focus(options?: FocusOptions): void {
    this.#find('.trigger').focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#run?.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A mere move in the page ends nothing: the element is back before this runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end('element_removed');
    });
  }

  protected override updated(changed: PropertyValues): void {
    this.tellForm(this.#words.ofTrigger.trigger.required, this.#find('.trigger'));
    const isConfigured = ['preload', 'clientSecret', 'stripe', 'publishableKey', 'apiUrl'].some((name) => changed.has(name));
    if (this.preload === 'eager' && isConfigured) void this.load();
  }

  protected override render(): TemplateResult {
    const { _collected: collected, _error: error } = this;
    const { ofTrigger, ofOutcome } = this.#words;
    const row =
      ofOutcome &&
      (collected
        ? ofOutcome.after.linkedRow(collected, error, ofOutcome.words.outcome)
        : error && ofOutcome.after.failedRow(error, ofOutcome.words.outcome));
    return html`${triggerView({
      status: this._status,
      isDisabled: this.disabled || this._isFormDisabled,
      isLinked: collected !== null,
      outcome: row ?? null,
      error,
      messages: ofTrigger.trigger,
      lang: ofTrigger.lang,
      onPress: this.#onPress,
      onIntent: this.#onIntent,
    })}
      <div class="flow"></div>`;
  }

  #find(selector: string): HTMLElement {
    if (!this.hasUpdated) this.performUpdate();
    return this.renderRoot.querySelector(selector) as HTMLElement;
  }

  #end(reason: 'closed_by_page' | 'element_removed'): void {
    const outcome = this.#run?.end(reason);
    if (outcome && this.#opening) void this.#settle(this.#opening, outcome, '');
  }

  async #refuse(code: CollectorErrorCode): Promise<CollectBankAccountTokenResult<CollectorError>> {
    return { error: await this.#words.explain({ code }) };
  }

  /** What is no failure waits for no words. */
  async #settle(
    opening: Opening,
    outcome: Outcome,
    sessionId: string,
    prepared?: ReturnType<SpokenWords['prepareOutcome']>,
  ): Promise<void> {
    if (outcome.kind !== 'failed') return opening.settle(outcome);
    const error = await this.#words.explain(outcome.reason, prepared);
    opening.settle({ kind: 'failed', error: { ...error, attempt: opening.attempt, ...(sessionId && { sessionId }) } });
  }

  readonly #onPress = (): void => void this.open();

  readonly #onIntent = (): void => {
    if (this.preload === 'intent') void this.load();
  };

  /** A late token comes even while the element is open anew: that opening goes on. */
  #onOutcome(outcome: ToldOutcome, run: EngineRun, attempt: string): void {
    if (outcome.kind === 'collected') this._collected = outcome;
    if (run === (this.#run ?? run)) {
      this.#opening = null;
      this.#run = null;
      this._error = outcome.kind === 'failed' ? outcome.error : null;
      this._status = this._collected ? 'linked' : this._error ? 'failed' : 'ready';
    }
    // Listeners find the element, and its form, as the event says.
    this.performUpdate();
    switch (outcome.kind) {
      case 'collected':
        this.dispatchEvent(new TokenCollectedEvent(outcome.token, outcome.financialConnectionsSession, attempt));
        break;
      case 'failed':
        this.dispatchEvent(new FlowErrorEvent(outcome.error, attempt));
        break;
      case 'exited':
        this.dispatchEvent(new FlowExitedEvent(outcome.financialConnectionsSession, run.exit.reason, run.exit.lastPane, attempt));
    }
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see above
export interface BankAccountTokenCollector {
  addEventListener: ListenerMethod<BankAccountTokenCollector, boolean | AddEventListenerOptions>;
  removeEventListener: ListenerMethod<BankAccountTokenCollector, boolean | EventListenerOptions>;
}
