import { collectorError } from '../../contract/collector-error.js';
import type { ExitReason, FlowStep } from '../../contract/flow-events.js';
import type { Language } from '../../locales/panes/load.js';
import type { BankWindow, OpenBankWindow } from '../bank-window/bank-window.js';
import { isPane, type EndedState, type FlowState, type PaneState } from '../state/state.js';
import type { FlowEnvironment } from '../tasks/perform.js';
import { FlowStore } from '../tasks/store.js';
import { FlowDialog } from './flow-dialog.js';

interface PresentationOptions {
  environment: FlowEnvironment;
  /** An element inside a shadow root, where the dialog is rendered. */
  container: HTMLElement;
  language: Language;
  onEvent(event: FlowStep): void;
  /** Called once the dialog is visible. */
  onOpen(): void;
}

/** One flow in its dialog: passes each state to the dialog, and each press to the flow. Starts when it is constructed. */
export class FlowPresentation {
  /** Resolves when the flow ends, which it always does. */
  readonly ended: Promise<EndedState>;
  readonly #store: FlowStore;
  readonly #dialog: FlowDialog;
  readonly #onOpen: () => void;
  #bankWindow: BankWindow | null = null;

  constructor({ environment, container, language, onEvent, onOpen }: PresentationOptions) {
    const { promise, resolve } = Promise.withResolvers<EndedState>();
    this.ended = promise;
    this.#onOpen = onOpen;
    const openBankWindow: OpenBankWindow = (...request) => (this.#bankWindow = environment.openBankWindow(...request));
    this.#store = new FlowStore({ ...environment, openBankWindow }, { onState: this.#show, onEvent, onEnd: resolve });
    this.#dialog = new FlowDialog(container, {
      ...language,
      now: () => Date.now(),
      send: this.#store.send,
      showBankWindow: () => this.#bankWindow?.focus(),
    });
    this.#store.start();
  }

  /** Ends the flow for the page. */
  end(reason: ExitReason): void {
    this.#store.send({ type: 'endRequested', reason });
  }

  /** Puts the dialog back into the top layer after its container was moved. */
  refresh(): void {
    this.#dialog.refresh();
  }

  readonly #show = (state: FlowState): void => {
    if (state.pane === 'ended') return this.#dialog.close();
    if (state.pane === 'closing') {
      // Leaving closes the dialog at once. After success it stays open, busy, until the session is completed or the page closes it.
      if (isDone(state.from) && state.reason === 'person_left') this.#dialog.show(state.from, true);
      else this.#dialog.close();
    } else if (isPane(state)) this.#showPane(state);
  };

  #showPane(pane: PaneState): void {
    const isFirst = !this.#dialog.isShown;
    this.#dialog.show(pane, false);
    if (!this.#dialog.isShown) {
      // A task later: the store still has to report the step that led here.
      queueMicrotask(() => this.#store.send({ type: 'brokenOff', error: collectorError('not_visible') }));
    } else if (isFirst) this.#onOpen();
  }
}

const isDone = ({ pane }: PaneState): boolean => pane === 'success' || pane === 'manual_entry_success';
