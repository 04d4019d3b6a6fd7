import type { FinancialConnectionsAccount, List } from '../../api/types.js';
import type { AccountTemplate } from '../institutions/account-sets.js';
import type { World } from '../world.js';
import { wholeList } from './list.js';
import type { AccountHolder, ServerPermission } from './session-terms.js';

interface Refresh {
  /** Unix seconds. */
  last_attempted_at: number;
  next_refresh_available_at: number | null;
  status: 'failed' | 'pending' | 'succeeded';
}

interface Balance {
  /** Unix seconds. */
  as_of: number;
  type: 'cash' | 'credit';
  /** Minor units by currency. */
  current: Record<string, number>;
  cash?: { available: Record<string, number> };
  credit?: { used: Record<string, number> };
}

interface AccountNumber {
  /** Unix seconds. */
  expected_expiry_date: number | null;
  identifier_type: 'account_number' | 'tokenized_account_number';
  status: 'deactivated' | 'expired' | 'pending' | 'transactable';
  supported_networks: 'ach'[];
}

/** One person or company that owns an account. @see https://docs.stripe.com/api/financial_connections/ownership */
export interface AccountOwner {
  id: string;
  object: 'financial_connections.account_owner';
  email: string | null;
  name: string;
  ownership: string;
  phone: string | null;
  raw_address: string | null;
  refreshed_at: number | null;
}

/** The owners of an account, as far as its bank tells them. @see https://docs.stripe.com/api/financial_connections/ownership */
export interface Ownership {
  id: string;
  object: 'financial_connections.account_ownership';
  created: number;
  owners: List<AccountOwner>;
}

/** A linked account as the platform's server sees it. @see https://docs.stripe.com/api/financial_connections/accounts/object */
export interface LinkedAccount {
  /** `fca_…` */
  id: string;
  object: 'financial_connections.account';
  account_holder: AccountHolder | null;
  account_numbers: AccountNumber[] | null;
  balance: Balance | null;
  balance_refresh: Refresh | null;
  category: 'cash' | 'credit' | 'investment' | 'other';
  created: number;
  display_name: string;
  institution_name: string;
  last4: string;
  livemode: false;
  ownership: string | null;
  ownership_refresh: Refresh | null;
  permissions: ServerPermission[];
  status: 'active' | 'disconnected' | 'inactive';
  status_details: Record<string, never>;
  subcategory: 'checking' | 'credit_card' | 'line_of_credit' | 'mortgage' | 'other' | 'savings';
  subscriptions: null;
  supported_payment_method_types: ('link' | 'us_bank_account')[];
  transaction_refresh: null;
}

/** What is kept of a linked account besides the object itself. */
export interface LinkedAccountRecord {
  readonly account: LinkedAccount;
  readonly sessionId: string;
  /** The account as its bank knows it. */
  readonly template: AccountTemplate;
  owners: AccountOwner[];
}

interface LinkedFrom {
  sessionId: string;
  holder: AccountHolder | null;
  permissions: ServerPermission[];
  /** What is asked of the bank at once. All else is asked for by a refresh. */
  prefetch: readonly string[];
  institutionName: string;
  template: AccountTemplate;
}

function balanceOf({ category, balance }: AccountTemplate, asOf: number): Balance | null {
  if (balance === null) return null;
  const amount = { usd: balance };
  return category === 'credit'
    ? { as_of: asOf, type: 'credit', current: { usd: -balance }, credit: { used: amount } }
    : { as_of: asOf, type: 'cash', current: amount, cash: { available: { ...amount } } };
}

function numberOf({ numbers }: AccountTemplate, now: number): AccountNumber {
  const days = numbers.expiresInDays;
  return {
    expected_expiry_date: days === null ? null : now + days * 86_400,
    identifier_type: numbers.type,
    status: numbers.status,
    supported_networks: ['ach'],
  };
}

const attempt = (now: number, status: Refresh['status']): Refresh => ({
  last_attempted_at: now,
  next_refresh_available_at: status === 'pending' ? null : now,
  status,
});

/** Says that the bank is being asked. */
export function startReading(world: World, { account }: LinkedAccountRecord, feature: 'balance' | 'ownership'): void {
  account[`${feature}_refresh`] = attempt(world.seconds(), 'pending');
}

