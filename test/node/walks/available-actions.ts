import type { Act } from '../../../src/authentication-flow/state/inputs.js';
import type { FlowState, InstitutionPickerState, PaneState } from '../../../src/authentication-flow/state/state.js';

const QUERIES = [
  'harbor',
  'Test (Non-OAuth)',
  'Down (Scheduled)',
  'Invalid Payment Accounts',
  'show_no_results',
  '  ',
  'x'.repeat(300),
];

function bankActions({ query, featured, found }: InstitutionPickerState): Act[] {
  const banks = (query.trim() === '' ? featured : found?.institutions) ?? [];
  if (banks === 'failed') return [{ type: 'retryRequested' }];
  return banks.map((institution) => ({ type: 'institutionChosen', institution }));
}

function actionsOnPane(state: PaneState): Act[] {
  switch (state.pane) {
    case 'consent':
      return [
        { type: 'agreed' },
        { type: 'agreed' },
        { type: 'agreed' },
        { type: 'sheetOpened', sheet: 'data_access' },
        { type: 'manualEntryRequested' },
      ];
    case 'institution_picker':
      return [
        ...bankActions(state),
        ...QUERIES.map((query): Act => ({ type: 'queryChanged', query })),
        { type: 'manualEntryRequested' },
        { type: 'backRequested' },
      ];
    case 'partner_auth':
      return [
        ...(state.step === 'waiting' ? [] : Array<Act>(5).fill({ type: 'windowRequested' })),
        { type: 'windowRequested' },
        { type: state.step === 'waiting' ? 'signInCancelled' : 'anotherBankRequested' },
      ];
    case 'account_picker':
      return [
        { type: 'accountsConfirmed' },
        { type: 'accountsConfirmed' },
        { type: 'sheetOpened', sheet: 'data_access' },
        ...(state.accounts ?? []).map(({ id }): Act => ({ type: 'accountToggled', account: id })),
      ];
    case 'manual_entry':
      return [
        { type: 'testAccountRequested' },
        { type: 'manualEntrySubmitted' },
        { type: 'manualEntrySubmitted' },
        { type: 'numberTyped', field: 'routingNumber', value: '021000021' },
        { type: 'numberTyped', field: 'accountNumber', value: '12 34' },
        { type: 'numberTyped', field: 'confirmation', value: '1234' },
        { type: 'fieldLeft', field: 'confirmation' },
        { type: 'backRequested' },
      ];
    case 'success':
    case 'manual_entry_success':
      return [{ type: 'doneRequested' }, { type: 'doneRequested' }];
    case 'unexpected_error':
      return [
        { type: 'anotherBankRequested' },
        { type: 'anotherBankRequested' },
        { type: 'retryRequested' },
        { type: 'manualEntryRequested' },
      ];
  }
}

/** Lists the actions that a user can take in a state. Likely actions are listed more than once. */
export function availableActions(state: FlowState): Act[] {
  switch (state.pane) {
    case 'launching':
    case 'closing':
    case 'ended':
      return [];
    default:
      // A sheet covers the controls of the pane.
      if (state.sheet === 'exit')
        return [{ type: 'sheetDismissed' }, { type: 'sheetDismissed' }, { type: 'closeRequested' }, { type: 'closeConfirmed' }];
      return state.sheet ? [{ type: 'sheetDismissed' }, { type: 'closeRequested' }] : actionsOnPane(state);
  }
}
