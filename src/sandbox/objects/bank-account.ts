import type { PayoutAccountStatus } from '../../contract/payout-account.js';
import { hashOf } from '../random.js';
import type { World } from '../world.js';

interface Requirements {
  currently_due: string[];
  errors: never[];
  past_due: string[];
  pending_verification: string[];
}

/** A bank account inside a token, before it belongs to anybody. @see https://docs.stripe.com/api/tokens/object */
export interface BankAccount {
  /** `ba_…` */
  id: string;
  object: 'bank_account';
  account_holder_name: string | null;
  account_holder_type: 'individual' | 'company' | null;
  account_type: 'checking' | 'savings' | null;
  bank_name: string | null;
  /** ISO 3166, two letters. */
  country: string;
  /** ISO 4217, lower case. */
  currency: string;
  /** Equal for equal routing and account numbers. */
  fingerprint: string | null;
  last4: string;
  routing_number: string | null;
  /** `new` until a payout to it fails or `control()` changes it. */
  status: PayoutAccountStatus;
}

/** A bank account that a connected account is paid into. @see https://docs.stripe.com/api/external_account_bank_accounts/object */
export interface ExternalBankAccount extends BankAccount {
  /** `acct_…` */
  account: string;
  available_payout_methods: ('standard' | 'instant')[];
  default_for_currency: boolean;
  future_requirements: Requirements;
  metadata: Record<string, string>;
  requirements: Requirements;
}

/** An account's numbers and kind. The full account number never leaves this object. */
export interface BankAccountDetails {
  bankName: string | null;
  routingNumber: string;
  accountNumber: string;
  accountType: 'checking' | 'savings' | null;
  holderName: string | null;
}

/** Returns whether payouts go to an account with this status. */
export const isPayable = (status: PayoutAccountStatus): boolean => /^(new|validated|verified)$/.test(status);

const nothingDue = (): Requirements => ({ currently_due: [], errors: [], past_due: [], pending_verification: [] });

/** Returns the same fingerprint for the same account. */
export function fingerprintOf(routingNumber: string, accountNumber: string): string {
  return hashOf(`${routingNumber}/${accountNumber}`).toString(36).padStart(16, '0');
}

export function createBankAccount(world: World, details: BankAccountDetails): BankAccount {
  const { bankName, routingNumber, accountNumber, accountType, holderName } = details;
  return {
    id: `ba_${world.random.text(24)}`,
    object: 'bank_account',
    account_holder_name: holderName,
    account_holder_type: holderName === null ? null : 'individual',
    account_type: accountType,
    bank_name: bankName,
    country: 'US',
    currency: 'usd',
    fingerprint: fingerprintOf(routingNumber, accountNumber),
    last4: accountNumber.slice(-4),
    routing_number: routingNumber,
    status: 'new',
  };
}

export function attachTo(
  account: string,
  bankAccount: BankAccount,
  isDefault: boolean,
  metadata: Record<string, string>,
): ExternalBankAccount {
  return {
    ...bankAccount,
    account,
    available_payout_methods: ['standard'],
    default_for_currency: isDefault,
    future_requirements: nothingDue(),
    metadata,
    requirements: nothingDue(),
  };
}
