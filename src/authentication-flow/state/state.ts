import type { ApiError } from '../../api/api-error.js';
import type { AuthSession, CompletedSession, Institution, Manifest, PaneName, PartnerAccount } from '../../api/types.js';
import type { CollectorError } from '../../contract/collector-error.js';
import type { ExitReason, FlowErrorCode } from '../../contract/flow-events.js';

/** What rises over a pane; the pane below waits. */
export type Sheet = 'exit' | 'data_access' | 'legal_details';

/** What every pane knows: the session's rules, and the sheet over it. */
interface Shown {
  manifest: Manifest;
  /** Error views offer typing numbers by hand less prominently. */
  reduceManualEntry: boolean;
  sheet: Sheet | null;
}

export interface ConsentState extends Shown {
  pane: 'consent';
  step: 'ready' | 'agreeing' | 'failed';
}

export interface InstitutionPickerState extends Shown {
  pane: 'institution_picker';
  /** `null` while they load. */
  featured: Institution[] | 'failed' | null;
  query: string;
  /** The newest answer, and the query that it answers; without `institutions`, the search failed. */
  found: { query: string; institutions: Institution[] | null; offersManualEntry: boolean } | null;
  /** The chosen one, while its auth session is made. */
  chosen: Institution | null;
}

export interface PartnerAuthState extends Shown {
  pane: 'partner_auth';
  authSession: AuthSession;
  /**
   * `ready` before the window opens, `waiting` while it is open, `closed` when it seems to be closed (it may not be: the API is
   * still asked), `blocked` when the browser held it back, `renewing` while a cancelled sign-in is replaced by a new one.
   */
  step: 'ready' | 'waiting' | 'closed' | 'blocked' | 'renewing';
  /** How often the window was opened; tells one wait from the next. */
  attempt: number;
  /** Where Back leads: the banks as they were left, with what was searched for. `null`: nobody chose there. */
  back: InstitutionPickerState | null;
}

export interface AccountPickerState extends Shown {
  pane: 'account_picker';
  authSession: AuthSession;
  /** `null` while they load. Those that can be chosen come first. */
  accounts: PartnerAccount[] | null;
  selected: readonly string[];
  submitting: boolean;
  /** 0 at first, 1 after "Try again". */
  retries: number;
}

export interface ManualEntryState extends Shown {
  pane: 'manual_entry';
  routingNumber: string;
  accountNumber: string;
  confirmation: string;
  /** Fields that the person has left once; only these show what is wrong. */
  visited: readonly ManualEntryField[];
  submitting: boolean;
  /** Why the numbers were not taken: the API's word on them, or that it could not be asked. */
  refusal: ApiError | null;
  /** Where Back leads. */
  back: ConsentState | InstitutionPickerState | null;
}
export type ManualEntryField = 'routingNumber' | 'accountNumber' | 'confirmation';

export interface SuccessState extends Shown {
  pane: 'success' | 'manual_entry_success';
  /** What was linked, to be shown once more. */
  account: { name: string | null; last4: string | null; institution: Institution | null };
}

/** What went wrong, with all that its view needs. */
export type Problem =
  | { kind: 'maintenance'; institution: Institution; until: number }
  | { kind: 'unavailable'; institution: Institution }
  | { kind: 'sign_in_failed'; institution: Institution; authSession: AuthSession }
  | { kind: 'accounts_unavailable'; institution: Institution; authSession: AuthSession; canRetry: boolean }
  | { kind: 'no_eligible_accounts'; institution: Institution; total: number; accounts: PartnerAccount[] }
  | { kind: 'expired' }
  /** `institution`: where it happened, if a bank was chosen: another one may do. */
  | { kind: 'failure'; institution: Institution | null };

export interface ErrorState extends Shown {
  pane: 'unexpected_error';
  problem: Problem;
  error: CollectorError;
  errorCode: FlowErrorCode;
  /** The pane that failed. */
  referrer: PaneName;
  /** While the session is set back for another bank. */
  resetting: boolean;
}

/** A pane that a person can see and act on. */
export type PaneState =
  ConsentState | InstitutionPickerState | PartnerAuthState | AccountPickerState | ManualEntryState | SuccessState | ErrorState;

/** Before anything is known of the session: nothing is shown yet. */
export interface LaunchingState {
  pane: 'launching';
}

/** The session is being completed; the pane that was left stays in sight. */
export interface ClosingState {
  pane: 'closing';
  from: PaneState;
  reason: ExitReason;
  /** Why it could not go on, where it broke off. */
  failure?: CollectorError;
}

/** The end, with everything that the outcome is read from. */
export interface EndedState {
  pane: 'ended';
  ending:
    | { kind: 'completed'; session: CompletedSession }
    | { kind: 'failed'; error: CollectorError }
    | { kind: 'exited'; session: CompletedSession | null; reason: ExitReason };
  lastPane: PaneName | null;
}

/** One value says all: where the flow stands and nothing that this place does not need. */
export type FlowState = LaunchingState | PaneState | ClosingState | EndedState;

export const INITIAL_STATE: LaunchingState = { pane: 'launching' };

export function isPane(state: FlowState): state is PaneState {
  return state.pane !== 'launching' && state.pane !== 'closing' && state.pane !== 'ended';
}
