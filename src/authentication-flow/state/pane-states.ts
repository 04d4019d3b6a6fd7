/** The initial state of each pane. */
import type { AuthSession, Manifest, PaneName } from '../../api/types.js';
import type {
  AccountPickerState,
  ConsentState,
  InstitutionPickerState,
  ManualEntryState,
  PaneState,
  PartnerAuthState,
  SuccessState,
} from './state.js';

/** The properties that all panes share. An open "Stop linking?" sheet stays open while the flow continues below it. */
export type SharedState = Pick<PaneState, 'manifest' | 'reduceManualEntry' | 'sheet'>;

export function sharedState(state: PaneState, manifest: Manifest = state.manifest): SharedState {
  return { manifest, reduceManualEntry: state.reduceManualEntry, sheet: state.sheet === 'exit' ? 'exit' : null };
}

export const consent = (carried: SharedState): ConsentState => ({ ...carried, pane: 'consent', step: 'ready' });

export const institutionPicker = (carried: SharedState): InstitutionPickerState => ({
  ...carried,
  pane: 'institution_picker',
  featured: null,
  query: '',
  found: null,
  chosen: null,
});

export const partnerAuth = (
  carried: SharedState,
  authSession: AuthSession,
  back: PartnerAuthState['back'] = null,
): PartnerAuthState => ({
  ...carried,
  pane: 'partner_auth',
  authSession,
  step: 'ready',
  isOffline: false,
  attempt: 0,
  back,
});

export const accountPicker = (carried: SharedState, authSession: AuthSession, retries = 0): AccountPickerState => ({
  ...carried,
  pane: 'account_picker',
  authSession,
  accounts: null,
  selected: [],
  submitting: false,
  retries,
});

export const manualEntry = (carried: SharedState, back: ManualEntryState['back']): ManualEntryState => ({
  ...carried,
  pane: 'manual_entry',
  routingNumber: '',
  accountNumber: '',
  confirmation: '',
  visited: [],
  announced: { routingNumber: '', accountNumber: '', confirmation: '' },
  submitting: false,
  refusal: null,
  back,
});

export const success = (carried: SharedState, account: SuccessState['account']): SuccessState => ({
  ...carried,
  pane: 'success',
  account,
});

/** The pane for a user who has not chosen a bank. A pane that needs a bank is replaced with the institution picker. */
export function paneStateFor(next: PaneName, carried: SharedState): PaneState | null {
  switch (next) {
    case 'consent':
      return consent(carried);
    case 'manual_entry':
      return manualEntry(carried, null);
    case 'institution_picker':
    case 'partner_auth':
    case 'account_picker': {
      const authSession = carried.manifest.active_auth_session;
      if (next === 'partner_auth' && authSession) return partnerAuth(carried, authSession);
      if (next === 'account_picker' && authSession) return accountPicker(carried, authSession);
      return institutionPicker(carried);
    }
    case 'success':
      return success(carried, { name: null, last4: null, institution: carried.manifest.active_institution });
    default:
      return null;
  }
}
