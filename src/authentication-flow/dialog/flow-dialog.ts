import { html, render, type TemplateResult } from 'lit';
import type { Act } from '../state/inputs.js';
import type { PaneState } from '../state/state.js';
import { frame } from '../panes/frame.js';
import type { PaneContext } from '../panes/types.js';
import { DialogKeys } from './keys.js';
import { lockScroll } from './scroll-lock.js';

/** Milliseconds after a pane appears during which a pointer press was meant for the pane before it. */
const PRESS_GUARD = 300;

/** The native dialog that holds the panes. `close` means that it is closed; `cancel` only asks for it. */
export class FlowDialog {
  readonly #container: HTMLElement;
  readonly #context: PaneContext;
  readonly #send: (act: Act) => void;
  readonly #keys = new DialogKeys();
  #dialog: HTMLDialogElement | null = null;
  #unlockScroll: () => void = () => undefined;
  #key = '';
  #sheetKey = '';
  /** The focused element in the dialog, and the one before it opened. Moving the host in the page takes the focus from both. */
  #focused: HTMLElement | null = null;
  #opener: HTMLElement | null = null;
  /** The pane below the sheet, and its focused element. */
  #below: { key: string; focused: HTMLElement | null } | null = null;
  #shownAt = 0;

  /** Renders the dialog into `container`, which is in a shadow root. */
  constructor(container: HTMLElement, context: PaneContext) {
    this.#container = container;
    this.#context = context;
    this.#send = context.send;
  }

  /** `true` while the dialog is visible. */
  get isShown(): boolean {
    return this.#dialog !== null;
  }

  /**
   * Shows a pane. Opens the dialog with the first pane, unless it would be invisible.
   * @param isClosing whether the pane's last button was pressed and the session is being completed
   */
  show(state: PaneState, isClosing: boolean): void {
    const { key, content } = frame(state, this.#context, isClosing);
    const sheetKey = state.sheet ?? '';
    if (sheetKey !== '' && this.#sheetKey === '') this.#below = { key: this.#key, focused: this.#focused };
    // An inert pane cannot name the dialog, so a sheet names it.
    const label = sheetKey === '' ? 'heading' : 'sheet-heading';
    this.#render(content, label);
    if (!this.#dialog) this.#open();
    // A change below a sheet does not move the focus.
    if (sheetKey !== this.#sheetKey || (sheetKey === '' && key !== this.#key)) this.#moveFocus(key, sheetKey);
    this.#key = key;
    this.#sheetKey = sheetKey;
  }

  /** Moving the host keeps `open` but loses modality. `close()` would fire a `close` event, so the attribute is removed instead. */
  refresh(): void {
    const focused = this.#focused;
    if (!this.#dialog || this.#dialog.matches(':modal')) return;
    this.#dialog.removeAttribute('open');
    // `showModal()` saves the focused element again, for `close()`.
    this.#opener?.focus({ preventScroll: true });
    this.#dialog.showModal();
    this.#headingOf(this.#sheetKey)?.focus();
    focused?.focus();
  }

  /** Closes and removes the dialog. The focus returns to where it was. */
  close(): void {
    this.#unlockScroll();
    this.#keys.release();
    const dialog = this.#dialog;
    this.#dialog = null;
    dialog?.close();
    render(null, this.#container);
  }

  #render(content: TemplateResult, label: string): void {
    render(
      html`<dialog
        class="dialog"
        part="dialog"
        lang=${this.#context.lang}
        dir=${this.#context.dir}
        aria-labelledby=${label}
        @cancel=${this.#onCancel}
        @close=${this.#onClose}
        @keydown=${this.#onKeydown}
        @keypress=${keepFromPage}
        @keyup=${keepFromPage}
        @beforeinput=${keepFromPage}
        @input=${keepFromPage}
        @focusin=${this.#onFocusin}
      >
        ${content}
      </dialog>`,
      this.#container,
    );
  }

  #open(): void {
    const dialog = this.#container.querySelector('dialog') as HTMLDialogElement;
    this.#dialog = dialog;
    dialog.addEventListener('click', this.#onEarlyPress, true);
    dialog.addEventListener('keydown', this.#keys.onKeydown, true);
    dialog.addEventListener('keyup', this.#keys.onKeyup, true);
    this.#unlockScroll = lockScroll();
    this.#opener = focusedInPage();
    if (dialog.isConnected) dialog.showModal();
    // In a hidden element the modal is invisible and still makes the page inert. Browsers differ in an element with
    // `visibility: hidden`.
    if (!dialog.checkVisibility({ visibilityProperty: true })) this.close();
  }

  #headingOf(sheetKey: string): HTMLElement | null | undefined {
    return this.#dialog?.querySelector<HTMLElement>(sheetKey === '' ? '#heading' : '#sheet-heading');
  }

  /** Moves the focus to the new heading, or back to where it was when a sheet closes. */
  #moveFocus(key: string, sheetKey: string): void {
    let target = this.#headingOf(sheetKey);
    if (sheetKey === '') {
      if (this.#below?.key !== key) this.#shownAt = performance.now();
      else if (this.#below.focused?.isConnected) target = this.#below.focused;
      this.#below = null;
    }
    target?.focus();
  }

  /** A double click on the trigger must not press a button of the first pane. */
  readonly #onEarlyPress = (event: MouseEvent): void => {
    const isPointer = event.detail > 0;
    const isFilled = event.target instanceof Element && event.target.closest('.pane .button.primary') !== null;
    if (isPointer && isFilled && event.timeStamp - this.#shownAt < PRESS_GUARD) event.stopPropagation();
  };

  readonly #onCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#send({ type: 'closeRequested' });
  };

  readonly #onClose = (event: Event): void => {
    if (this.#dialog === null || event.target !== this.#dialog) return;
    this.#unlockScroll();
    this.#send({ type: 'closeConfirmed' });
  };

  readonly #onFocusin = (event: FocusEvent): void => {
    this.#focused = event.target as HTMLElement;
  };

  /**
   * Handles Escape before the browser turns it into a close request. A page cannot cancel the second close request, and two presses
   * of a key must not discard what the user has entered. A dialog around the element must not get the key either.
   */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    keepFromPage(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#send({ type: 'closeRequested' });
  };
}

/** Stops an event. Outside the shadow root, a page's shortcuts cannot see that the user is typing into a field. */
const keepFromPage = (event: Event): void => event.stopPropagation();

/** Returns the focused element, also in open shadow roots. */
function focusedInPage(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused as HTMLElement | null;
}
