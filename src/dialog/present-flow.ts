import type { BankWindow, OpenBankWindow } from '../flow/authorize.js';
import type { FlowEnvironment } from '../flow/perform.js';
import { isPane, type EndedState, type FlowState } from '../flow/state.js';
import { FlowStore } from '../flow/store.js';
import type { ExitReason, FlowEventDetail } from '../flow/vocabulary.js';
import type { FlowMessages } from '../locales/messages.js';
import { FlowDialog } from './flow-dialog.js';

export interface Presentation {
  /** The end of the flow; it always comes. */
  ended: Promise<EndedState>;
  /** Ends the flow as the page wishes. */
  end(reason: ExitReason): void;
  /** Puts the dialog back into the top layer after its container was moved. */
  refresh(): void;
}

interface PresentationOptions {
  environment: FlowEnvironment;
  /** An element inside a shadow root, where the dialog is rendered. */
  container: HTMLElement;
  messages: FlowMessages;
  locale: string;
  onEvent(event: FlowEventDetail): void;
  /** The dialog has come into sight. */
  onOpen(): void;
}

/** Runs one flow and shows it: each state to the dialog, each press to the flow. */
export function presentFlow({ environment, container, messages, locale, onEvent, onOpen }: PresentationOptions): Presentation {
  let bankWindow: BankWindow | null = null;
  const openBankWindow: OpenBankWindow = (...request) => (bankWindow = environment.openBankWindow(...request));
  const { promise: ended, resolve } = withResolvers<EndedState>();

  const show = (state: FlowState): void => {
    const pane = state.pane === 'closing' ? state.from : state;
    // Whoever leaves is gone at once; whoever is done sees that the last step takes a moment.
    const isLeaving = state.pane === 'closing' && pane.pane !== 'success' && pane.pane !== 'manual_entry_success';
    if (isLeaving || state.pane === 'ended') dialog.close();
    else if (isPane(pane)) {
      const isFirst = !dialog.isShown;
      dialog.show(pane, state.pane === 'closing');
      if (isFirst) onOpen();
    }
  };
  const store = new FlowStore({ ...environment, openBankWindow }, { onState: show, onEvent, onEnd: resolve });
  const dialog = new FlowDialog(container, {
    messages,
    locale,
    now: () => Date.now(),
    send: store.send,
    showBankWindow: () => bankWindow?.focus(),
  });
  store.start();
  return { ended, end: (reason) => store.send({ type: 'endRequested', reason }), refresh: () => dialog.refresh() };
}

function withResolvers<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}
