import { html, render, type TemplateResult } from 'lit';
import type { Act } from '../state/inputs.js';
import type { PaneState } from '../state/state.js';
import { frame } from '../panes/frame.js';
import type { PaneContext } from '../panes/types.js';
import { lockScroll } from './scroll-lock.js';

/** A press of the pointer sooner than this after a pane has come, in milliseconds, was meant for what was there before. */
const PRESS_GUARD = 300;

/** The native dialog that holds the panes. `close` is the truth and `cancel` only asks. */
export class FlowDialog {
  readonly #container: HTMLElement;
  readonly #context: PaneContext;
  readonly #send: (act: Act) => void;
  #dialog: HTMLDialogElement | null = null;
  #unlockScroll: () => void = () => undefined;
  #key = '';
  #sheetKey = '';
  /** What has the focus in the dialog, and what had it before. A move in the page takes it from either. */
  #focused: HTMLElement | null = null;
  #opener: HTMLElement | null = null;
  /** The pane that a sheet rose over, and where the focus was. */
  #below: { key: string; focused: HTMLElement | null } | null = null;
  #shownAt = 0;

  /** `container` stands in a shadow root; the dialog is rendered into it. */
  constructor(container: HTMLElement, context: PaneContext) {
    this.#container = container;
    this.#context = context;
    this.#send = context.send;
  }

  /** Whether it is in sight. */
  get isShown(): boolean {
    return this.#dialog !== null;
  }

  /**
   * Shows a pane; opens the dialog with the first one, unless it would not be seen. `isClosing`: the pane's last button was pressed
   * and takes a moment.
   */
  show(state: PaneState, isClosing: boolean): void {
    const { key, empty, full } = frame(state, this.#context, isClosing);
    const sheetKey = state.sheet ?? '';
    if (sheetKey !== '' && this.#sheetKey === '') this.#below = { key: this.#key, focused: this.#focused };
    // What an inert pane says is no name: under a sheet the sheet gives it.
    const label = sheetKey === '' ? 'heading' : 'sheet-heading';
    if (key !== this.#key) this.#render(empty, label);
    this.#render(full, label);
    if (!this.#dialog) this.#open();
    // What changes below a sheet takes neither the focus nor a press from it.
    if (sheetKey !== this.#sheetKey || (sheetKey === '' && key !== this.#key)) this.#moveFocus(key, sheetKey);
    this.#key = key;
    this.#sheetKey = sheetKey;
  }

  /** A dialog whose host was moved stays open but is modal no more; `close()` would tell of an end that is none. */
  refresh(): void {
    const focused = this.#focused;
    if (!this.#dialog || this.#dialog.matches(':modal')) return;
    this.#dialog.removeAttribute('open');
    // Where `close()` leads back to is taken anew.
    this.#opener?.focus({ preventScroll: true });
    this.#dialog.showModal();
    this.#headingOf(this.#sheetKey)?.focus();
    focused?.focus();
  }

  /** Closes it, and takes it away. Focus returns to where it was before. */
  close(): void {
    this.#unlockScroll();
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
    this.#unlockScroll = lockScroll();
    this.#opener = focusedInPage();
    if (dialog.isConnected) dialog.showModal();
    // In a hidden element a modal is hidden too, and keeps the page from everybody all the same. Not every engine shows it in an
    // invisible one.
    if (!dialog.checkVisibility({ visibilityProperty: true })) this.close();
  }

  #headingOf(sheetKey: string): HTMLElement | null | undefined {
    return this.#dialog?.querySelector<HTMLElement>(sheetKey === '' ? '#heading' : '#sheet-heading');
  }

  /** To the heading of what has come; back to where the person was when a sheet goes. */
  #moveFocus(key: string, sheetKey: string): void {
    let target = this.#headingOf(sheetKey);
    if (sheetKey === '') {
      if (this.#below?.key !== key) this.#shownAt = performance.now();
      else if (this.#below.focused?.isConnected) target = this.#below.focused;
      this.#below = null;
    }
    target?.focus();
  }

  /** A double click on the trigger must not agree to anything. */
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
   * Escape is taken before the browser makes a close request of it: a second such request cannot be prevented, and pressing a
   * key twice must not throw away what was begun. A dialog of the host's around ours must not hear of it either.
   */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    keepFromPage(event);
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.#send({ type: 'closeRequested' });
  };
}

/** What is typed here leaves the shadow root, and would look to a page's shortcuts as if it were typed into no field at all. */
const keepFromPage = (event: Event): void => event.stopPropagation();

/** Looks into every shadow root that lets one look in. */
function focusedInPage(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused as HTMLElement | null;
}
