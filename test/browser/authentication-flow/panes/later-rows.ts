import { ApiError } from '../../../../src/api/api-error.js';
import type { ApiErrorBody } from '../../../../src/api/types.js';
import type { ManualEntryState } from '../../../../src/authentication-flow/state/state.js';
import { agreedManifest, apiError, institution, lostConnection, manifest, partnerAccount } from '../objects.js';
import * as states from '../state/states.js';
import type { Row } from './row.js';

const bank = institution();
const named = manifest({ business_name: 'Loomhall', permissions: ['payment_method', 'balances'] });
const several = agreedManifest({ single_account: false, business_name: null });
const ineligible = partnerAccount('fca_9', {
  allow_selection: false,
  allow_selection_message: null,
  displayable_account_numbers: null,
});

const refused = (body: Partial<ApiErrorBody>): ManualEntryState =>
  states.manualEntry({ refusal: new ApiError(400, { type: 'invalid_request_error', ...body }) });

/** The panes after a bank is selected, and those of manual entry. */
export const LATER_ROWS: Row[] = [
  [
    'sign-in, ready',
    states.partnerAuth(),
    /^Sign in to /,
    /opens in a new window/,
    [
      [`Open ${bank.name}`, 'windowRequested'],
      ['Choose another bank', 'anotherBankRequested'],
      ['Back', 'backRequested'],
    ],
  ],
  [
    'sign-in, waiting',
    states.partnerAuth({ step: 'waiting' }),
    /^Finish in the /,
    /continues automatically/,
    [['Cancel sign-in', 'signInCancelled']],
  ],
  [
    'sign-in, offline',
    states.partnerAuth({ step: 'waiting', isOffline: true }),
    /^Finish in the /,
    /You seem to be offline/,
    [['Cancel sign-in', 'signInCancelled']],
  ],
  [
    'sign-in, offline, window closed',
    states.partnerAuth({ step: 'closed', isOffline: true }),
    /window was closed$/,
    /You seem to be offline/,
    [[`Open ${bank.name}`, 'windowRequested']],
  ],
  [
    'sign-in, window blocked',
    states.partnerAuth({ step: 'blocked' }),
    /blocked the bank’s window/,
    /That’s OK/,
    [[`Open ${bank.name}`, 'windowRequested']],
  ],
  [
    'sign-in, window closed',
    states.partnerAuth({ step: 'closed' }),
    /window was closed$/,
    /open it again/,
    [
      [`Open ${bank.name}`, 'windowRequested'],
      ['Choose another bank', 'anotherBankRequested'],
    ],
  ],
  ['account picker, loading', states.accountPicker({ accounts: null }), /^Getting your accounts$/, /is sending the list/, []],
  [
    'account picker',
    states.accountPicker(),
    /^Where should we send your payouts\?$/,
    /shared with/,
    [
      ['Link this account', 'accountsConfirmed'],
      ['What is shared', 'sheetOpened'],
    ],
  ],
  [
    'account picker, several accounts',
    states.accountPicker({ manifest: several, selected: ['fca_1', 'fca_2'] }),
    /^Which accounts/,
    /these accounts are shared with this business/,
    [['Link 2 accounts', 'accountsConfirmed']],
  ],
  [
    'account picker, ineligible account',
    states.accountPicker({ accounts: [partnerAccount('fca_1'), ineligible] }),
    /^Where should we send/,
    /This account can’t be linked/,
    [],
  ],
  [
    'manual entry',
    states.manualEntry(),
    /^Enter your bank details$/,
    /a US checking or savings account/,
    [
      ['Continue', 'manualEntrySubmitted'],
      ['use a test account', 'testAccountRequested'],
      ['Back', 'backRequested'],
    ],
  ],
  ['manual entry, refused', refused({}), /^Enter your bank details$/, /weren’t accepted/, [['Continue', 'manualEntrySubmitted']]],
  [
    'manual entry, refused with a reason for developers',
    refused({ message: 'Unknown bank.' }),
    /^Enter your bank details$/,
    /weren’t accepted(?!.*Unknown bank)/,
    [],
  ],
  [
    'manual entry, connection lost',
    states.manualEntry({ refusal: lostConnection() }),
    /^Enter your bank details$/,
    /That didn’t go through/,
    [['Continue', 'manualEntrySubmitted']],
  ],
  [
    'manual entry, API error',
    states.manualEntry({ refusal: apiError({}, { message: 'For developers.' }, 500) }),
    /^Enter your bank details$/,
    /That didn’t go through(?!.*For developers)/,
    [],
  ],
  [
    'success',
    states.success({ manifest: named }),
    /^Your account is linked$/,
    /Return to Loomhall to finish/,
    [['Back to Loomhall', 'doneRequested']],
  ],
  [
    'success, without names',
    states.success({
      manifest: agreedManifest({ business_name: null }),
      account: { name: null, last4: null, institution: null },
    }),
    /^Your account is linked$/,
    /^(?!.*to finish).*Bank account/s,
    [['Done', 'doneRequested']],
  ],
  [
    'micro-deposits sent',
    states.success({ pane: 'manual_entry_success', account: { name: null, last4: '6789', institution: null } }),
    /^Almost done$/,
    /two small deposits to 6 7 8 9 in 1–2/,
    [],
  ],
  [
    'bank unavailable',
    states.unexpectedError('unavailable'),
    /isn’t responding$/,
    /The problem is at the bank/,
    [
      ['Choose another bank', 'anotherBankRequested'],
      ['Enter bank details manually', 'manualEntryRequested'],
    ],
  ],
  [
    'sign-in failed',
    states.unexpectedError('sign_in_failed'),
    /^The sign-in didn’t go through$/,
    /Try again, or/,
    [
      ['Try again', 'retryRequested'],
      ['Choose another bank', 'anotherBankRequested'],
    ],
  ],
  [
    'accounts unavailable',
    states.unexpectedError('accounts_unavailable'),
    /^We couldn’t get your accounts$/,
    /Trying again often helps/,
    [
      ['Try again', 'retryRequested'],
      ['Choose another bank', 'anotherBankRequested'],
    ],
  ],
  [
    'no eligible accounts',
    states.unexpectedError('no_eligible_accounts'),
    /^No eligible accounts$/,
    /US checking or savings account/,
    [['Choose another bank', 'anotherBankRequested']],
  ],
  [
    'session expired',
    states.unexpectedError('expired'),
    /^Your session timed out/,
    /Nothing was shared/,
    [['Close', 'closeRequested']],
  ],
  [
    'failure at a bank',
    states.unexpectedError('failure', { problem: { kind: 'failure', institution: bank } }),
    /^We couldn’t link your account$/,
    /nothing has changed\. Try again later/,
    [
      ['Choose another bank', 'anotherBankRequested'],
      ['Enter bank details manually', 'manualEntryRequested'],
    ],
  ],
  [
    'failure at a bank, with manual entry less prominent',
    states.unexpectedError('failure', { problem: { kind: 'failure', institution: bank }, reduceManualEntry: true }),
    /^We couldn’t link your account$/,
    /has changed\. Try again later/,
    [['Choose another bank', 'anotherBankRequested']],
  ],
  [
    'failure',
    states.unexpectedError('failure'),
    /^We couldn’t link your account$/,
    /nothing has changed\. Try again later/,
    [
      ['Enter bank details manually', 'manualEntryRequested'],
      ['Close', 'closeRequested'],
    ],
  ],
  [
    'failure, without manual entry',
    states.unexpectedError('failure', { manifest: agreedManifest({ allow_manual_entry: false }) }),
    /^We couldn’t link your account$/,
    /has changed\. Try again later/,
    [['Close', 'closeRequested']],
  ],
  [
    'exit confirmation',
    states.institutionPicker({ sheet: 'exit' }),
    /^Stop linking\?$/,
    /isn’t linked yet/,
    [
      ['Keep going', 'sheetDismissed'],
      ['Stop and close', 'closeConfirmed'],
    ],
  ],
];
