import { fingerprintOf } from './bank-account.js';
import type { PayoutFailure } from './payout.js';

/** The routing number that Stripe documents for tests. @see https://docs.stripe.com/connect/testing#account-numbers */
export const TEST_ROUTING_NUMBER = '110000000';
/** Payouts to it succeed, as they do for every account that isn't listed here. */
const SUCCESS_NUMBER = '000123456789';

/**
 * Stripe's documented account numbers whose payouts fail, each with its failure code.
 * @see https://docs.stripe.com/connect/testing#account-numbers
 */
const FAILING_NUMBERS: ReadonlyMap<string, PayoutFailure> = new Map([
  ['000111111116', 'no_account'],
  ['000111111113', 'account_closed'],
  ['000222222227', 'insufficient_funds'],
  ['000333333335', 'debit_not_authorized'],
  ['000444444440', 'invalid_currency'],
]);

/**
 * Stripe's documented tokens of bank accounts, with their numbers. They can be used again and again. Stripe documents them for adding
 * funds to a balance.
 * @see https://docs.stripe.com/connect/testing
 */
export const TEST_TOKENS: ReadonlyMap<string, string> = new Map([
  ['btok_us_verified', SUCCESS_NUMBER],
  ['btok_us_verified_noAccount', '000111111116'],
  ['btok_us_verified_accountClosed', '000111111113'],
  ['btok_us_verified_insufficientFunds', '000222222227'],
  ['btok_us_verified_debitNotAuthorized', '000333333335'],
  ['btok_us_verified_invalidCurrency', '000444444440'],
]);

const FAILURES = new Map(
  [...FAILING_NUMBERS].map(([number, failure]) => [fingerprintOf(TEST_ROUTING_NUMBER, number), failure] as const),
);

/** Nobody can show whose account this is. @see https://docs.stripe.com/connect/testing */
const UNVERIFIABLE = fingerprintOf(TEST_ROUTING_NUMBER, '000999999992');

/** Returns whether Stripe's ownership check would ask for documents, which the sandbox can't accept. */
export const isUnverifiable = (fingerprint: string | null): boolean => fingerprint === UNVERIFIABLE;

/** Returns how payouts to a bank account fail, or `null` if they arrive. Compares fingerprints, because the number isn't kept. */
export function failureOf(fingerprint: string | null): PayoutFailure | null {
  return (fingerprint === null ? null : FAILURES.get(fingerprint)) ?? null;
}
