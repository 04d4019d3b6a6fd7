import { agreedManifest, institution, manifest } from '../objects.js';
import * as states from '../state/states.js';
import type { Row } from './row.js';

const bank = institution();
const named = manifest({ business_name: 'Loomhall', permissions: ['payment_method', 'balances'] });

/** The panes before a bank is selected. */
export const FIRST_ROWS: Row[] = [
  [
    'consent',
    states.consent({ manifest: named }),
    /^Link the account/,
    /share the account you choose with Loomhall/,
    [
      ['Agree and continue', 'agreed'],
      ['What is shared', 'sheetOpened'],
      ['What you agree to', 'sheetOpened'],
      ['Enter bank details manually', 'manualEntryRequested'],
      ['Close', 'closeRequested'],
    ],
  ],
  [
    'consent, failed',
    states.consent({ manifest: named, step: 'failed' }),
    /^Link the account/,
    /That didn’t go through/,
    [['Agree and continue', 'agreed']],
  ],
  [
    'data access',
    states.consent({ manifest: named, sheet: 'data_access' }),
    /^What is shared with Loomhall$/,
    /Balance.*your transactions/,
    [['Got it', 'sheetDismissed']],
  ],
  [
    'data access, other permissions',
    states.consent({ manifest: manifest({ permissions: ['ownership', 'transactions'] }), sheet: 'data_access' }),
    /^What is shared/,
    /Account holder.*Transactions.*Your password and your cards\./,
    [['Got it', 'sheetDismissed']],
  ],
  [
    'legal details',
    states.consent({ manifest: named, sheet: 'legal_details' }),
    /^What you agree to$/,
    /lets Loomhall pay you/,
    [['Got it', 'sheetDismissed']],
  ],
  [
    'institution picker',
    states.institutionPicker(),
    /^Which bank/,
    /Popular banks/,
    [
      [bank.name, 'institutionChosen'],
      ['Enter bank details manually', 'manualEntryRequested'],
      ['Back', 'backRequested'],
    ],
  ],
  [
    'institution picker without featured banks',
    states.institutionPicker({ featured: [], manifest: agreedManifest({ allow_manual_entry: false }) }),
    /^Which bank/,
    /Which bank do you use\?$/,
    [['Close', 'closeRequested']],
  ],
  [
    'institution picker, banks failed',
    states.institutionPicker({ featured: 'failed' }),
    /^Which bank/,
    /That didn’t go through Try again .*Enter bank details manually/,
    [
      ['Try again', 'retryRequested'],
      ['Enter bank details manually', 'manualEntryRequested'],
    ],
  ],
  [
    'institution picker, banks failed, without alternatives',
    states.institutionPicker({
      featured: 'failed',
      manifest: agreedManifest({ institution_search_disabled: true, allow_manual_entry: false }),
    }),
    /^Which bank/,
    /That didn’t go through Try again/,
    [['Try again', 'retryRequested']],
  ],
  ['institution picker, loading', states.institutionPicker({ featured: null }), /^Which bank/, /Loading banks…/, []],
  ['institution picker, searching', states.institutionPicker({ query: 'har' }), /^Which bank/, /Searching…/, []],
  [
    'institution picker, one result',
    states.institutionPicker({
      query: 'har',
      found: { query: 'har', institutions: [institution({ url: 'https://www.harborbank.example/' })], offersManualEntry: true },
    }),
    /^Which bank/,
    /1 bank .*harborbank\.example/,
    [['Enter bank details manually', 'manualEntryRequested']],
  ],
  [
    'institution picker, no results',
    states.institutionPicker({ query: 'zeph', found: { query: 'zeph', institutions: [], offersManualEntry: true } }),
    /^Which bank/,
    /No banks found for “zeph”/,
    [['Enter bank details manually', 'manualEntryRequested']],
  ],
  [
    'institution picker, search failed',
    states.institutionPicker({ query: 'har', found: { query: 'har', institutions: null, offersManualEntry: true } }),
    /^Which bank/,
    /That didn’t go through/,
    [
      ['Try again', 'retryRequested'],
      ['Enter bank details manually', 'manualEntryRequested'],
    ],
  ],
];