/** Asks the bank for the balance. A closed account has none to tell: what was known stays. */
export function readBalance(world: World, { account, template }: LinkedAccountRecord): void {
  const now = world.seconds();
  const balance = balanceOf(template, now);
  account.balance = balance ?? account.balance;
  account.balance_refresh = attempt(now, balance ? 'succeeded' : 'failed');
}

/** Asks the bank for the owners. Each time they are told, they make a new ownership. */
export function readOwners(world: World, record: LinkedAccountRecord): void {
  const { account, template } = record;
  const isTold = template.owners.length > 0;
  account.ownership_refresh = attempt(world.seconds(), isTold ? 'succeeded' : 'failed');
  if (!isTold) return;
  const ownership = `fcaowns_${world.random.text(24)}`;
  account.ownership = ownership;
  record.owners = template.owners.map((owner) => createOwner(world, owner, ownership));
}

/** Makes the linked account of a chosen one; only what the session may read, and asked for in advance, is filled in. */
export function createLinkedAccount(world: World, from: LinkedFrom): LinkedAccountRecord {
  const { sessionId, holder, permissions, prefetch, institutionName, template } = from;
  const now = world.seconds();
  const mayRead = (permission: ServerPermission) => permissions.includes(permission);
  const isFetched = (feature: 'balances' | 'ownership') => mayRead(feature) && prefetch.includes(feature);
  const account: LinkedAccount = {
    id: `fca_${world.random.text(24)}`,
    object: 'financial_connections.account',
    account_holder: holder,
    account_numbers: mayRead('payment_method') && template.isPayable ? [numberOf(template, now)] : null,
    balance: null,
    balance_refresh: null,
    category: template.category,
    created: now,
    display_name: template.name,
    institution_name: institutionName,
    last4: template.last4,
    livemode: false,
    ownership: null,
    ownership_refresh: null,
    permissions: [...permissions],
    status: 'active',
    status_details: {},
    subcategory: template.subcategory,
    subscriptions: null,
    supported_payment_method_types: template.isPayable ? ['us_bank_account', 'link'] : [],
    transaction_refresh: null,
  };
  const record: LinkedAccountRecord = { account, sessionId, template, owners: [] };
  if (isFetched('balances')) readBalance(world, record);
  if (isFetched('ownership')) readOwners(world, record);
  return record;
}

function createOwner(world: World, owner: AccountTemplate['owners'][number], ownership: string): AccountOwner {
  return {
    id: `fcaown_${world.random.text(24)}`,
    object: 'financial_connections.account_owner',
    email: owner.email,
    name: owner.name,
    ownership,
    phone: owner.phone,
    raw_address: owner.address,
    refreshed_at: world.seconds(),
  };
}

export const ownersUrl = (accountId: string): string => `/v1/financial_connections/accounts/${accountId}/owners`;

/** `null` when nothing is known of the owners. */
export function ownershipOf({ account, owners }: LinkedAccountRecord): Ownership | null {
  const { ownership: id, created } = account;
  if (id === null) return null;
  const url = `${ownersUrl(account.id)}?ownership=${id}`;
  return { id, object: 'financial_connections.account_ownership', created, owners: wholeList(owners, url) };
}

function balanceForPerson(balance: Balance | null): FinancialConnectionsAccount['balance'] {
  if (balance === null) return null;
  const { as_of, current, credit, cash } = balance;
  if (credit) return { as_of, current, type: 'credit', credit };
  return { as_of, current, type: 'cash', cash: cash ?? { available: current } };
}

/** The same account as the person's page sees it: without numbers and owners, which need the secret key. */
export function forPerson({ account }: LinkedAccountRecord): FinancialConnectionsAccount {
  const { id, object, category, created, display_name, institution_name, last4, livemode, ownership, status, subcategory } =
    account;
  return {
    id,
    object,
    balance: balanceForPerson(account.balance),
    balance_refresh: account.balance_refresh,
    category,
    created,
    display_name,
    institution_name,
    last4,
    livemode,
    ownership,
    ownership_refresh: account.ownership_refresh,
    permissions: account.permissions,
    status,
    subcategory,
    supported_payment_method_types: account.supported_payment_method_types,
  };
}
