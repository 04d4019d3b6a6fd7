import type { PaneState } from '../flow/state.js';
import { accountPickerPane } from './account-picker.js';
import { consentPane } from './consent.js';
import { institutionPickerPane } from './institution-picker.js';
import { manualEntryPane } from './manual-entry.js';
import { partnerAuthPane } from './partner-auth.js';
import { successPane } from './success.js';
import { unexpectedErrorPane } from './unexpected-error.js';
import type { PaneContext, PaneView } from './view.js';

/** The view of a state. `isClosing`: its last button was pressed. */
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
