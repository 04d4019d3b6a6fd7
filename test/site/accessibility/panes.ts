/** Every state that a user can see, with names, numbers and messages of realistic length. */
import { ApiError } from '../../../src/api/api-error.js';
import type { PaneState } from '../../../src/authentication-flow/state/state.js';
import { institutionOf } from '../../../src/sandbox/institutions/bank.js';
import { INVENTED_BANKS } from '../../../src/sandbox/institutions/invented-banks.js';
import { agreedManifest, authSession, institution, manifest, partnerAccount } from '../../browser/authentication-flow/objects.js';
import * as place from '../../browser/authentication-flow/state/states.js';
import { PROBLEMS } from '../../browser/authentication-flow/state/states.js';

/** The sandbox's banks with their logos, and one without a logo. */
const banks = [
  ...INVENTED_BANKS.slice(0, 5).map(institutionOf),
  institution({ id: 'bcinst_prairie', name: 'First Prairie Federal Credit Union', url: 'https://www.firstprairie.example' }),
];
const [harbor = institution()] = banks;

const ALL_PERMISSIONS = ['payment_method', 'balances', 'ownership', 'transactions'] as const;
const shop = { business_name: 'Loomhall', permissions: ['payment_method', 'balances'] } as const;
const given = { manifest: agreedManifest({ ...shop, permissions: [...shop.permissions] }) };
const session = authSession({ institution: harbor });
const accounts = [
  partnerAccount('fca_1', { name: 'Everyday Checking', balance_amount: 248_016 }),
  partnerAccount('fca_2', { name: 'Rainy Day Savings', displayable_account_numbers: '4321', balance_amount: 1_200_000 }),
  partnerAccount('fca_3', {
    name: 'Travel Card',
    displayable_account_numbers: '0042',
    allow_selection: false,
    allow_selection_message: 'Credit cards can’t be paid',
  }),
];
const atBank = { ...given, authSession: session };
const picker = { ...given, featured: banks };
const trouble = (problem: Parameters<typeof place.unexpectedError>[0], changes: object = {}): PaneState =>
  place.unexpectedError(problem, {
    ...given,
    problem: { ...PROBLEMS[problem], ...('institution' in PROBLEMS[problem] && { institution: harbor }), ...changes },
  });

