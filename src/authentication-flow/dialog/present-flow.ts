import { collectorError, type CollectorErrorCode } from '../../contract/collector-error.js';
import type { BankWindow, OpenBankWindow } from '../tasks/authorize.js';
import type { FlowEnvironment } from '../tasks/perform.js';
import { isPane, type EndedState, type FlowState, type PaneState } from '../state/state.js';
import { FlowStore } from '../tasks/store.js';
import type { ExitReason, FlowEventDetail } from '../../contract/flow-events.js';
import type { Language } from '../../locales/panes/load.js';
import type { LaterViews } from '../panes/pane-view.js';
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
  language: Language;
  /** The views behind the first panes, on their way. */
  later: Promise<LaterViews>;
  onEvent(event: FlowEventDetail): void;
  /** The dialog has come into sight. */
  onOpen(): void;
}

/** Runs one flow and shows it: each state to the dialog, each press to the flow. */
export function presentFlow(options: PresentationOptions): Presentation {
  const { environment, container, language, onEvent, onOpen } = options;
  let bankWindow: BankWindow | null = null;
  const openBankWindow: OpenBankWindow = (...request) => (bankWindow = environment.openBankWindow(...request));
  const { promise: ended, resolve } = Promise.withResolvers<EndedState>();
  let later: LaterViews | null = null;
  let isLaterLost = false;

  const breakOff = (code: CollectorErrorCode): void => store.send({ type: 'brokenOff', error: collectorError(code) });
  /** Without its view nobody could act on a pane or a sheet: the flow breaks off. Nor is anybody asked what cannot be shown. */
  const goOnWithout = ({ pane, sheet }: PaneState): void => {
    if (sheet === 'exit') store.send({ type: 'closeConfirmed' });
    else if (isLaterLost && (sheet !== null || (pane !== 'consent' && pane !== 'institution_picker')))
      breakOff('flow_load_failed');
  };
  const show = (state: FlowState): void => {
    const pane = state.pane === 'closing' ? state.from : state;
    const isDone = pane.pane === 'success' || pane.pane === 'manual_entry_success';
    // Whoever leaves is gone at once; whoever is done sees that the last step takes a moment, unless the page ends it.
    const isLeaving = state.pane === 'closing' && !(isDone && state.reason === 'person_left');
    if (isLeaving || state.pane === 'ended') dialog.close();
    else if (isPane(pane)) {
      const isFirst = !dialog.isShown;
      dialog.show(pane, state.pane === 'closing', later);
      // Not in the same task: the move that led here has to be told first.
      if (!dialog.isShown) queueMicrotask(() => breakOff('not_visible'));
      else if (isFirst) onOpen();
      if (!later) queueMicrotask(() => isPane(store.state) && goOnWithout(store.state));
    }
  };
  const store = new FlowStore({ ...environment, openBankWindow }, { onState: show, onEvent, onEnd: resolve });
  const dialog = new FlowDialog(container, {
    ...language,
    now: () => Date.now(),
    send: store.send,
    showBankWindow: () => bankWindow?.focus(),
  });
  store.start();
  const onLater = (views: LaterViews | null): void => {
    later = views;
    isLaterLost = views === null;
    if (store.state.pane !== 'ended') show(store.state);
  };
  options.later.then(onLater, () => onLater(null));
  return { ended, end: (reason) => store.send({ type: 'endRequested', reason }), refresh: () => dialog.refresh() };
}
