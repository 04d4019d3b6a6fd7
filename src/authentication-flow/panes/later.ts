/** The views of everything behind the first panes. */
import { accountPickerPane } from './account-picker.js';
import { manualEntryPane } from './manual-entry.js';
import { partnerAuthPane } from './partner-auth.js';
import { successPane } from './success.js';
import { unexpectedErrorPane } from './unexpected-error.js';
import type { LaterPaneState, PaneContext, PaneView } from './types.js';

export { sheetView } from './sheets.js';

/** The view of a state. `isClosing`: its last button was pressed. */
export function laterView(state: LaterPaneState, context: PaneContext, isClosing: boolean): PaneView {
  switch (state.pane) {
    case 'partner_auth':
      return partnerAuthPane(state, context);
    case 'account_picker':
      return accountPickerPane(state, context);
    case 'manual_entry':
      return manualEntryPane(state, context);
    case 'success':
    case 'manual_entry_success':
      return successPane(state, context, isClosing);
    case 'unexpected_error':
      return unexpectedErrorPane(state, context);
  }
}
