/** The graph of the flow: for each state, the inputs that change it and the state they lead to. Other inputs change nothing. */
import type { InputName } from './inputs.js';
import type { StateName } from './states.js';

type Edges = Partial<Record<InputName, string>>;

/** The exits that every pane has. With `asks` the close button asks for confirmation first. */
const leaving = (place: string, asks: boolean): Edges => ({
  closeRequested: asks ? `${place} under exit` : 'closing:person_left',
  closeConfirmed: 'closing:person_left',
  endRequested: 'closing:element_removed',
  brokenOff: 'closing:person_left',
});

/** With a sheet over the pane, the close button only closes the sheet. */
const underSheet = (place: string): Edges => ({ ...leaving(place, true), closeRequested: place, sheetDismissed: place });

const picking = (place: string): Edges => ({
  ...leaving(place, true),
  featuredLoaded: place,
  taskFailed: 'unexpected_error:failure',
});

const idlePicking: Edges = {
  ...picking('institution_picker'),
  queryChanged: 'institution_picker',
  institutionChosen: 'institution_picker:opening',
  manualEntryRequested: 'manual_entry',
  backRequested: 'consent',
};

const signingIn = (step: string): Edges => ({
  ...leaving(`partner_auth:${step}`, true),
  signInFailed: 'unexpected_error:sign_in_failed',
  taskFailed: 'unexpected_error:failure',
});

const beforeSignIn = (step: string): Edges => ({
  ...signingIn(step),
  windowRequested: 'partner_auth:waiting',
  anotherBankRequested: 'institution_picker',
  backRequested: 'institution_picker',
});

const waiting: Edges = {
  ...signingIn('waiting'),
  windowRequested: 'partner_auth:waiting',
  windowBlocked: 'partner_auth:blocked',
  windowClosed: 'partner_auth:closed',
  signInCancelled: 'partner_auth:renewing',
  authorized: 'account_picker:loading',
};

const typing = (place: string): Edges => ({
  ...leaving(place, true),
  fieldLeft: place,
  numbersAttached: 'manual_entry_success',
  taskFailed: 'manual_entry:refused',
});

const idleTyping: Edges = {
  ...typing('manual_entry'),
  numberTyped: 'manual_entry',
  testAccountRequested: 'manual_entry',
  manualEntrySubmitted: 'manual_entry:submitting',
};

const afterError = (kind: string, asks: boolean): Edges => ({
  ...leaving(`unexpected_error:${kind}`, asks),
  reset: 'institution_picker',
  taskFailed: 'unexpected_error:failure',
});

const recoverableError = (kind: string, asks = true): Edges => ({
  ...afterError(kind, asks),
  anotherBankRequested: `unexpected_error:${kind}:resetting`,
  manualEntryRequested: 'manual_entry',
});

const done = (place: string): Edges => ({ ...leaving(place, false), doneRequested: 'closing:person_left' });

