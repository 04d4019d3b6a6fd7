/**
 * The objects of the Financial Connections API that a browser gets with a publishable key and a session's client secret. The names and
 * the snake_case keys are Stripe's, so that the page can get the objects unchanged.
 *
 * Unless noted otherwise, money is an integer in the currency's minor unit, and times are Unix seconds.
 */
import type { BankAccountToken, FinancialConnectionsSession as PublishedSession, StripeError } from '@stripe/stripe-js';

export type { BankAccountToken } from '@stripe/stripe-js';

/** A linked account, as Stripe.js returns it. */
export type FinancialConnectionsAccount = PublishedSession.Account;

/**
 * A session, as Stripe.js returns it: `accounts` is a plain array.
 * @see https://docs.stripe.com/js/financial_connections/collect_bank_account_token
 */
export type FinancialConnectionsSession = PublishedSession;

export type Permission = PublishedSession.Permission;

/** The panes that the API can name in `next_pane`. */
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
  /** The URL of the bank's website, shown without its scheme. */
  url: string | null;
  /** `default` is an `https:` or `data:image/` URL of a square image. */
  icon: { default: string } | null;
  /** Sent by the API, but not used here. */
  featured?: boolean;
  featured_order?: number | null;
}

/** A session's settings and state. */
export interface Manifest {
  /** The session's id, `fcsess_…`. */
  id: string;
  livemode: boolean;
  next_pane: PaneName;
  /** The platform's public name. */
  business_name: string | null;
  /** `true` if the user may enter bank details manually. */
  allow_manual_entry: boolean;
  manual_entry_mode: 'automatic' | 'custom';
  manual_entry_uses_microdeposits: boolean;
  consent_required: boolean;
  consent_acquired_at: number | null;
  institution_search_disabled: boolean;
  disable_link_more_accounts: boolean;
  permissions: Permission[];
  /** `true` if only one account can be linked. The account picker then has radio buttons. */
  single_account: boolean;
  skip_success_pane: boolean;
  active_institution: Institution | null;
  active_auth_session: AuthSession | null;
}

/** One attempt to sign in at a bank. */
export interface AuthSession {
  /** `bcsess_…` */
  id: string;
  flow: string;
  institution: Institution;
  is_oauth: boolean;
  next_pane: PaneName;
  /** The URL for the bank's window. `null` once it was used. */
  url: string | null;
  skip_account_selection: boolean | null;
  institution_skip_account_selection: boolean;
}

/** An account at the bank that is not linked yet. */
export interface PartnerAccount {
  id: string;
  name: string;
  /** The last four digits. */
  displayable_account_numbers: string | null;
  balance_amount: number | null;
  /** ISO 4217, lower case. */
  currency: string | null;
  /** These three are sent by the API, but not used here. */
  category?: string;
  subcategory?: string;
  supported_payment_method_types?: string[];
  /** `null` means allowed. */
  allow_selection: boolean | null;
  /** The reason why the account can't be chosen, for the user. */
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
  /** Sent by the API, but not used here. */
  microdeposit_verification_method?: 'descriptor_code' | 'amounts' | null;
}

/** A list object of Stripe's API. */
export interface List<Item> {
  object: 'list';
  data: Item[];
  has_more: boolean;
  url: string;
}

/** The answer of `complete`: the session, and the token if an account was linked or entered manually. */
export interface CompletedSession extends Omit<FinancialConnectionsSession, 'accounts'> {
  accounts: List<FinancialConnectionsAccount>;
  bank_account_token: BankAccountToken | null;
  status: 'pending' | 'succeeded' | 'failed' | 'cancelled';
  status_details: { cancelled: { reason: 'custom_manual_entry' | 'other' } } | null;
}

/** The answer of `synchronize`, the first call of every opening. */
export interface Synchronization {
  manifest: Manifest;
  /** The first two are sent by the API, but not used here. */
  visual: { merchant_logo?: string[]; reduced_branding?: boolean; reduce_manual_entry_prominence_in_errors: boolean };
}

/** The keys of an error's `extra_fields` that the flow uses. */
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

/** A Stripe error object with the additional fields of Financial Connections. */
export interface ApiErrorBody extends Pick<StripeError, 'type' | 'message' | 'code' | 'param' | 'doc_url'> {
  extra_fields?: ExtraFields;
}
