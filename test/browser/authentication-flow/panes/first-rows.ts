import { agreedManifest, institution, manifest } from '../objects.js';
import * as place from '../state/states.js';
import type { Row } from './row.js';

const bank = institution();
const named = manifest({ business_name: 'Loomhall', permissions: ['payment_method', 'balances'] });

/** The panes of the first download. */
export const FIRST_ROWS: Row[] = [
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
    /Which bank do you use\?$/,
    [['Close', 'closeRequested']],
  ],
  [
    'picker, banks failed',
    place.institutionPicker({ featured: 'failed' }),
    /^Which bank/,
    /That didn’t go through Try again .*Enter details by hand/,
    [
      ['Try again', 'retryRequested'],
      ['Enter details by hand', 'manualEntryRequested'],
    ],
  ],
  [
    'picker, banks failed, with no other way',
    place.institutionPicker({
      featured: 'failed',
      manifest: agreedManifest({ institution_search_disabled: true, allow_manual_entry: false }),
    }),
    /^Which bank/,
    /That didn’t go through Try again/,
    [['Try again', 'retryRequested']],
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
];
