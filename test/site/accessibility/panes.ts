/** Every state that a user can see, with names, numbers and messages of realistic length. */
import { ApiError } from '../../../src/api/api-error.js';
import type { PaneState } from '../../../src/authentication-flow/state/state.js';
import { institutionOf } from '../../../src/sandbox/institutions/bank.js';
import { INVENTED_BANKS } from '../../../src/sandbox/institutions/invented-banks.js';
import { agreedManifest, authSession, institution, manifest, partnerAccount } from '../../browser/authentication-flow/objects.js';
import * as states from '../../browser/authentication-flow/state/states.js';
import { PROBLEMS } from '../../browser/authentication-flow/state/states.js';

/** The sandbox's banks with their logos, and one without a logo. */
const banks = [
  ...INVENTED_BANKS.slice(0, 5).map(institutionOf),
  institution({ id: 'bcinst_prairie', name: 'First Prairie Federal Credit Union', url: 'https://www.firstprairie.example' }),
];
const [harbor = institution()] = banks;

const ALL_PERMISSIONS = ['payment_method', 'balances', 'ownership', 'transactions'] as const;
const platform = { business_name: 'Loomhall', permissions: ['payment_method', 'balances'] } as const;
const agreed = { manifest: agreedManifest({ ...platform, permissions: [...platform.permissions] }) };
const session = authSession({ institution: harbor });
const accounts = [
  partnerAccount('fca_1', { name: 'Everyday Checking', balance_amount: 248_016 }),
  partnerAccount('fca_2', { name: 'Rainy Day Savings', displayable_account_numbers: '4321', balance_amount: 1_200_000 }),
  partnerAccount('fca_3', {
    name: 'Travel Card',
    displayable_account_numbers: '0042',
    allow_selection: false,
    allow_selection_message: 'Credit cards can’t receive payouts',
  }),
];
const atBank = { ...agreed, authSession: session };
const picker = { ...agreed, featured: banks };
const errorPane = (problem: Parameters<typeof states.unexpectedError>[0], changes: object = {}): PaneState =>
  states.unexpectedError(problem, {
    ...agreed,
    problem: { ...PROBLEMS[problem], ...('institution' in PROBLEMS[problem] && { institution: harbor }), ...changes },
  });

