/**
 * The objects that travel between the Authentication Flow and a Financial Connections API, seen with a publishable key and a
 * session's client secret. Names and keys are Stripe's own (snake_case), so that the objects can be handed to a page unchanged.
 *
 * Money is an integer in the currency's minor unit, times are Unix seconds, unless a line says otherwise.
 */
import type { BankAccountToken, FinancialConnectionsSession as PublishedSession, StripeError } from '@stripe/stripe-js';

export type { BankAccountToken } from '@stripe/stripe-js';

/** One linked account, as Stripe.js hands it to a page. */
export type FinancialConnectionsAccount = PublishedSession.Account;

/**
 * The session as a page gets it: `accounts` is a plain array.
 * @see https://docs.stripe.com/js/financial_connections/collect_bank_account_token
 */
export type FinancialConnectionsSession = PublishedSession;

export type Permission = PublishedSession.Permission;

/** The panes of the Authentication Flow that a server may send a person to (`next_pane`). */
export const PANES = [
  'consent',
  'institution_picker',
  'partner_auth',
  'account_picker',
  'manual_entry',
  'manual_entry_success',
  'success',
  'unexpected_error',
] as const;
export type PaneName = (typeof PANES)[number];

export interface Institution {
  id: string;
  name: string;
  /** Address of the bank's site, shown without its scheme. */
  url: string | null;
  /** `default` is an `https:` or `data:image/` address of a square picture. */
  icon: { default: string } | null;
  /** Sent, but not read here. */
  featured?: boolean;
  featured_order?: number | null;
}

/** What a session allows and where it stands. */
export interface Manifest {
  /** The session's id, `fcsess_…`. */
  id: string;
  livemode: boolean;
  next_pane: PaneName;
  /** The platform's name, as people know it. */
  business_name: string | null;
  /** Whether account and routing numbers may be typed by hand. */
  allow_manual_entry: boolean;
  manual_entry_mode: 'automatic' | 'custom';
  manual_entry_uses_microdeposits: boolean;
  consent_required: boolean;
  consent_acquired_at: number | null;
  institution_search_disabled: boolean;
  disable_link_more_accounts: boolean;
  permissions: Permission[];
  /** One account only; the account picker is a single choice. */
  single_account: boolean;
  skip_success_pane: boolean;
  active_institution: Institution | null;
  active_auth_session: AuthSession | null;
}

/** One attempt to sign in at one bank. */
export interface AuthSession {
  /** `bcsess_…` */
  id: string;
  flow: string;
  institution: Institution;
  is_oauth: boolean;
  next_pane: PaneName;
  /** Where the bank's window has to go; `null` once it was used. */
  url: string | null;
  skip_account_selection: boolean | null;
  institution_skip_account_selection: boolean;
}

/** An account that the bank offers and that is not linked yet. */
export interface PartnerAccount {
  id: string;
  name: string;
  /** The last four digits. */
  displayable_account_numbers: string | null;
  balance_amount: number | null;
  /** ISO 4217, lower case. */
  currency: string | null;
  /** These three are sent, but not read here. */
  category?: string;
  subcategory?: string;
  supported_payment_method_types?: string[];
  /** `null` means allowed. */
  allow_selection: boolean | null;
  /** Why it can't be chosen, in words for the person. */
  allow_selection_message: string | null;
}

export interface PartnerAccounts {
  data: PartnerAccount[];
  next_pane: PaneName;
  skip_account_selection: boolean | null;
}

export interface InstitutionList {
  data: Institution[];
  show_manual_entry: boolean;
}

export interface PaymentAccountAttachment {
  id: string;
  next_pane: PaneName;
  /** Sent, but not read here. */
  microdeposit_verification_method?: 'descriptor_code' | 'amounts' | null;
}

/** A list as Stripe's API sends it. */
export interface List<Item> {
  object: 'list';
  data: Item[];
  has_more: boolean;
  url: string;
}

/** What `complete` sends: the session, and the token when an account was linked or typed by hand. */
export interface CompletedSession extends Omit<FinancialConnectionsSession, 'accounts'> {
  accounts: List<FinancialConnectionsAccount>;
  bank_account_token: BankAccountToken | null;
  status: 'pending' | 'succeeded' | 'failed' | 'cancelled';
  status_details: { cancelled: { reason: 'custom_manual_entry' | 'other' } } | null;
}

/** What `synchronize` sends: the first word of every opening. */
export interface Synchronization {
  manifest: Manifest;
  /** The first two are sent, but not read here. */
  visual: { merchant_logo?: string[]; reduced_branding?: boolean; reduce_manual_entry_prominence_in_errors: boolean };
}

/** Keys of an error's `extra_fields` that the flow reacts to. */
export interface ExtraFields {
  institution_unavailable?: boolean;
  /** Unix seconds. */
  expected_to_be_available_at?: number;
  /** Such as `no_supported_payment_method_type_accounts_found`. */
  reason?: string;
  total_accounts_count?: number;
  /** JSON text: `[{"type":"error","error":{"error_code":"…"}}]`. */
  events_to_emit?: string;
}

/** A Stripe error object with the flow's own fields. */
export interface ApiErrorBody extends Pick<StripeError, 'type' | 'message' | 'code' | 'param' | 'doc_url'> {
  extra_fields?: ExtraFields;
}
