/**
 * Reads answers field by field into fresh objects. An answer may come from anywhere: what is missing or of another type is
 * refused, text is clipped and freed of what could rearrange it on the screen, and addresses are held to a few schemes.
 */
import {
  PANES,
  type AuthSession,
  type BankAccountToken,
  type CompletedSession,
  type FinancialConnectionsAccount,
  type Institution,
  type InstitutionList,
  type Manifest,
  type PaneName,
  type PartnerAccount,
  type PartnerAccounts,
  type PaymentAccountAttachment,
  type Permission,
  type Synchronization,
} from './types.js';

type Json = Record<string, unknown>;

/** Thrown when an answer lacks what it must have. Names the field, never its value. */
export class MalformedAnswer extends TypeError {}

const LONGEST_TEXT = 120;
/** Controls, zero-width characters and bidirectional overrides: none belongs in a name. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function object(value: unknown, name: string): Json {
  if (!isJson(value)) throw new MalformedAnswer(`${name} is not an object`);
  return value;
}

function string(from: Json, key: string): string {
  const value = from[key];
  if (typeof value !== 'string' || value === '') throw new MalformedAnswer(`${key} is not a text`);
  return value;
}

/** A text that a person will read. */
export function clean(text: string): string {
  const printable = text
    .slice(0, LONGEST_TEXT * 4)
    .replace(UNPRINTABLE, '')
    .trim();
  return printable.length > LONGEST_TEXT ? `${printable.slice(0, LONGEST_TEXT - 1)}…` : printable;
}

const name = (from: Json, key: string): string => clean(string(from, key)) || '–';
const text = (from: Json, key: string): string | null => (typeof from[key] === 'string' ? clean(from[key]) || null : null);
const id = (from: Json, key: string): string | null => (typeof from[key] === 'string' ? from[key] : null);
const flag = (from: Json, key: string): boolean => from[key] === true;
const maybeFlag = (from: Json, key: string): boolean | null => (typeof from[key] === 'boolean' ? from[key] : null);
const number = (from: Json, key: string): number | null =>
  typeof from[key] === 'number' && Number.isFinite(from[key]) ? from[key] : null;

function list<Item>(from: Json, key: string, decode: (value: unknown) => Item): Item[] {
  const value = from[key];
  if (!Array.isArray(value)) throw new MalformedAnswer(`${key} is not a list`);
  return value.map(decode);
}

const texts = (from: Json, key: string): string[] =>
  Array.isArray(from[key]) ? from[key].filter((item): item is string => typeof item === 'string') : [];

function pane(from: Json): PaneName {
  return PANES.find((known) => known === from['next_pane']) ?? 'unexpected_error';
}

/** An address that is safe to show a picture from: `https:`, or a picture inside the address itself. */
function picture(value: unknown): { default: string } | null {
  const address = isJson(value) ? value['default'] : undefined;
  return typeof address === 'string' && /^(https:\/\/|data:image\/(svg\+xml|png|webp|jpeg)[;,])/i.test(address)
    ? { default: address }
    : null;
}

export function institution(value: unknown): Institution {
  const from = object(value, 'institution');
  return {
    id: string(from, 'id'),
    name: name(from, 'name'),
    url: text(from, 'url'),
    icon: picture(from['icon']),
    featured: flag(from, 'featured'),
    featured_order: number(from, 'featured_order'),
  };
}

export function institutionList(value: unknown): InstitutionList {
  const from = object(value, 'institutions');
  return { data: list(from, 'data', institution), show_manual_entry: flag(from, 'show_manual_entry') };
}

export function authSession(value: unknown): AuthSession {
  const from = object(value, 'auth session');
  return {
    id: string(from, 'id'),
    flow: string(from, 'flow'),
    institution: institution(from['institution']),
    is_oauth: flag(from, 'is_oauth'),
    next_pane: pane(from),
    url: id(from, 'url'),
    skip_account_selection: maybeFlag(from, 'skip_account_selection'),
    institution_skip_account_selection: flag(from, 'institution_skip_account_selection'),
  };
}

