import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type * as AfterOpening from './after-opening.js';
import type { BankAccountToken, FinancialConnectionsSession } from './api/types.js';
import { CollectorSettings } from './collector-settings.js';
import { EngineRun, loadEngine } from './engine-run.js';
import type { CollectorError, CollectorErrorCode } from './errors.js';
import {
  FlowErrorEvent,
  FlowEvent,
  FlowExitedEvent,
  FlowOpeningEvent,
  TokenCollectedEvent,
  type ListenerMethod,
} from './events.js';
import { langOf } from './locales/lang-of.js';
import { triggerMessages } from './locales/en-trigger.js';
import type { ElementLanguage } from './locales/load-element.js';
import type { TriggerMessages } from './locales/messages.js';
import { Opening, type ToldOutcome } from './opening.js';
import type { CollectBankAccountTokenResult, Outcome } from './result.js';
import { tokens } from './styles/tokens.js';
import { trigger } from './styles/trigger.js';
import { markStates, triggerView, type CollectorStatus } from './trigger.js';
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
 * @fires {FlowEvent} flow-event - A step of the built-in flow, in Stripe's vocabulary. Stripe.js tells of none.
 * @slot - The trigger's label.
 * @slot icon - The trigger's icon.
 * @slot linked - What the trigger shows once an account is linked.
 * @slot error - Below the trigger after a failure: whatever else the page has to say, or to offer.
 * @csspart trigger - The button.
 * @csspart icon - Every line icon: the trigger’s, and those in the dialog.
 * @csspart label - The trigger’s words.
 * @csspart spinner - What turns while something is under way.
 * @csspart action - The trigger’s “Change” and “Try again”.
 * @csspart message - Why the account was not linked or changed, in the trigger.
 * @csspart dialog - The native dialog; its `::backdrop` is what lies behind it.
 * @csspart pane - One step.
 * @csspart header - The bar above.
 * @csspart back-button - The way back.
 * @csspart close-button - The way out.
 * @csspart sandbox-badge - The sandbox’s sign.
 * @csspart progress - How far it is.
 * @csspart body - What scrolls.
 * @csspart stage - The tinted field with a sign.
 * @csspart heading - The heading of a pane or a sheet.
 * @csspart footer - The buttons below, and the words above them.
 * @csspart sheet - What rises over a pane.
 * @csspart button - Every button of a footer.
 * @csspart primary-button - The one that leads on.
 * @csspart outline-button - A second one of the same weight.
 * @csspart quiet-button - A way round.
 * @csspart link-button - A control inside a sentence.
 * @csspart search - The field to search banks.
 * @csspart institution - A bank to choose.
 * @csspart institution-mark - A bank’s picture or drawn letter.
 * @csspart manual-entry-row - The row that leads to typing numbers.
 * @csspart accounts - The group of accounts.
 * @csspart account - One account.
 * @csspart field - A field for a number.
 * @csspart field-error - What is wrong in a field.
 * @csspart linked-account - What was linked, on the last pane.
 * @cssprop {<color>} [--bank-account-token-collector-brand=#17594a] - The one colour that all others are derived from.
 * @cssprop {<color>} [--bank-account-token-collector-accent] - Fill of the trigger and of filled buttons.
 * @cssprop {<color>} [--bank-account-token-collector-on-accent] - Text on that fill: black or white, whichever is read better.
 * @cssprop {<color>} [--bank-account-token-collector-link] - Links, rings of focus, chosen edges.
 * @cssprop {<color>} [--bank-account-token-collector-surface] - Background of the dialog, of fields and rows.
 * @cssprop {<color>} [--bank-account-token-collector-text] - Colour of text.
 * @cssprop {<color>} [--bank-account-token-collector-muted] - Colour of text that says less.
 * @cssprop {<color>} [--bank-account-token-collector-border] - Edges of rows and of the linked trigger.
 * @cssprop {<color>} [--bank-account-token-collector-control-border] - Edges of fields and of buttons that are not filled.
 * @cssprop {<color>} [--bank-account-token-collector-hover] - Ground of a row or button under the pointer.
 * @cssprop {<color>} [--bank-account-token-collector-danger] - Colour of what went wrong.
 * @cssprop {<color>} [--bank-account-token-collector-caution] - Colour of what to mind, such as the sandbox's sign.
 * @cssprop {<color>} [--bank-account-token-collector-backdrop] - What lies between the page and the dialog.
 * @cssprop {<shadow>} [--bank-account-token-collector-shadow] - Shadow of the dialog.
 * @cssprop {<length>} [--bank-account-token-collector-radius=0.75rem] - Radius of the trigger, fields and rows.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-radius] - Radius of the dialog.
 * @cssprop {<family-name>} [--bank-account-token-collector-font=system-ui] - The typeface.
 * @cssprop {<length>} [--bank-account-token-collector-font-size=0.9375rem] - Size of text; all other sizes follow.
 * @cssprop {<length>} [--bank-account-token-collector-space=0.25rem] - The unit that all gaps are multiples of.
 * @cssprop {<length>} [--bank-account-token-collector-control-height=3rem] - Height of buttons and fields in the dialog.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-width=27rem] - Width of the dialog, where the window has room.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-height=40rem] - Height of the dialog, where the window has room.
 * @cssstate open - A modal is open: ours, or Stripe's overlay.
 * @cssstate busy - Linking is being opened or is open.
 * @cssstate linked - An account is linked.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- below: types for methods that HTMLElement has
