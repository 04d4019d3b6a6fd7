import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { BankAccountToken, FinancialConnectionsSession } from '../api/types.js';
import type { CollectorError } from '../contract/collector-error.js';
import { needsAttention } from '../contract/payout-account.js';
import type { CollectBankAccountTokenResult } from '../contract/result.js';
import { tokens } from '../design/tokens.styles.js';
import { CollectorSettings } from './collector-settings.js';
import { CurrentOpening } from './current-opening.js';
import { FlowOpeningEvent, type ListenerMethod } from './events.js';
import { LanguageController } from './language-controller.js';
import { rowStyles } from './trigger-rows.styles.js';
import { markStates, triggerView, type CollectorStatus } from './trigger.js';
import { trigger } from './trigger.styles.js';
import { VERSION } from './version.js';

/**
 * A button that lets a user link a US bank account for payouts, and hands the page a bank account token.
 *
 * ```html
 * <bank-account-token-collector client-secret="fcsess_…_secret_…" publishable-key="pk_…"></bank-account-token-collector>
 * <script type="module">
 *   const collector = document.querySelector('bank-account-token-collector');
 *   collector.addEventListener('token-collected', (event) => event.waitUntil(save(event.detail.token.id)));
 * </script>
 * ```
 *
 * @element bank-account-token-collector
 * @fires {TokenCollectedEvent} token-collected - An account was linked: send `detail.token.id` to your server, and pass the promise of that to `waitUntil()`.
 * @fires {FlowErrorEvent} flow-error - Linking could not be launched, or failed; the element shows the error.
 * @fires {FlowExitedEvent} flow-exited - The user linked nothing, or left; `detail.reason` says how.
 * @fires {FlowOpeningEvent} flow-opening - Linking is about to open; cancelable.
 * @fires {FlowEvent} flow-event - A step of the built-in flow, in Stripe's vocabulary; on Stripe.js, a milestone seen from outside.
 * @slot - The trigger's label.
 * @slot icon - The trigger's icon.
 * @slot linked - The trigger's content once an account is linked.
 * @slot error - Below the trigger after a failure: further help from the page.
 * @csspart trigger - The button.
 * @csspart icon - Every line icon, in the trigger and in the dialog.
 * @csspart label - The trigger’s text.
 * @csspart spinner - The spinner while something is in progress.
 * @csspart action - The trigger’s “Change” and “Try again”.
 * @csspart account-status - The sentence below the account: its status, or how saving it goes.
 * @csspart message - The error message in the trigger.
 * @csspart reference - A reference for support, below an error that the user cannot solve.
 * @csspart dialog - The native dialog, including its `::backdrop`.
 * @csspart pane - One step of the flow.
 * @csspart header - The bar at the top of the dialog.
 * @csspart back-button - The Back button.
 * @csspart close-button - The Close button.
 * @csspart sandbox-badge - The badge that marks the sandbox.
 * @csspart progress - The progress bar.
 * @csspart body - The scrollable content of a pane.
 * @csspart stage - The tinted area with an icon or a logo.
 * @csspart heading - The heading of a pane or a sheet.
 * @csspart footer - The buttons at the bottom, and the text above them.
 * @csspart sheet - A sheet over a pane.
 * @csspart button - Every button of a footer.
 * @csspart primary-button - The main action.
 * @csspart outline-button - An action of equal weight.
 * @csspart quiet-button - A secondary action.
 * @csspart link-button - A button inside a sentence.
 * @csspart search - The search field for banks.
 * @csspart institutions - The grid of banks.
 * @csspart institution - A bank in the list.
 * @csspart institution-mark - A bank’s logo, or its initial.
 * @csspart manual-entry-row - The row that leads to manual entry.
 * @csspart accounts - The group of accounts.
 * @csspart account - One account in the group.
 * @csspart field - An input for a number.
 * @csspart field-error - The error message of a field.
 * @csspart linked-account - The linked account on the last pane.
 * @cssprop {<color>} [--bank-account-token-collector-brand=#17594a] - The color that all others derive from.
 * @cssprop {<color>} [--bank-account-token-collector-accent] - Fill of the trigger and of filled buttons.
 * @cssprop {<color>} [--bank-account-token-collector-on-accent] - Text on that fill: black or white, whichever has more contrast.
 * @cssprop {<color>} [--bank-account-token-collector-link] - Links, focus rings and selected borders.
 * @cssprop {<color>} [--bank-account-token-collector-surface] - Background of the dialog, of fields and of rows.
 * @cssprop {<color>} [--bank-account-token-collector-text] - Text color.
 * @cssprop {<color>} [--bank-account-token-collector-muted] - Color of secondary text.
 * @cssprop {<color>} [--bank-account-token-collector-border] - Borders of rows and of the linked trigger.
 * @cssprop {<color>} [--bank-account-token-collector-control-border] - Borders of fields and of buttons that are not filled.
 * @cssprop {<color>} [--bank-account-token-collector-hover] - Background of a row or button under the pointer.
 * @cssprop {<color>} [--bank-account-token-collector-danger] - Color of errors.
 * @cssprop {<color>} [--bank-account-token-collector-caution] - Color of warnings, and of the sandbox's badge.
 * @cssprop {<color>} [--bank-account-token-collector-backdrop] - Backdrop of the dialog.
 * @cssprop {<shadow>} [--bank-account-token-collector-shadow] - Shadow of the dialog.
 * @cssprop {<length>} [--bank-account-token-collector-radius=0.75rem] - Radius of the trigger, buttons, fields and rows.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-radius=1.3125rem] - Radius of the dialog. Default: 1.75 times the other radius.
 * @cssprop {<family-name>} [--bank-account-token-collector-font=system-ui] - Font family.
 * @cssprop {<length>} [--bank-account-token-collector-font-size=0.9375rem] - Text size. All other sizes derive from it.
 * @cssprop {<length>} [--bank-account-token-collector-space=0.25rem] - Spacing unit. All gaps are multiples of it.
 * @cssprop {<length>} [--bank-account-token-collector-control-height=3rem] - Height of buttons and fields in the dialog.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-width=27rem] - Width of the dialog, if the viewport is large enough.
 * @cssprop {<length>} [--bank-account-token-collector-dialog-height=40rem] - Height of the dialog, if the viewport is large enough. Must be a length.
 * @cssstate open - A modal is open: the built-in one, or Stripe's overlay.
 * @cssstate busy - Linking is being opened or is open, or the page saves the account.
 * @cssstate saving - The page saves the account, because a listener called `waitUntil()`.
 * @cssstate linked - An account is linked, or is on file.
 * @cssstate attention - Payouts to the account on file have stopped.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- below: types for methods that HTMLElement has
export class BankAccountTokenCollector extends CollectorSettings {
  /** The version of this copy of the element. */
  static readonly version = VERSION;
  static override readonly styles = [tokens, trigger, rowStyles];

  static override readonly properties: PropertyDeclarations = {
    _phase: { state: true },
    _error: { state: true },
  };

  declare private _phase: 'opening' | 'open' | null;
  declare private _error: CollectorError | null;

  readonly #language = new LanguageController(this);
  readonly #current = new CurrentOpening(this, this.#language, {
    onOpen: () => (this._phase = 'open'),
    onChange: (error) => this.#onChange(error),
  });

  constructor() {
    super();
    this._phase = null;
    this._error = null;
  }

  /** The element's current state. */
  get status(): CollectorStatus {
    if (this._phase) return this._phase;
    if (this.#current.save === 'saving') return 'saving';
    return this.#current.account && this.#current.save !== 'failed' ? 'linked' : this._error ? 'failed' : 'ready';
  }

  /** The token's id, as a form sends it. Empty until an account is linked. */
  get value(): string {
    return this.token?.id ?? '';
  }

  /** The token of the linked account. A server can use it once. */
  get token(): BankAccountToken | undefined {
    return this.#current.token?.result?.token;
  }

  /** The session that holds the linked account. */
  get financialConnectionsSession(): FinancialConnectionsSession | undefined {
    return this.#current.token?.result?.financialConnectionsSession;
  }

  /**
   * Opens linking, as a press of the trigger does. Never rejects: resolves with exactly one of the three results of
   * `collectBankAccountToken`. While linking is open or the page saves the account, another call resolves with the error
   * `already_in_progress`. If the page could not save the account, hands over the same token again, without opening anything.
   * @param options `clientSecret` for this opening, instead of the element's own.
   */
  open(options?: { clientSecret?: string }): Promise<CollectBankAccountTokenResult<CollectorError>> {
    if (this.#current.isOpen || this.#current.save === 'saving') return this.#current.refuse('already_in_progress');
    if (this.#current.token?.save === 'failed' && !options?.clientSecret) return this.#current.token.handOverAgain();
    if (!this.isConnected || this.ownerDocument !== document) return this.#current.refuse('not_visible');
    if (!this.dispatchEvent(new FlowOpeningEvent())) return this.#current.refuse('opening_prevented');
    const own = options?.clientSecret;
    this._phase = 'opening';
    return this.#current.start({
      clientSecret: own ?? this.clientSecret,
      fetchClientSecret: own === undefined ? this.fetchClientSecret : undefined,
      settings: this.engineSettings,
      preCollectedConsent: this.preCollectedConsent,
      container: this.find('.flow'),
    });
  }

  /** Ends linking as if the user had left. Does nothing when it is not open. */
  close(): void {
    this.#current.end('closed_by_page');
  }

  /** Forgets the linked account, or the error. Does not end an open linking. */
  override reset(): void {
    if (this.#current.isOpen) return;
    this.#current.forget();
  }

  /** Downloads the engine now, so that a press has less to wait for. Never rejects. */
  load(): Promise<void> {
    return this.#current.load(this.engineSettings, this.clientSecret ?? '');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#current.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving the element ends nothing: it is connected again before this runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#current.end('element_removed');
    });
  }

  protected override willUpdate(): void {
    markStates(this.internals.states, this.status, this.#current.account);
  }

  protected override updated(changed: PropertyValues): void {
    const isMissing = !this.value && (!this.account || needsAttention(this.accountStatus));
    this.updateFormValue(isMissing && this.#language.trigger.messages.required);
    if (changed.has('locale') || changed.has('messages')) this.#language.update();
    const isConfigured = ['preload', 'clientSecret', 'stripe', 'publishableKey', 'apiUrl'].some((name) => changed.has(name));
    if (this.preload === 'eager' && isConfigured) void this.load();
  }

  protected override render(): TemplateResult {
    return html`${triggerView({
      status: this.status,
      isDisabled: this.disabled || this._isFormDisabled,
      account: this.#current.account,
      save: this.#current.save,
      error: this._error,
      language: this.#language,
      onPress: () => void this.open(),
      onIntent: () => void (this.preload === 'intent' && this.load()),
    })}
      <div class="flow"></div>`;
  }

  /** Updates at once, so that listeners of the event that follows see the element, and its form, in the new state. */
  #onChange(error: CollectorError | null): void {
    if (!this.#current.isOpen) this._phase = null;
    this._error = error ?? this.#current.token?.error ?? null;
    this.requestUpdate();
    this.performUpdate();
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see above
export interface BankAccountTokenCollector {
  addEventListener: ListenerMethod<BankAccountTokenCollector, boolean | AddEventListenerOptions>;
  removeEventListener: ListenerMethod<BankAccountTokenCollector, boolean | EventListenerOptions>;
}
