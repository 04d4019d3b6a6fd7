import type { Metadata } from './metadata.js';

export interface Address {
  city: string | null;
  country: string | null;
  line1: string | null;
  line2: string | null;
  postal_code: string | null;
  state: string | null;
}

interface Amount {
  amount: number;
  currency: string;
}

/** The business of an account, as the platform described it. */
export interface BusinessProfile {
  annual_revenue?: Amount & { fiscal_year_end: string };
  estimated_worker_count?: number;
  mcc: string | null;
  minority_owned_business_designation: string[] | null;
  monthly_estimated_revenue?: Amount;
  name: string | null;
  product_description: string | null;
  specified_commercial_transactions_act_url: null;
  support_address: Address | null;
  support_email: string | null;
  support_phone: string | null;
  support_url: string | null;
  url: string | null;
}

/** A company, as the platform described it. Answers never include its identifying numbers, only whether they are known. */
export interface Company {
  address: Address;
  directors_provided: boolean;
  executives_provided: boolean;
  name: string | null;
  owners_provided: boolean;
  phone: string | null;
  structure?: string;
  tax_id_provided: boolean;
  vat_id_provided: boolean;
}

/** The person behind an account, as the platform described them. Answers never include identifying numbers. */
export interface Individual {
  address: Address;
  dob: { day: number | null; month: number | null; year: number | null };
  email: string | null;
  first_name: string | null;
  id_number_provided: boolean;
  last_name: string | null;
  maiden_name: string | null;
  metadata: Metadata;
  phone: string | null;
  political_exposure?: 'existing' | 'none';
  ssn_last_4_provided: boolean;
}

export interface AccountSettings {
  branding: { icon: null; logo: null; primary_color: string | null; secondary_color: string | null };
  card_payments: {
    decline_on: { avs_failure: boolean; cvc_failure: boolean };
    statement_descriptor_prefix: string | null;
    statement_descriptor_prefix_kana: null;
    statement_descriptor_prefix_kanji: null;
  };
  dashboard: { display_name: string | null; timezone: string };
  payments: {
    statement_descriptor: string | null;
    statement_descriptor_kana: null;
    statement_descriptor_kanji: null;
    statement_descriptor_prefix_kana: null;
    statement_descriptor_prefix_kanji: null;
  };
  payouts: {
    debit_negative_balances: boolean;
    schedule: { delay_days: number; interval: string; monthly_anchor?: number; weekly_anchor?: string };
    statement_descriptor: string | null;
  };
}

export interface TosAcceptance {
  /** Unix seconds. */
  date: number | null;
  ip: string | null;
  service_agreement?: string;
  user_agent: string | null;
}

/** The details of an account. Those that the platform left out have Stripe's defaults. */
export interface AccountDetails {
  readonly business_profile: BusinessProfile;
  readonly company: Company | null;
  readonly individual: Individual | null;
  readonly settings: AccountSettings;
  readonly tos_acceptance: TosAcceptance;
}

export const noAddress = (): Address => ({
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
});

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns details after a change. Objects are merged part by part, other values are replaced. */
export function merged<Details extends object>(before: Details, change: object): Details {
  const entries = Object.entries(change).map(([key, value]) => {
    const inner = (before as Record<string, unknown>)[key];
    return [key, isPlain(value) && isPlain(inner) ? merged(inner, value) : (value as unknown)];
  });
  return { ...before, ...(Object.fromEntries(entries) as Partial<Details>) };
}