export class BankAccountTokenCollector extends CollectorSettings {
  /** The version of this copy of the element. */
  static readonly version = VERSION;

  static override readonly styles = [tokens, trigger];

  static override readonly properties: PropertyDeclarations = {
    ...CollectorSettings.properties,
    _status: { state: true },
    _error: { state: true },
    _after: { state: true },
    _words: { state: true },
    _collected: { state: true },
  };

  declare private _status: CollectorStatus;
  declare private _error: CollectorError | null;
  declare private _after: typeof AfterOpening | undefined;
  declare private _words: ElementLanguage | undefined;
  declare private _collected: Extract<Outcome, { kind: 'collected' }> | null;

  #opening: Opening | null = null;
  #run: EngineRun | null = null;
  /** Made where there is a page: a server that renders the trigger has none. */
  #languages: MutationObserver | undefined;

  constructor() {
    super();
    this._status = 'ready';
    this._error = null;
    this._collected = null;
  }

  /** Where the element stands. */
  get status(): CollectorStatus {
    return this._status;
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
  open(options: { clientSecret?: string } = {}): Promise<CollectBankAccountTokenResult> {
    if (this.#opening) return this.#refuse('already_in_progress');
    if (!this.dispatchEvent(new FlowOpeningEvent())) return this.#refuse('opening_prevented');
    if (!this.hasUpdated) this.performUpdate();
    const opening: Opening = new Opening({
      onOutcome: (outcome) => this.#onOutcome(outcome, run),
      // Once the element is open anew, an older opening has no say any more.
      onLateToken: (outcome) => this.#opening ?? this.#onOutcome(outcome, run),
    });
    const run = new EngineRun({
      clientSecret: options.clientSecret ?? this.clientSecret,
      fetchClientSecret: options.clientSecret === undefined ? this.fetchClientSecret : undefined,
      settings: this.engineSettings,
      preCollectedConsent: this.preCollectedConsent,
      locale: this.#tag,
      messages: this.messages,
      overlayWords: () => this._words?.overlay,
      host: this,
      container: this.#find('.flow'),
      prepared: this.#prepareOutcome(),
      onEvent: (event) => void this.dispatchEvent(new FlowEvent(event)),
      onOpen: () => {
        if (this.#opening === opening) this._status = 'open';
      },
      onOutcome: (outcome) => void this.#settle(opening, outcome),
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
    return loadEngine(this.engineSettings, this.clientSecret ?? '', this.#tag, this.#prepareOutcome());
  }

  override focus(options?: FocusOptions): void {
    this.#find('.trigger').focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#run?.refresh();
    this.#languages ??= new MutationObserver(this.#onLanguage);
    this.#languages.observe(document, { subtree: true, attributeFilter: ['lang'] });
    this.#onLanguage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languages?.disconnect();
    // A mere move in the page ends nothing: the element is back before this runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end('element_removed');
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('_status')) return;
    markStates(this.internals.states, this._status);
  }

  protected override updated(changed: PropertyValues): void {
    this.tellForm(this.#words.trigger.required, this.#find('.trigger'));
    if (changed.has('locale') || changed.has('messages')) this.#onLanguage();
    const isConfigured = ['preload', 'clientSecret', 'stripe', 'publishableKey', 'apiUrl'].some((name) => changed.has(name));
    if (this.preload === 'eager' && isConfigured) void this.load();
  }

  protected override render(): TemplateResult {
    const { _collected: collected, _error: error, _after: after, _words: words } = this;
    const row =
      after &&
      words &&
      (collected ? after.linkedRow(collected, error, words.outcome) : error && after.failedRow(error, words.outcome));
    return html`${triggerView({
      status: this._status,
      isDisabled: this.disabled || this._isFormDisabled,
      isLinked: collected !== null,
      outcome: row ?? null,
      error,
      messages: this.#words.trigger,
      lang: this.#words.lang,
      onPress: this.#onPress,
      onIntent: this.#onIntent,
    })}
      <div class="flow"></div>`;
  }

  get #tag(): string {
    return this.locale ?? langOf(this);
  }

  get #words(): { lang: string; trigger: TriggerMessages } {
    return this._words ?? { lang: 'en', trigger: triggerMessages };
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector(selector) as HTMLElement;
  }

  #end(reason: 'closed_by_page' | 'element_removed'): void {
    const outcome = this.#run?.end(reason);
    if (outcome && this.#opening) void this.#settle(this.#opening, outcome);
  }

  async #refuse(code: CollectorErrorCode): Promise<CollectBankAccountTokenResult> {
    return { error: await this.#explain({ code }) };
  }

  /** What is no failure waits for no words. */
  async #settle(opening: Opening, outcome: Outcome): Promise<void> {
    opening.settle(outcome.kind === 'failed' ? { kind: 'failed', error: await this.#explain(outcome.reason) } : outcome);
  }

  async #explain(reason: unknown): Promise<CollectorError> {
    const after = await this.#prepareOutcome();
    return after && this._words
      ? after.explain(reason, this._words.errors)
      : { code: 'flow_load_failed', type: 'api_connection_error', message: this.#words.trigger.notLoaded, recoverable: true };
  }

  /** Fetches what an outcome is told and shown with. Asked for early: a failure may leave no connection to do it with. */
  async #prepareOutcome(): Promise<typeof AfterOpening | undefined> {
    const after = this._after ?? (await import('./after-opening.js').catch(() => undefined));
    if (!after) return undefined;
    const tag = this.#tag;
    const words = await after.wordsFor(tag, this.messages);
    if (tag === this.#tag) this._words = words;
    after.dress(this.renderRoot as ShadowRoot);
    return (this._after = after);
  }

  /** English comes with the page; any other language, and words of the page's own, are fetched at once. */
  readonly #onLanguage = (): void => {
    if (this._words || this.messages || !/^en\b/i.test(this.#tag)) void this.#prepareOutcome();
  };

  readonly #onPress = (): void => void this.open();

  readonly #onIntent = (): void => {
    if (this.preload === 'intent') void this.load();
  };

  #onOutcome(outcome: ToldOutcome, run: EngineRun): void {
    this.#opening = null;
    this.#run = null;
    if (outcome.kind === 'collected') this._collected = outcome;
    this._error = outcome.kind === 'failed' ? outcome.error : null;
    this._status = this._collected ? 'linked' : this._error ? 'failed' : 'ready';
    switch (outcome.kind) {
      case 'collected':
        this.dispatchEvent(new TokenCollectedEvent(outcome.token, outcome.financialConnectionsSession));
        break;
      case 'failed':
        this.dispatchEvent(new FlowErrorEvent(outcome.error));
        break;
      case 'exited':
        this.dispatchEvent(new FlowExitedEvent(outcome.financialConnectionsSession, run.exit.reason, run.exit.lastPane));
    }
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see above
export interface BankAccountTokenCollector {
  addEventListener: ListenerMethod<BankAccountTokenCollector, boolean | AddEventListenerOptions>;
  removeEventListener: ListenerMethod<BankAccountTokenCollector, boolean | EventListenerOptions>;
}
