import type { PaneState } from '../state/state.js';
import { accountPickerPane } from './account-picker.js';
import { consentPane } from './consent.js';
import { institutionPickerPane } from './institution-picker.js';
import { manualEntryPane } from './manual-entry.js';
import { partnerAuthPane } from './partner-auth.js';
import { successPane } from './success.js';
import type { PaneContext, PaneView } from './types.js';
import { unexpectedErrorPane } from './unexpected-error.js';

/**
 * Returns the view of a state. A new pane is one more case here.
 * @param isClosing whether the pane's last button was pressed and the session is being completed
 */
export function paneView(state: PaneState, context: PaneContext, isClosing: boolean): PaneView {
  switch (state.pane) {
    case 'consent':
      return consentPane(state, context);
    case 'institution_picker':
      return institutionPickerPane(state, context);
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
