import { LitElement, type PropertyDeclarations } from 'lit';

/**
 * The element as a control of a form: its value is the token's id, sent under `name`, and with `required` the form is not sent
 * without one. The browser never restores it, since a token can be used once.
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#form-associated-custom-elements
 */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;

  /** A form that misses the value focuses the element, which hands the focus on. */
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    _isFormDisabled: { state: true },
  };

  /** Under this name a form sends the token's id. */
  declare name: string | undefined;

  /** Keeps a form from being sent before an account is linked. */
  declare required: boolean;

  /** Keeps the trigger from being pressed. */
  declare disabled: boolean;

  /** A `fieldset` around it is disabled. */
  declare protected _isFormDisabled: boolean;

  protected readonly internals = this.attachInternals();

  constructor() {
    super();
    this.required = false;
    this.disabled = false;
    this._isFormDisabled = false;
  }

  /** The id of the token, or an empty text. */
  abstract get value(): string;

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** The reasons why the form cannot be sent. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** The same as a message for the user. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** `true` if the element takes part in validation. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** Returns whether the form can be sent; fires `invalid` if it cannot. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and shows the user what is missing. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  /** Forgets the linked account, or the error. */
  abstract reset(): void;

  /** Can be called during an update that reflects `disabled`. Lit would lose a change there, so it is made later. */
  formDisabledCallback(isDisabled: boolean): void {
    queueMicrotask(() => (this._isFormDisabled = isDisabled));
  }

  formResetCallback(): void {
    this.reset();
  }

  /** Presses the trigger. */
  override click(): void {
    this.find('.trigger').click();
  }

  override focus(options?: FocusOptions): void {
    this.find('.trigger').focus(options);
  }

  /** Returns an element of the shadow root, which is rendered first if necessary. */
  protected find(selector: string): HTMLElement {
    if (!this.hasUpdated) this.performUpdate();
    return this.renderRoot.querySelector(selector) as HTMLElement;
  }

  /** Updates the form's value and validity. The browser shows `missing` at the trigger if `required` is set; `false`: nothing is missing. */
  protected updateFormValue(missing: string | false): void {
    // The second value is the state that a browser would restore: none.
    this.internals.setFormValue(this.value || null, null);
    if (this.required && missing) this.internals.setValidity({ valueMissing: true }, missing, this.find('.trigger'));
    else this.internals.setValidity({});
  }
}
