/** How each pane looks when a person comes to it. */
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

/** What is taken along from pane to pane. An open "Stop linking?" stays open while the flow moves on beneath it. */
export type Carried = Pick<PaneState, 'manifest' | 'reduceManualEntry' | 'sheet'>;

export function carry(state: PaneState, manifest: Manifest = state.manifest): Carried {
  return { manifest, reduceManualEntry: state.reduceManualEntry, sheet: state.sheet === 'exit' ? 'exit' : null };
}

export const consent = (carried: Carried): ConsentState => ({ ...carried, pane: 'consent', step: 'ready' });

export const institutionPicker = (carried: Carried): InstitutionPickerState => ({
  ...carried,
  pane: 'institution_picker',
  featured: null,
  query: '',
  found: null,
  chosen: null,
});

export const partnerAuth = (
  carried: Carried,
  authSession: AuthSession,
  back: PartnerAuthState['back'] = null,
): PartnerAuthState => ({
  ...carried,
  pane: 'partner_auth',
  authSession,
  step: 'ready',
  attempt: 0,
  back,
});

export const accountPicker = (carried: Carried, authSession: AuthSession, retries = 0): AccountPickerState => ({
  ...carried,
  pane: 'account_picker',
  authSession,
  accounts: null,
  selected: [],
  submitting: false,
  retries,
});

export const manualEntry = (carried: Carried, back: ManualEntryState['back']): ManualEntryState => ({
  ...carried,
  pane: 'manual_entry',
  routingNumber: '',
  accountNumber: '',
  confirmation: '',
  visited: [],
  submitting: false,
  refusal: null,
  back,
});

export const success = (carried: Carried, account: SuccessState['account']): SuccessState => ({
  ...carried,
  pane: 'success',
  account,
});

/** Where the server sends a person that has no bank yet; anything that needs a bank starts at the picker. */
export function roomFor(next: PaneName, carried: Carried): PaneState | null {
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
