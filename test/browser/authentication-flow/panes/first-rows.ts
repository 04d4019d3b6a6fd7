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
      ['I agree', 'agreed'],
      ['What is shared', 'sheetOpened'],
      ['What you agree to', 'sheetOpened'],
      ['Enter details by hand', 'manualEntryRequested'],
      ['Close', 'closeRequested'],
    ],
  ],
  [
    'consent, failed',
    states.consent({ manifest: named, step: 'failed' }),
    /^Link the account/,
    /That didn’t go through/,
    [['I agree', 'agreed']],
  ],
  [
    'data access',
    states.consent({ manifest: named, sheet: 'data_access' }),
    /^What is shared with Loomhall$/,
    /Balance.*your past payments/,
    [['Got it', 'sheetDismissed']],
  ],
  [
    'data access, other permissions',
    states.consent({ manifest: manifest({ permissions: ['ownership', 'transactions'] }), sheet: 'data_access' }),
    /^What is shared/,
    /Account holder.*Past payments.*Your sign-in and your cards\./,
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
    /Often chosen/,
    [
      [bank.name, 'institutionChosen'],
      ['Enter details by hand', 'manualEntryRequested'],
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
    /That didn’t go through Try again .*Enter details by hand/,
    [
      ['Try again', 'retryRequested'],
      ['Enter details by hand', 'manualEntryRequested'],
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
    [['Enter details by hand', 'manualEntryRequested']],
  ],
  [
    'institution picker, no results',
    states.institutionPicker({ query: 'zeph', found: { query: 'zeph', institutions: [], offersManualEntry: true } }),
    /^Which bank/,
    /No bank found for “zeph”/,
    [['Enter details by hand', 'manualEntryRequested']],
  ],
  [
    'institution picker, search failed',
    states.institutionPicker({ query: 'har', found: { query: 'har', institutions: null, offersManualEntry: true } }),
    /^Which bank/,
    /That didn’t go through/,
    [
      ['Try again', 'retryRequested'],
      ['Enter details by hand', 'manualEntryRequested'],
    ],
  ],
];
