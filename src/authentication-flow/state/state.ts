import type { ApiError } from '../../api/api-error.js';
import type { AuthSession, CompletedSession, Institution, Manifest, PaneName, PartnerAccount } from '../../api/types.js';
import type { CollectorError } from '../../contract/collector-error.js';
import type { ExitReason, FlowErrorCode } from '../../contract/flow-events.js';

/** A sheet over a pane. The pane below is inert. */
export type Sheet = 'exit' | 'data_access' | 'legal_details';

/** The properties of every pane: the session's settings and the sheet over it. */
interface Shown {
  manifest: Manifest;
  /** Whether error panes offer manual entry less prominently. */
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
  /** The newest answer with its query. Without `institutions`, the search failed. */
  found: { query: string; institutions: Institution[] | null; offersManualEntry: boolean } | null;
  /** The chosen bank, while its auth session is created. */
  chosen: Institution | null;
}

export interface PartnerAuthState extends Shown {
  pane: 'partner_auth';
  authSession: AuthSession;
  /**
   * `ready` before the window opens, `waiting` while it is open, `closed` if it seems closed (the API is still polled),
   * `blocked` if the browser blocked it, `renewing` while a canceled sign-in is replaced with a new one.
   */
  step: 'ready' | 'waiting' | 'closed' | 'blocked' | 'renewing';
  /** Several calls to the API had no answer. They are repeated. */
  isOffline: boolean;
  /** How often the window was opened. Distinguishes one wait from the next. */
  attempt: number;
  /** The picker behind Back, with its search. `null`: the user did not choose there. */
  back: InstitutionPickerState | null;
}

export interface AccountPickerState extends Shown {
  pane: 'account_picker';
  authSession: AuthSession;
  /** `null` while they load. Accounts that can be chosen come first. */
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
  /** Fields that the user has left once. Only these show errors. */
  visited: readonly ManualEntryField[];
  /** The numbers when a field was last left, or the button pressed. Only errors in them are announced. */
  announced: Record<ManualEntryField, string>;
  submitting: boolean;
  /** Why the numbers were refused, or why the request failed. */
  refusal: ApiError | null;
  /** The pane behind Back. */
  back: ConsentState | InstitutionPickerState | null;
}
export type ManualEntryField = 'routingNumber' | 'accountNumber' | 'confirmation';

export interface SuccessState extends Shown {
  pane: 'success' | 'manual_entry_success';
  /** The linked account. */
  account: { name: string | null; last4: string | null; institution: Institution | null };
}

/** A problem, with everything that its view needs. */
export type Problem =
  | { kind: 'maintenance'; institution: Institution; until: number }
  | { kind: 'unavailable'; institution: Institution }
  | { kind: 'sign_in_failed'; institution: Institution; authSession: AuthSession }
  | { kind: 'accounts_unavailable'; institution: Institution; authSession: AuthSession; canRetry: boolean }
  | { kind: 'no_eligible_accounts'; institution: Institution; total: number; accounts: PartnerAccount[] }
  | { kind: 'expired' }
  /** `institution`: the bank, if one was chosen. Another bank may work. */
  | { kind: 'failure'; institution: Institution | null };

export interface ErrorState extends Shown {
  pane: 'unexpected_error';
  problem: Problem;
  error: CollectorError;
  errorCode: FlowErrorCode;
  /** Whether the session is being reset for another bank. */
  resetting: boolean;
}

/** A pane that the user can see and use. */
export type PaneState =
  ConsentState | InstitutionPickerState | PartnerAuthState | AccountPickerState | ManualEntryState | SuccessState | ErrorState;

/** The session is not known yet, and nothing is shown. */
export interface LaunchingState {
  pane: 'launching';
}

/** The session is being completed. The last pane can stay visible. */
export interface ClosingState {
  pane: 'closing';
  from: PaneState;
  reason: ExitReason;
  /** Why the flow broke off. */
  failure?: CollectorError;
}

/** The end, with everything that the outcome needs. */
export interface EndedState {
  pane: 'ended';
  ending:
    | { kind: 'completed'; session: CompletedSession }
    | { kind: 'failed'; error: CollectorError }
    | { kind: 'exited'; session: CompletedSession | null; reason: ExitReason };
  lastPane: PaneName | null;
}

/** The whole state of a flow in one value, without properties that its pane does not need. */
export type FlowState = LaunchingState | PaneState | ClosingState | EndedState;

export const INITIAL_STATE: LaunchingState = { pane: 'launching' };

export function isPane(state: FlowState): state is PaneState {
  return state.pane !== 'launching' && state.pane !== 'closing' && state.pane !== 'ended';
}