export const PANES = {
  consent: place.consent({ manifest: manifest({ ...shop, permissions: [...shop.permissions] }) }),
  'consent, agreeing': place.consent({ manifest: manifest({ business_name: 'Loomhall' }), step: 'agreeing' }),
  'consent, failed': place.consent({ manifest: manifest({ ...shop, permissions: [...shop.permissions] }), step: 'failed' }),
  'what is shared': place.consent({ manifest: manifest({ business_name: 'Loomhall' }), sheet: 'data_access' }),
  'what is shared, all of it': place.consent({
    manifest: manifest({ business_name: 'Loomhall', permissions: [...ALL_PERMISSIONS] }),
    sheet: 'data_access',
  }),
  'what one agrees to': place.consent({ manifest: manifest({ business_name: 'Loomhall' }), sheet: 'legal_details' }),
  'picker, loading': place.institutionPicker({ ...picker, featured: null }),
  picker: place.institutionPicker(picker),
  'picker without search': place.institutionPicker({
    featured: banks,
    manifest: agreedManifest({ institution_search_disabled: true, allow_manual_entry: false }),
  }),
  'picker, banks failed': place.institutionPicker({ ...picker, featured: 'failed' }),
  'picker, searching': place.institutionPicker({ ...picker, query: 'harb' }),
  'picker, results': place.institutionPicker({
    ...picker,
    query: 'r',
    found: { query: 'r', institutions: banks.slice(2), offersManualEntry: true },
  }),
  'picker, nothing found': place.institutionPicker({
    ...picker,
    query: 'zephyrine',
    found: { query: 'zephyrine', institutions: [], offersManualEntry: true },
  }),
  'picker, search failed': place.institutionPicker({
    ...picker,
    query: 'harb',
    found: { query: 'harb', institutions: null, offersManualEntry: true },
  }),
  'picker, one chosen': place.institutionPicker({ ...picker, chosen: harbor }),
  'before the window': place.partnerAuth(atBank),
  'before the window, once more': place.partnerAuth({ ...atBank, step: 'renewing', attempt: 1 }),
  waiting: place.partnerAuth({ ...atBank, step: 'waiting', attempt: 1 }),
  'window blocked': place.partnerAuth({ ...atBank, step: 'blocked', attempt: 1 }),
  'window closed': place.partnerAuth({ ...atBank, step: 'closed', attempt: 1 }),
  'accounts, loading': place.accountPicker({ ...atBank, accounts: null, selected: [] }),
  accounts: place.accountPicker({ ...atBank, accounts }),
  'accounts, several': place.accountPicker({
    ...atBank,
    manifest: agreedManifest({ business_name: 'Loomhall', single_account: false }),
    accounts,
    selected: ['fca_1', 'fca_2'],
  }),
  'accounts, none chosen': place.accountPicker({ ...atBank, accounts, selected: [] }),
  'accounts, linking': place.accountPicker({ ...atBank, accounts, submitting: true }),
  'accounts, leaving': place.accountPicker({ ...atBank, accounts, sheet: 'exit' }),
  'by hand, empty': place.manualEntry({ ...given, routingNumber: '', accountNumber: '', confirmation: '' }),
  'by hand, filled': place.manualEntry(given),
  'by hand, wrong': place.manualEntry({
    ...given,
    routingNumber: '11000000',
    confirmation: '1',
    visited: ['routingNumber', 'accountNumber', 'confirmation'],
  }),
  'by hand, refused': place.manualEntry({ ...given, refusal: new ApiError(400, { type: 'invalid_request_error' }) }),
  'by hand, checking': place.manualEntry({ ...given, submitting: true }),
  linked: place.success({ ...given, account: { name: 'Everyday Checking', last4: '6789', institution: harbor } }),
  'linked, nameless': place.success({
    manifest: agreedManifest({ business_name: null }),
    account: { name: null, last4: null, institution: null },
  }),
  'deposits sent': place.success({
    ...given,
    pane: 'manual_entry_success',
    account: { name: null, last4: '6789', institution: null },
  }),
  maintenance: trouble('maintenance', { until: Date.UTC(2026, 10, 23, 21, 30) / 1000 }),
  unavailable: trouble('unavailable'),
  'sign-in failed': trouble('sign_in_failed'),
  'accounts can’t load': trouble('accounts_unavailable'),
  'accounts can’t load, again': trouble('accounts_unavailable', { canRetry: false }),
  'no eligible account': trouble('no_eligible_accounts', { total: 1, accounts: accounts.slice(2) }),
  'no account at all': trouble('no_eligible_accounts', { total: 0, accounts: [] }),
  expired: trouble('expired'),
  failure: place.unexpectedError('failure', given),
  'failure at a bank': trouble('failure'),
  leaving: place.institutionPicker({ ...picker, sheet: 'exit' }),
} as const satisfies Record<string, PaneState>;

/** The trigger's states, without a modal. */
export const TRIGGERS = ['ready', 'opening', 'open', 'linked', 'failed', 'change failed', 'disabled'] as const;

export type PaneName = keyof typeof PANES;
export type TriggerName = `trigger, ${(typeof TRIGGERS)[number]}`;
export type PlaceName = PaneName | TriggerName;

export const PANE_NAMES = Object.keys(PANES) as PaneName[];
export const TRIGGER_NAMES = TRIGGERS.map((name): TriggerName => `trigger, ${name}`);
export const PLACES: PlaceName[] = [...PANE_NAMES, ...TRIGGER_NAMES];
