/**
 * Decodes answers field by field into new objects. Answers are not trusted: a missing or malformed required field throws, text is
 * shortened and loses characters that could rearrange it on the screen, and URLs are limited to a few schemes.
 */
import { clean } from './display-text.js';
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

/** Decodes one value. `key` is the name of its field, for the error. */
type Read<Value> = (value: unknown, key?: string) => Value;
type Fields<Shape> = { [Key in RequiredKeys<Shape>]: Read<Shape[Key]> };
type RequiredKeys<Shape> = { [Key in keyof Shape]-?: undefined extends Shape[Key] ? never : Key }[keyof Shape];

/** Reports a missing or malformed required field. The message names the field, never its value. */
export class MalformedAnswer extends TypeError {}

function refuse(key = 'answer'): never {
  throw new MalformedAnswer(key);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record: Read<Record<string, unknown>> = (value, key) => (isRecord(value) ? value : refuse(key));
const string: Read<string> = (value, key) => (typeof value === 'string' && value !== '' ? value : refuse(key));
const maybeString: Read<string | null> = (value) => (typeof value === 'string' ? value : null);
const name: Read<string> = (value, key) => clean(string(value, key)) || '–';
const text: Read<string | null> = (value) => (typeof value === 'string' && clean(value)) || null;
const flag: Read<boolean> = (value) => value === true;
const maybeFlag: Read<boolean | null> = (value) => (typeof value === 'boolean' ? value : null);
const number: Read<number | null> = (value) => (Number.isFinite(value) ? (value as number) : null);
const texts: Read<string[]> = (value) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const otherwise =
  (fallback: string): Read<string> =>
  (value) =>
    text(value) ?? fallback;
const oneOf =
  <Value, Other>(known: readonly Value[], other: Other): Read<Value | Other> =>
  (value) =>
    known.find((one) => one === value) ?? other;
const optional =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value, key) =>
    value === null || value === undefined ? null : read(value, key);
const list =
  <Item>(read: Read<Item>): Read<Item[]> =>
  (value, key) =>
    Array.isArray(value) ? value.map((item) => read(item, key)) : refuse(key);

/** Returns a decoder that copies these fields and no others. */
const object =
  <Shape>(fields: Fields<Shape>): Read<Shape> =>
  (value, key) => {
    const from = record(value, key);
    const entries = Object.entries<Read<unknown>>(fields);
    return Object.fromEntries(entries.map(([field, read]) => [field, read(from[field], field)])) as Shape;
  };

const pane = oneOf<PaneName, PaneName>(PANES, 'unexpected_error');

/** Decodes a URL that is safe for an image: `https:`, or a `data:` URL of an image. */
const picture: Read<Institution['icon']> = (value) => {
  const address = isRecord(value) ? value['default'] : null;
  return typeof address === 'string' && /^(https:\/\/|data:image\/(svg\+xml|png|webp|jpeg)[;,])/i.test(address)
    ? { default: address }
    : null;
};

export const institution = object<Institution>({
  id: string,
  name,
  url: text,
  icon: picture,
});

export const institutionList = object<InstitutionList>({ data: list(institution), show_manual_entry: flag });

export const authSession = object<AuthSession>({
  id: string,
  flow: string,
  institution,
  is_oauth: flag,
  next_pane: pane,
  url: maybeString,
  skip_account_selection: maybeFlag,
  institution_skip_account_selection: flag,
});

export const manifest = object<Manifest>({
  id: string,
  livemode: flag,
  next_pane: pane,
  business_name: text,
  allow_manual_entry: flag,
  manual_entry_mode: oneOf(['custom'], 'automatic'),
  manual_entry_uses_microdeposits: flag,
  consent_required: flag,
  consent_acquired_at: number,
  institution_search_disabled: flag,
  disable_link_more_accounts: flag,
  permissions: texts as Read<Permission[]>,
  single_account: flag,
  skip_success_pane: flag,
  active_institution: optional(institution),
  active_auth_session: optional(authSession),
});

const visual = object<Synchronization['visual']>({
  reduce_manual_entry_prominence_in_errors: flag,
});

export const synchronization = object<Synchronization>({
  manifest,
  visual: (value) => visual(isRecord(value) ? value : {}),
});

const partnerAccount = object<PartnerAccount>({
  id: string,
  name,
  displayable_account_numbers: text,
  balance_amount: number,
  currency: text,
  allow_selection: maybeFlag,
  allow_selection_message: text,
});

export const partnerAccounts = object<PartnerAccounts>({
  data: list(partnerAccount),
  next_pane: pane,
  skip_account_selection: maybeFlag,
});

export const attachment = object<PaymentAccountAttachment>({
  id: string,
  next_pane: pane,
});

const accountList = object<CompletedSession['accounts']>({
  object: oneOf(['list'], 'list'),
  data: list(record as Read<unknown> as Read<FinancialConnectionsAccount>),
  has_more: flag,
  url: otherwise(''),
});

const cancellation = object<{ reason: 'custom_manual_entry' | 'other' }>({
  reason: oneOf(['custom_manual_entry'] as const, 'other' as const),
});
const token = object({ id: string });

/** Decodes a completed session. The page gets the session and the token unchanged, so only the required fields are checked. */
export const completedSession: Read<CompletedSession> = (value) => {
  const from = record(value);
  const { status_details: details, bank_account_token: given = null } = from;
  if (given !== null) token(given, 'token');
  const cancelled = isRecord(details) ? details['cancelled'] : null;
  return {
    ...(from as unknown as CompletedSession),
    id: string(from['id'], 'id'),
    accounts: accountList(from['accounts'], 'accounts'),
    bank_account_token: given as BankAccountToken | null,
    status_details: isRecord(cancelled) ? { cancelled: cancellation(cancelled) } : null,
  };
};