export const EDGES: Record<StateName, Edges> = {
  launching: {
    synchronized: 'consent',
    taskFailed: 'ended:failed',
    closeConfirmed: 'ended:exited',
    endRequested: 'ended:exited',
  },
  consent: {
    ...leaving('consent', false),
    agreed: 'consent:agreeing',
    sheetOpened: 'consent under data_access',
    manualEntryRequested: 'manual_entry',
    consentAcquired: 'institution_picker',
    taskFailed: 'consent:failed',
  },
  'consent, agreeing': {
    ...leaving('consent:agreeing', false),
    sheetOpened: 'consent:agreeing under data_access',
    consentAcquired: 'institution_picker',
    taskFailed: 'consent:failed',
  },
  'consent, failed': {
    ...leaving('consent:failed', false),
    agreed: 'consent:agreeing',
    sheetOpened: 'consent:failed under data_access',
    manualEntryRequested: 'manual_entry',
    consentAcquired: 'institution_picker',
    taskFailed: 'consent:failed',
  },
  'consent under a sheet': {
    ...underSheet('consent'),
    agreed: 'consent:agreeing',
    sheetOpened: 'consent under data_access',
    manualEntryRequested: 'manual_entry',
    consentAcquired: 'institution_picker',
    taskFailed: 'consent:failed under data_access',
  },
  'institution picker': idlePicking,
  'institution picker, loading': idlePicking,
  'institution picker, searching': {
    ...idlePicking,
    searchAnswered: 'institution_picker',
    searchFailed: 'institution_picker',
  },
  'institution picker, search failed': {
    ...idlePicking,
    retryRequested: 'institution_picker',
    searchAnswered: 'institution_picker',
    searchFailed: 'institution_picker',
  },
  'institution picker, banks failed': { ...idlePicking, retryRequested: 'institution_picker' },
  'institution picker before consent': { ...idlePicking, closeRequested: 'closing:person_left' },
  'institution picker, opening': { ...picking('institution_picker:opening'), authSessionCreated: 'partner_auth:ready' },
  'partner auth, ready': beforeSignIn('ready'),
  'partner auth, waiting': { ...waiting, connectionLost: 'partner_auth:waiting' },
  'partner auth, offline': { ...waiting, connectionRestored: 'partner_auth:waiting' },
  'partner auth, closed': {
    ...beforeSignIn('closed'),
    connectionLost: 'partner_auth:closed',
    signInCancelled: 'partner_auth:renewing',
    authorized: 'account_picker:loading',
  },
  'partner auth, blocked': beforeSignIn('blocked'),
  'partner auth, renewing': { ...signingIn('renewing'), authSessionCreated: 'partner_auth:ready' },
  'account picker, loading': {
    ...leaving('account_picker:loading', true),
    sheetOpened: 'account_picker:loading under data_access',
    accountToggled: 'account_picker:loading',
    accountsLoaded: 'account_picker',
    taskFailed: 'unexpected_error:accounts_unavailable',
  },
  'account picker': {
    ...leaving('account_picker', true),
    sheetOpened: 'account_picker under data_access',
    accountToggled: 'account_picker',
    accountsConfirmed: 'account_picker:submitting',
    taskFailed: 'unexpected_error:failure',
  },
  'account picker, submitting': {
    ...leaving('account_picker:submitting', true),
    sheetOpened: 'account_picker:submitting under data_access',
    accountsSelected: 'success',
    taskFailed: 'unexpected_error:failure',
  },
  'account picker under a sheet': {
    ...underSheet('account_picker'),
    sheetOpened: 'account_picker under data_access',
    accountToggled: 'account_picker under exit',
    accountsConfirmed: 'account_picker:submitting',
    taskFailed: 'unexpected_error:failure under exit',
  },
  'manual entry': { ...idleTyping, backRequested: 'institution_picker' },
  'manual entry, empty': { ...idleTyping, backRequested: 'institution_picker', manualEntrySubmitted: 'manual_entry' },
  'manual entry, submitting': typing('manual_entry:submitting'),
  'manual entry, first pane': idleTyping,
  success: done('success'),
  'manual entry success': done('manual_entry_success'),
  maintenance: recoverableError('maintenance'),
  unavailable: recoverableError('unavailable'),
  'sign-in failed': { ...recoverableError('sign_in_failed'), retryRequested: 'partner_auth:renewing' },
  'accounts unavailable': { ...recoverableError('accounts_unavailable'), retryRequested: 'account_picker:loading' },
  'accounts unavailable again': recoverableError('accounts_unavailable'),
  'no eligible accounts': recoverableError('no_eligible_accounts'),
  expired: afterError('expired', false),
  failure: recoverableError('failure', false),
  'failure, resetting': afterError('failure:resetting', false),
  closing: { completed: 'ended:completed', taskFailed: 'ended:failed', endRequested: 'closing:element_removed' },
  'closing by the page': { completed: 'ended:completed', taskFailed: 'ended:failed' },
  ended: {},
};