export function manifest(value: unknown): Manifest {
  const from = object(value, 'manifest');
  const optional = <Item>(key: string, decode: (value: unknown) => Item): Item | null =>
    from[key] === null || from[key] === undefined ? null : decode(from[key]);
  return {
    id: string(from, 'id'),
    livemode: flag(from, 'livemode'),
    next_pane: pane(from),
    business_name: text(from, 'business_name'),
    allow_manual_entry: flag(from, 'allow_manual_entry'),
    manual_entry_mode: from['manual_entry_mode'] === 'custom' ? 'custom' : 'automatic',
    manual_entry_uses_microdeposits: flag(from, 'manual_entry_uses_microdeposits'),
    consent_required: flag(from, 'consent_required'),
    consent_acquired_at: number(from, 'consent_acquired_at'),
    institution_search_disabled: flag(from, 'institution_search_disabled'),
    disable_link_more_accounts: flag(from, 'disable_link_more_accounts'),
    permissions: texts(from, 'permissions') as Permission[],
    single_account: flag(from, 'single_account'),
    skip_success_pane: flag(from, 'skip_success_pane'),
    active_institution: optional('active_institution', institution),
    active_auth_session: optional('active_auth_session', authSession),
  };
}

export function synchronization(value: unknown): Synchronization {
  const from = object(value, 'synchronization');
  const visual = isJson(from['visual']) ? from['visual'] : {};
  return {
    manifest: manifest(from['manifest']),
    visual: {
      merchant_logo: texts(visual, 'merchant_logo'),
      reduced_branding: flag(visual, 'reduced_branding'),
      reduce_manual_entry_prominence_in_errors: flag(visual, 'reduce_manual_entry_prominence_in_errors'),
    },
  };
}

function partnerAccount(value: unknown): PartnerAccount {
  const from = object(value, 'account');
  return {
    id: string(from, 'id'),
    name: name(from, 'name'),
    displayable_account_numbers: text(from, 'displayable_account_numbers'),
    balance_amount: number(from, 'balance_amount'),
    currency: text(from, 'currency'),
    category: text(from, 'category') ?? 'other',
    subcategory: text(from, 'subcategory') ?? 'other',
    supported_payment_method_types: texts(from, 'supported_payment_method_types'),
    allow_selection: maybeFlag(from, 'allow_selection'),
    allow_selection_message: text(from, 'allow_selection_message'),
  };
}

export function partnerAccounts(value: unknown): PartnerAccounts {
  const from = object(value, 'accounts');
  return {
    data: list(from, 'data', partnerAccount),
    next_pane: pane(from),
    skip_account_selection: maybeFlag(from, 'skip_account_selection'),
  };
}

export function attachment(value: unknown): PaymentAccountAttachment {
  const from = object(value, 'payment account');
  const method = from['microdeposit_verification_method'];
  return {
    id: string(from, 'id'),
    next_pane: pane(from),
    microdeposit_verification_method: method === 'amounts' || method === 'descriptor_code' ? method : null,
  };
}

/** The session and the token go to the page as they came, once they are known to be what they must be. */
export function completedSession(value: unknown): CompletedSession {
  const from = object(value, 'session');
  const accounts = object(from['accounts'], 'accounts');
  const token = from['bank_account_token'];
  if (token !== null && token !== undefined) string(object(token, 'token'), 'id');
  const cancelled = isJson(from['status_details']) ? from['status_details']['cancelled'] : null;
  return {
    ...(from as unknown as CompletedSession),
    id: string(from, 'id'),
    accounts: {
      object: 'list',
      data: list(accounts, 'data', (account) => object(account, 'account') as unknown as FinancialConnectionsAccount),
      has_more: flag(accounts, 'has_more'),
      url: text(accounts, 'url') ?? '',
    },
    bank_account_token: (token ?? null) as BankAccountToken | null,
    status_details: isJson(cancelled)
      ? { cancelled: { reason: cancelled['reason'] === 'custom_manual_entry' ? 'custom_manual_entry' : 'other' } }
      : null,
  };
}
