import { nothing } from 'lit';
import type { PaneState } from '../state/state.js';
import { bones } from './controls.js';
import { consentPane } from './consent.js';
import { institutionPickerPane } from './institution-picker.js';
import type { laterView, sheetView } from './later.js';
import type { PaneContext, PaneView } from './types.js';

/** The views of all panes behind the first ones, and of the sheets. */
export interface LaterViews {
  laterView: typeof laterView;
  sheetView: typeof sheetView;
}

/** The view of a state. `isClosing`: its last button was pressed. `later`: `null` while it is being fetched. */
export function paneView(state: PaneState, context: PaneContext, isClosing: boolean, later: LaterViews | null): PaneView {
  switch (state.pane) {
    case 'consent':
      return consentPane(state, context);
    case 'institution_picker':
      return institutionPickerPane(state, context);
    default:
      return later?.laterView(state, context, isClosing) ?? waitingView(context);
  }
}

/** In sight only as long as the views of a pane are on their way. */
const waitingView = ({ messages }: PaneContext): PaneView => ({
  key: 'waiting',
  step: null,
  canGoBack: false,
  heading: messages.oneMoment,
  body: bones(4, 'dot'),
  footer: nothing,
  isBusy: true,
  announcement: '',
});
