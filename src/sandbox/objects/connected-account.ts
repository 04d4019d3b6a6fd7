import type { List } from '../../api/types.js';
import type { World } from '../world.js';
import type { AccountDetails, AccountSettings, BusinessProfile, Company, Individual, TosAcceptance } from './account-details.js';
import { isPayable, type ExternalBankAccount } from './bank-account.js';
import { wholeList } from './list.js';
import { unsaidDetails } from './unsaid-details.js';

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

/** A connected account, as far as payouts need it. @see https://docs.stripe.com/api/accounts/object */
export interface ConnectedAccount {
  /** `acct_…` */
  id: string;
  object: 'account';
  business_profile: BusinessProfile;
  business_type: string | null;
  capabilities: Record<string, 'active' | 'inactive' | 'pending'>;
  charges_enabled: boolean;
  company?: Company;
  controller: {
    type: 'application';
    is_controller: true;
    /** Accounts with a type have a payer value of their own. Both values mean that the platform pays. */
    fees: { payer: 'application' | 'application_custom' };
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
  individual?: Person;
  metadata: Record<string, string>;
  payouts_enabled: boolean;
  requirements: AccountRequirements;
  settings: AccountSettings;
  tos_acceptance: TosAcceptance;
  /** `none` if it was created by controller properties. */
  type: 'custom' | 'none';
}

/** The person behind an account. @see https://docs.stripe.com/api/persons/object */
export interface Person extends Individual {
  /** `person_…` */
  id: string;
  object: 'person';
  account: string;
  created: number;
}

/** The values that the platform set when it created the account. */
export interface ConnectedAccountTerms {
  type: 'custom' | 'none';
  businessType: string | null;
  capabilities: string[];
  details: AccountDetails;
  email: string | null;
  metadata: Record<string, string>;
}

export interface ConnectedAccountRecord {
  readonly id: string;
  readonly created: number;
  readonly personId: string;
  terms: ConnectedAccountTerms;
  /** Newest first. */
  externalAccounts: ExternalBankAccount[];
}

export const ordinaryTerms = (): ConnectedAccountTerms => ({
  type: 'custom',
  businessType: 'individual',
  capabilities: ['transfers'],
  details: unsaidDetails(),
  email: null,
  metadata: {},
});

export function createConnectedAccount(world: World, terms: ConnectedAccountTerms): ConnectedAccountRecord {
  const record: ConnectedAccountRecord = {
    id: `acct_${world.random.text(16)}`,
    created: world.seconds(),
    personId: `person_${world.random.text(16)}`,
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

/** In the sandbox a connected account can be paid as soon as it has a usable bank account. */
export function connectedAccountForPlatform(record: ConnectedAccountRecord): ConnectedAccount {
  const { id, created, personId, terms, externalAccounts } = record;
  const { business_profile, company, individual, settings, tos_acceptance } = terms.details;
  const hasPayableAccount = externalAccounts.some(({ status }) => isPayable(status));
  return {
    id,
    object: 'account',
    business_profile,
    business_type: terms.businessType,
    capabilities: Object.fromEntries(terms.capabilities.map((name) => [name, hasPayableAccount ? 'active' : 'inactive'])),
    charges_enabled: false,
    ...(company && { company }),
    controller: {
      type: 'application',
      is_controller: true,
      fees: { payer: terms.type === 'custom' ? 'application_custom' : 'application' },
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
    ...(individual && { individual: { id: personId, object: 'person', account: id, created, ...individual } }),
    metadata: terms.metadata,
    payouts_enabled: hasPayableAccount,
    requirements: requirements(hasPayableAccount ? [] : ['external_account']),
    settings,
    tos_acceptance,
    type: terms.type,
  };
}
