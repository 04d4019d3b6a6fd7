import type { List } from '../../api/types.js';
import type { World } from '../world.js';
import type { ExternalBankAccount } from './bank-account.js';
import { wholeList } from './list.js';

interface AccountRequirements {
  alternatives: never[];
  current_deadline: null;
  currently_due: string[];
  disabled_reason: 'requirements.past_due' | null;
  errors: never[];
  eventually_due: string[];
  past_due: string[];
  pending_verification: string[];
}

/** What the platform says of an account's business. */
export interface BusinessProfile {
  mcc: string | null;
  minority_owned_business_designation: null;
  name: string | null;
  product_description: string | null;
  specified_commercial_transactions_act_url: null;
  support_address: null;
  support_email: string | null;
  support_phone: string | null;
  support_url: string | null;
  url: string | null;
}

export const NO_BUSINESS_PROFILE: BusinessProfile = {
  mcc: null,
  minority_owned_business_designation: null,
  name: null,
  product_description: null,
  specified_commercial_transactions_act_url: null,
  support_address: null,
  support_email: null,
  support_phone: null,
  support_url: null,
  url: null,
};

/** A connected account, as far as payouts need it. @see https://docs.stripe.com/api/accounts/object */
export interface ConnectedAccount {
  /** `acct_…` */
  id: string;
  object: 'account';
  business_profile: BusinessProfile;
  business_type: string | null;
  capabilities: Record<string, 'active' | 'inactive' | 'pending'>;
  charges_enabled: boolean;
  controller: {
    type: 'application';
    is_controller: true;
    fees: { payer: 'application' };
    losses: { payments: 'application' };
    requirement_collection: 'application';
    stripe_dashboard: { type: 'none' };
  };
  country: string;
  created: number;
  default_currency: string;
  details_submitted: boolean;
  email: string | null;
  external_accounts: List<ExternalBankAccount>;
  future_requirements: AccountRequirements;
  metadata: Record<string, string>;
  payouts_enabled: boolean;
  requirements: AccountRequirements;
  tos_acceptance: { date: number | null; ip: string | null; user_agent: string | null };
  type: 'custom';
}

/** What the platform said when it created the account. */
export interface ConnectedAccountTerms {
  businessProfile: BusinessProfile;
  businessType: string | null;
  capabilities: string[];
  email: string | null;
  metadata: Record<string, string>;
}

export interface ConnectedAccountRecord {
  readonly id: string;
  readonly created: number;
  readonly terms: ConnectedAccountTerms;
  /** Newest first. */
  externalAccounts: ExternalBankAccount[];
}

export const ordinaryTerms = (): ConnectedAccountTerms => ({
  businessProfile: NO_BUSINESS_PROFILE,
  businessType: 'individual',
  capabilities: ['transfers'],
  email: null,
  metadata: {},
});

export function createConnectedAccount(world: World, terms: ConnectedAccountTerms): ConnectedAccountRecord {
  const record: ConnectedAccountRecord = {
    id: `acct_${world.random.text(16)}`,
    created: world.seconds(),
    terms,
    externalAccounts: [],
  };
  world.connectedAccounts.set(record.id, record);
  return record;
}

function requirements(currentlyDue: string[]): AccountRequirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: currentlyDue,
    disabled_reason: currentlyDue.length === 0 ? null : 'requirements.past_due',
    errors: [],
    eventually_due: currentlyDue,
    past_due: currentlyDue,
    pending_verification: [],
  };
}

export function externalAccountsUrl(accountId: string): string {
  return `/v1/accounts/${accountId}/external_accounts`;
}

/** In the sandbox a bank account is all that stands between a connected account and its payouts. */
export function connectedAccountForPlatform({ id, created, terms, externalAccounts }: ConnectedAccountRecord): ConnectedAccount {
  const isPayable = externalAccounts.length > 0;
  return {
    id,
    object: 'account',
    business_profile: terms.businessProfile,
    business_type: terms.businessType,
    capabilities: Object.fromEntries(terms.capabilities.map((name) => [name, isPayable ? 'active' : 'inactive'])),
    charges_enabled: false,
    controller: {
      type: 'application',
      is_controller: true,
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      requirement_collection: 'application',
      stripe_dashboard: { type: 'none' },
    },
    country: 'US',
    created,
    default_currency: 'usd',
    details_submitted: true,
    email: terms.email,
    external_accounts: wholeList(externalAccounts, externalAccountsUrl(id)),
    future_requirements: requirements([]),
    metadata: terms.metadata,
    payouts_enabled: isPayable,
    requirements: requirements(isPayable ? [] : ['external_account']),
    tos_acceptance: { date: created, ip: null, user_agent: null },
    type: 'custom',
  };
}
