import type { ApiError } from '../../api/api-error.js';
import type {
  AuthSession,
  CompletedSession,
  Institution,
  InstitutionList,
  Manifest,
  PartnerAccounts,
  PaymentAccountAttachment,
  Synchronization,
} from '../../api/types.js';
import type { CollectorError } from '../../contract/collector-error.js';
import type { ManualEntryField, Sheet } from './state.js';
import type { ExitReason } from '../../contract/flow-events.js';

/** An action of the user. */
export type Act =
  | { type: 'agreed' }
  | { type: 'sheetOpened'; sheet: Exclude<Sheet, 'exit'> }
  | { type: 'sheetDismissed' }
  | { type: 'queryChanged'; query: string }
  | { type: 'institutionChosen'; institution: Institution }
  | { type: 'windowRequested' }
  | { type: 'signInCancelled' }
  | { type: 'anotherBankRequested' }
  | { type: 'accountToggled'; account: string }
  | { type: 'accountsConfirmed' }
  | { type: 'retryRequested' }
  | { type: 'manualEntryRequested' }
  | { type: 'numberTyped'; field: ManualEntryField; value: string }
  | { type: 'fieldLeft'; field: ManualEntryField }
  | { type: 'testAccountRequested' }
  | { type: 'manualEntrySubmitted' }
  | { type: 'backRequested' }
  | { type: 'doneRequested' }
  | { type: 'closeRequested' }
  | { type: 'closeConfirmed' };

/** An action of the page. */
export type Command =
  | { type: 'endRequested'; reason: ExitReason }
  /** The flow cannot continue. */
  | { type: 'brokenOff'; error: CollectorError };

/** A report of an effect. `task` names the effect that failed. */
export type Report =
  | { type: 'synchronized'; synchronization: Synchronization }
  | { type: 'consentAcquired'; manifest: Manifest }
  | { type: 'featuredLoaded'; list: InstitutionList }
  | { type: 'searchAnswered'; query: string; list: InstitutionList }
  | { type: 'searchFailed'; query: string }
  | { type: 'authSessionCreated'; authSession: AuthSession }
  | { type: 'windowBlocked' }
  | { type: 'windowClosed' }
  | { type: 'connectionLost' }
  | { type: 'connectionRestored' }
  | { type: 'authorized'; authSession: AuthSession }
  | { type: 'signInFailed' }
  | { type: 'accountsLoaded'; accounts: PartnerAccounts }
  | { type: 'accountsSelected'; accounts: PartnerAccounts }
  | { type: 'numbersAttached'; attachment: PaymentAccountAttachment }
  | { type: 'reset'; manifest: Manifest }
  | { type: 'completed'; session: CompletedSession }
  | { type: 'taskFailed'; task: string; error: ApiError };

/** Everything that can change the state of a flow. */
export type FlowInput = Act | Command | Report;