export const PANES = {
  consent: states.consent({ manifest: manifest({ ...platform, permissions: [...platform.permissions] }) }),
  'consent, agreeing': states.consent({ manifest: manifest({ business_name: 'Loomhall' }), step: 'agreeing' }),
  'consent, failed': states.consent({
    manifest: manifest({ ...platform, permissions: [...platform.permissions] }),
    step: 'failed',
  }),
  'what is shared': states.consent({ manifest: manifest({ business_name: 'Loomhall' }), sheet: 'data_access' }),
  'what is shared, all of it': states.consent({
    manifest: manifest({ business_name: 'Loomhall', permissions: [...ALL_PERMISSIONS] }),
    sheet: 'data_access',
  }),
  'what one agrees to': states.consent({ manifest: manifest({ business_name: 'Loomhall' }), sheet: 'legal_details' }),
  'picker, loading': states.institutionPicker({ ...picker, featured: null }),
  picker: states.institutionPicker(picker),
  'picker without search': states.institutionPicker({
    featured: banks,
    manifest: agreedManifest({ institution_search_disabled: true, allow_manual_entry: false }),
  }),
  'picker, banks failed': states.institutionPicker({ ...picker, featured: 'failed' }),
  'picker, searching': states.institutionPicker({ ...picker, query: 'harb' }),
  'picker, results': states.institutionPicker({
    ...picker,
    query: 'r',
    found: { query: 'r', institutions: banks.slice(2), offersManualEntry: true },
  }),
  'picker, nothing found': states.institutionPicker({
    ...picker,
    query: 'zephyrine',
    found: { query: 'zephyrine', institutions: [], offersManualEntry: true },
  }),
  'picker, search failed': states.institutionPicker({
    ...picker,
    query: 'harb',
    found: { query: 'harb', institutions: null, offersManualEntry: true },
  }),
  'picker, one chosen': states.institutionPicker({ ...picker, chosen: harbor }),
  'before the window': states.partnerAuth(atBank),
  'before the window, once more': states.partnerAuth({ ...atBank, step: 'renewing', attempt: 1 }),
  waiting: states.partnerAuth({ ...atBank, step: 'waiting', attempt: 1 }),
  offline: states.partnerAuth({ ...atBank, step: 'waiting', isOffline: true, attempt: 1 }),
  'window blocked': states.partnerAuth({ ...atBank, step: 'blocked', attempt: 1 }),
  'window closed': states.partnerAuth({ ...atBank, step: 'closed', attempt: 1 }),
  'accounts, loading': states.accountPicker({ ...atBank, accounts: null, selected: [] }),
  accounts: states.accountPicker({ ...atBank, accounts }),
  'accounts, several': states.accountPicker({
    ...atBank,
    manifest: agreedManifest({ business_name: 'Loomhall', single_account: false }),
    accounts,
    selected: ['fca_1', 'fca_2'],
  }),
  'accounts, none chosen': states.accountPicker({ ...atBank, accounts, selected: [] }),
  'accounts, linking': states.accountPicker({ ...atBank, accounts, submitting: true }),
  'accounts, leaving': states.accountPicker({ ...atBank, accounts, sheet: 'exit' }),
  'by hand, empty': states.manualEntry({ ...agreed, routingNumber: '', accountNumber: '', confirmation: '' }),
  'by hand, filled': states.manualEntry(agreed),
  'by hand, wrong': states.manualEntry({
    ...agreed,
    routingNumber: '11000000',
    confirmation: '1',
    visited: ['routingNumber', 'accountNumber', 'confirmation'],
  }),
  'by hand, refused': states.manualEntry({ ...agreed, refusal: new ApiError(400, { type: 'invalid_request_error' }) }),
  'by hand, checking': states.manualEntry({ ...agreed, submitting: true }),
  linked: states.success({ ...agreed, account: { name: 'Everyday Checking', last4: '6789', institution: harbor } }),
  'linked, nameless': states.success({
    manifest: agreedManifest({ business_name: null }),
    account: { name: null, last4: null, institution: null },
  }),
  'deposits sent': states.success({
    ...agreed,
    pane: 'manual_entry_success',
    account: { name: null, last4: '6789', institution: null },
  }),
  maintenance: errorPane('maintenance', { until: Date.UTC(2026, 10, 23, 21, 30) / 1000 }),
  unavailable: errorPane('unavailable'),
  'sign-in failed': errorPane('sign_in_failed'),
  'accounts can’t load': errorPane('accounts_unavailable'),
  'accounts can’t load, again': errorPane('accounts_unavailable', { canRetry: false }),
  'no eligible account': errorPane('no_eligible_accounts', { total: 1, accounts: accounts.slice(2) }),
  'no account at all': errorPane('no_eligible_accounts', { total: 0, accounts: [] }),
  expired: errorPane('expired'),
  failure: states.unexpectedError('failure', agreed),
  'failure at a bank': errorPane('failure'),
  leaving: states.institutionPicker({ ...picker, sheet: 'exit' }),
} as const satisfies Record<string, PaneState>;

/** The trigger's states, without a modal. */
export const TRIGGERS = ['ready', 'opening', 'open', 'linked', 'failed', 'change failed', 'disabled'] as const;

export type PaneName = keyof typeof PANES;
export type TriggerName = `trigger, ${(typeof TRIGGERS)[number]}`;
export type StateName = PaneName | TriggerName;

export const PANE_NAMES = Object.keys(PANES) as PaneName[];
export const TRIGGER_NAMES = TRIGGERS.map((name): TriggerName => `trigger, ${name}`);
export const STATE_NAMES: StateName[] = [...PANE_NAMES, ...TRIGGER_NAMES];
