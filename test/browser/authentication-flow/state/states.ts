/** One example of each state of a flow. */
import type {
  AccountPickerState,
  ClosingState,
  ConsentState,
  EndedState,
  ErrorState,
  FlowState,
  InstitutionPickerState,
  LaunchingState,
  ManualEntryState,
  PartnerAuthState,
  Problem,
  SuccessState,
} from '../../../../src/authentication-flow/state/state.js';
import { collectorError } from '../../../../src/contract/collector-error.js';
import { agreedManifest, authSession, completedSession, institution, manifest, partnerAccount } from '../objects.js';

const PANE_DEFAULTS = { reduceManualEntry: false, sheet: null } as const;

export const launching = (): LaunchingState => ({ pane: 'launching' });

export const consent = (overrides: Partial<ConsentState> = {}): ConsentState => ({
  ...PANE_DEFAULTS,
  manifest: manifest(),
  pane: 'consent',
  step: 'ready',
  ...overrides,
});

export const institutionPicker = (overrides: Partial<InstitutionPickerState> = {}): InstitutionPickerState => ({
  ...PANE_DEFAULTS,
  manifest: agreedManifest(),
  pane: 'institution_picker',
  featured: [institution()],
  query: '',
  found: null,
  chosen: null,
  ...overrides,
});

export const partnerAuth = (overrides: Partial<PartnerAuthState> = {}): PartnerAuthState => ({
  ...PANE_DEFAULTS,
  manifest: agreedManifest(),
  pane: 'partner_auth',
  authSession: authSession(),
  step: 'ready',
  isOffline: false,
  attempt: 0,
  back: null,
  ...overrides,
});

export const accountPicker = (overrides: Partial<AccountPickerState> = {}): AccountPickerState => ({
  ...PANE_DEFAULTS,
  manifest: agreedManifest(),
  pane: 'account_picker',
  authSession: authSession({ next_pane: 'account_picker' }),
  accounts: [partnerAccount('fca_1'), partnerAccount('fca_2')],
  selected: ['fca_1'],
  submitting: false,
  retries: 0,
  ...overrides,
});

export function manualEntry(overrides: Partial<ManualEntryState> = {}): ManualEntryState {
  const numbers = { routingNumber: '110000000', accountNumber: '000123456789', confirmation: '000123456789' };
  const { routingNumber, accountNumber, confirmation } = { ...numbers, ...overrides };
  return {
    ...PANE_DEFAULTS,
    manifest: agreedManifest(),
    pane: 'manual_entry',
    ...numbers,
    visited: [],
    announced: { routingNumber, accountNumber, confirmation },
    submitting: false,
    refusal: null,
    back: institutionPicker(),
    ...overrides,
  };
}

export const success = (overrides: Partial<SuccessState> = {}): SuccessState => ({
  ...PANE_DEFAULTS,
  manifest: agreedManifest(),
  pane: 'success',
  account: { name: 'Account fca_1', last4: '6789', institution: institution() },
  ...overrides,
});

export const PROBLEMS: { [Kind in Problem['kind']]: Extract<Problem, { kind: Kind }> } = {
  maintenance: { kind: 'maintenance', institution: institution(), until: 1_800_000_000 },
  unavailable: { kind: 'unavailable', institution: institution() },
  sign_in_failed: { kind: 'sign_in_failed', institution: institution(), authSession: authSession() },
  accounts_unavailable: {
    kind: 'accounts_unavailable',
    institution: institution(),
    authSession: authSession(),
    canRetry: true,
  },
  no_eligible_accounts: { kind: 'no_eligible_accounts', institution: institution(), total: 2, accounts: [] },
  expired: { kind: 'expired' },
  failure: { kind: 'failure', institution: null },
};

export const unexpectedError = (kind: Problem['kind'], overrides: Partial<ErrorState> = {}): ErrorState => ({
  ...PANE_DEFAULTS,
  manifest: agreedManifest(),
  pane: 'unexpected_error',
  problem: PROBLEMS[kind],
  error: { ...collectorError('unexpected_error'), code: 'lock_timeout' },
  errorCode: 'unexpected_error',
  resetting: false,
  ...overrides,
});

export const closing = (overrides: Partial<ClosingState> = {}): ClosingState => ({
  pane: 'closing',
  from: success(),
  reason: 'person_left',
  ...overrides,
});

export const ended = (): EndedState => ({
  pane: 'ended',
  ending: { kind: 'exited', session: completedSession(), reason: 'person_left' },
  lastPane: 'consent',
});

export const STATES = {
  launching: launching(),
  consent: consent(),
  'consent, agreeing': consent({ step: 'agreeing' }),
  'consent, failed': consent({ step: 'failed' }),
  'consent under a sheet': consent({ sheet: 'data_access' }),
  'institution picker': institutionPicker(),
  'institution picker, loading': institutionPicker({ featured: null }),
  'institution picker, searching': institutionPicker({ query: 'river' }),
  'institution picker, search failed': institutionPicker({
    query: 'river',
    found: { query: 'river', institutions: null, offersManualEntry: true },
  }),
  'institution picker, banks failed': institutionPicker({ featured: 'failed' }),
  'institution picker before consent': institutionPicker({ manifest: manifest() }),
  'institution picker, opening': institutionPicker({ chosen: institution() }),
  'partner auth, ready': partnerAuth(),
  'partner auth, waiting': partnerAuth({ step: 'waiting', attempt: 1 }),
  'partner auth, offline': partnerAuth({ step: 'waiting', isOffline: true, attempt: 1 }),
  'partner auth, closed': partnerAuth({ step: 'closed', attempt: 1 }),
  'partner auth, blocked': partnerAuth({ step: 'blocked', attempt: 1 }),
  'partner auth, renewing': partnerAuth({ step: 'renewing', attempt: 1 }),
  'account picker, loading': accountPicker({ accounts: null, selected: [] }),
  'account picker': accountPicker(),
  'account picker, submitting': accountPicker({ submitting: true }),
  'account picker under a sheet': accountPicker({ sheet: 'exit' }),
  'manual entry': manualEntry(),
  'manual entry, empty': manualEntry({ routingNumber: '', accountNumber: '', confirmation: '' }),
  'manual entry, submitting': manualEntry({ submitting: true }),
  'manual entry, first pane': manualEntry({ back: null }),
  success: success(),
  'manual entry success': success({ pane: 'manual_entry_success' }),
  maintenance: unexpectedError('maintenance'),
  unavailable: unexpectedError('unavailable'),
  'sign-in failed': unexpectedError('sign_in_failed'),
  'accounts unavailable': unexpectedError('accounts_unavailable'),
  'accounts unavailable again': unexpectedError('accounts_unavailable', {
    problem: { ...PROBLEMS.accounts_unavailable, canRetry: false },
  }),
  'no eligible accounts': unexpectedError('no_eligible_accounts'),
  expired: unexpectedError('expired'),
  failure: unexpectedError('failure'),
  'failure, resetting': unexpectedError('failure', { resetting: true }),
  closing: closing(),
  'closing by the page': closing({ reason: 'closed_by_page' }),
  ended: ended(),
} as const satisfies Record<string, FlowState>;

export type StateName = keyof typeof STATES;
