import type { Act } from '../../src/flow/input.js';
import type { PaneState } from '../../src/flow/state.js';
import { agreedManifest, institution, manifest, partnerAccount } from '../flow/objects.js';
import * as place from '../flow/states.js';

const bank = institution();
const named = manifest({ business_name: 'Loomhall', permissions: ['payment_method', 'balances'] });
const several = agreedManifest({ single_account: false, business_name: null });
const card = partnerAccount('fca_9', {
  allow_selection: false,
  allow_selection_message: null,
  displayable_account_numbers: null,
});

/** Each pane: what it is called, what it says, what can be pressed, and what one press means. */
export const PANES: [
  title: string,
  state: PaneState,
  heading: RegExp,
  says: RegExp,
  presses: [name: string, act: Act['type']][],
][] = [
  [
    'consent',
    place.consent({ manifest: named }),
    /^Link the account/,
    /share the account you choose with Loomhall/,
    [
      ['I agree', 'agreed'],
      ['What is shared', 'sheetOpened'],
      ['What you agree to', 'sheetOpened'],
      ['Enter details by hand', 'manualEntryRequested'],
      ['Close', 'closeRequested'],
    ],
  ],
  [
    'consent that did not get through',
    place.consent({ manifest: named, step: 'failed' }),
    /^Link the account/,
    /That didn’t go through/,
    [['I agree', 'agreed']],
  ],
  [
    'what is shared',
    place.consent({ manifest: named, sheet: 'data_access' }),
    /^What is shared with Loomhall$/,
    /Balance.*your past payments/,
    [['Got it', 'sheetDismissed']],
  ],
  [
    'what is shared, all of it',
    place.consent({ manifest: manifest({ permissions: ['ownership', 'transactions'] }), sheet: 'data_access' }),
    /^What is shared/,
    /Account holder.*Past payments.*Your sign-in and your cards\./,
    [['Got it', 'sheetDismissed']],
  ],
  [
    'what one agrees to',
    place.consent({ manifest: named, sheet: 'legal_details' }),
    /^What you agree to$/,
    /lets Loomhall pay you/,
    [['Got it', 'sheetDismissed']],
  ],
  [
    'picker',
    place.institutionPicker(),
    /^Which bank/,
    /Often chosen/,
    [
      [bank.name, 'institutionChosen'],
      ['Enter details by hand', 'manualEntryRequested'],
      ['Back', 'backRequested'],
    ],
  ],
  [
    'picker without featured banks',
    place.institutionPicker({ featured: [], manifest: agreedManifest({ allow_manual_entry: false }) }),
    /^Which bank/,
    /Not here\? Search by name/,
    [['Close', 'closeRequested']],
  ],
  ['picker, loading', place.institutionPicker({ featured: null }), /^Which bank/, /Loading banks…/, []],
  ['picker, searching', place.institutionPicker({ query: 'har' }), /^Which bank/, /Searching…/, []],
  [
    'picker, one found',
    place.institutionPicker({
      query: 'har',
      found: { query: 'har', institutions: [institution({ url: 'https://www.harborbank.example/' })], offersManualEntry: true },
    }),
    /^Which bank/,
    /1 bank .*harborbank\.example/,
    [['Enter details by hand', 'manualEntryRequested']],
  ],
  [
    'picker, nothing found',
    place.institutionPicker({ query: 'zeph', found: { query: 'zeph', institutions: [], offersManualEntry: true } }),
    /^Which bank/,
    /No bank found for “zeph”/,
    [['Enter details by hand', 'manualEntryRequested']],
  ],
  [
    'picker, search failed',
    place.institutionPicker({ query: 'har', found: { query: 'har', institutions: null, offersManualEntry: true } }),
    /^Which bank/,
    /That didn’t go through/,
    [
      ['Try again', 'retryRequested'],
      ['Enter details by hand', 'manualEntryRequested'],
    ],
  ],
  [
    'before the window',
    place.partnerAuth(),
    /^Sign in at /,
    /A new window opens/,
    [
      [`Open ${bank.name}`, 'windowRequested'],
      ['Choose another bank', 'anotherBankRequested'],
      ['Back', 'backRequested'],
    ],
  ],
  [
    'waiting',
    place.partnerAuth({ step: 'waiting' }),
    /^Finish in the /,
    /moves on by itself/,
    [['Cancel sign-in', 'signInCancelled']],
  ],
  [
    'window blocked',
    place.partnerAuth({ step: 'blocked' }),
    /held the window back/,
    /Nothing is wrong/,
    [[`Open ${bank.name}`, 'windowRequested']],
  ],
  [
    'window closed',
    place.partnerAuth({ step: 'closed' }),
    /window was closed$/,
    /open it again/,
    [
      [`Open ${bank.name}`, 'windowRequested'],
      ['Choose another bank', 'anotherBankRequested'],
    ],
  ],
  ['accounts loading', place.accountPicker({ accounts: null }), /^Getting your accounts$/, /is sending the list/, []],
  [
    'account picker',
    place.accountPicker(),
    /^Which account should be paid\?$/,
    /shared with/,
    [
      ['Link this account', 'accountsConfirmed'],
      ['What is shared', 'sheetOpened'],
    ],
  ],
  [
    'account picker, several',
    place.accountPicker({ manifest: several, selected: ['fca_1', 'fca_2'] }),
    /^Which accounts/,
    /these accounts are shared with this business/,
    [['Link 2 accounts', 'accountsConfirmed']],
  ],
  [
    'account that can’t be chosen',
    place.accountPicker({ accounts: [partnerAccount('fca_1'), card] }),
    /^Which account/,
    /This account can’t be linked/,
    [],
  ],
  [
    'by hand',
    place.manualEntry(),
    /^Enter your account$/,
    /A US checking or savings account/,
    [
      ['Continue', 'manualEntrySubmitted'],
      ['fill in a test account', 'testAccountRequested'],
      ['Back', 'backRequested'],
    ],
  ],
  ['by hand, refused', place.manualEntry({ refusal: '' }), /^Enter your account$/, /were not accepted/, []],
  [
    'linked',
    place.success({ manifest: named }),
    /^Your account is linked$/,
    /Loomhall can now pay into it/,
    [['Back to Loomhall', 'doneRequested']],
  ],
  [
    'linked, without names',
    place.success({ manifest: agreedManifest({ business_name: null }), account: { name: null, last4: null, institution: null } }),
    /^Your account is linked$/,
    /Bank account/,
    [['Done', 'doneRequested']],
  ],
  [
    'deposits sent',
    place.success({ pane: 'manual_entry_success', account: { name: null, last4: '6789', institution: null } }),
    /^Almost done$/,
    /Two small deposits reach 6 7 8 9 in one/,
    [],
  ],
  [
    'unavailable',
    place.unexpectedError('unavailable'),
    /isn’t answering$/,
    /on the bank’s side/,
    [
      ['Choose another bank', 'anotherBankRequested'],
      ['Enter details by hand', 'manualEntryRequested'],
    ],
  ],
  [
    'sign-in failed',
    place.unexpectedError('sign_in_failed'),
    /^The sign-in didn’t go through$/,
    /try once more/,
    [
      ['Try again', 'retryRequested'],
      ['Choose another bank', 'anotherBankRequested'],
    ],
  ],
  [
    'accounts unavailable',
    place.unexpectedError('accounts_unavailable'),
    /^We couldn’t get your accounts$/,
    /A second try often works/,
    [
      ['Try again', 'retryRequested'],
      ['Choose another bank', 'anotherBankRequested'],
    ],
  ],
  [
    'no eligible accounts',
    place.unexpectedError('no_eligible_accounts'),
    /^No account here can be paid$/,
    /US checking or savings account/,
    [['Choose another bank', 'anotherBankRequested']],
  ],
  ['expired', place.unexpectedError('expired'), /^This took longer/, /Nothing was shared/, [['Close', 'closeRequested']]],
  [
    'failure at a bank',
    place.unexpectedError('failure'),
    /^We couldn’t link your account$/,
    /type in the account details/,
    [
      ['Choose another bank', 'anotherBankRequested'],
      ['Enter details by hand', 'manualEntryRequested'],
    ],
  ],
  [
    'failure',
    place.unexpectedError('failure', { referrer: 'consent' }),
    /^We couldn’t link your account$/,
    /type in the account details/,
    [
      ['Enter details by hand', 'manualEntryRequested'],
      ['Close', 'closeRequested'],
    ],
  ],
  [
    'failure without typing',
    place.unexpectedError('failure', { referrer: 'consent', manifest: agreedManifest({ allow_manual_entry: false }) }),
    /^We couldn’t link your account$/,
    /has changed\. Try again later/,
    [['Close', 'closeRequested']],
  ],
  [
    'leaving',
    place.institutionPicker({ sheet: 'exit' }),
    /^Stop linking\?$/,
    /isn’t linked yet/,
    [
      ['Keep going', 'sheetDismissed'],
      ['Stop and close', 'closeConfirmed'],
    ],
  ],
];
