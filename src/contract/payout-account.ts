/**
 * Stripe's status of a payout account. After one of the last three, payouts to it have stopped.
 * @see https://docs.stripe.com/api/external_account_bank_accounts/object#account_bank_account_object-status
 */
export type PayoutAccountStatus =
  'new' | 'validated' | 'verified' | 'verification_failed' | 'errored' | 'tokenized_account_number_deactivated';

/** The account on file: what a server keeps of a payout account, such as Stripe's external account. */
export interface PayoutAccount {
  bankName?: string | null | undefined;
  /** The last four digits of the account number. */
  last4?: string | null | undefined;
  /** A `PayoutAccountStatus`. A status that is not known is not shown. */
  status?: string | null | undefined;
}

/** Returns whether the seller has to do something before the next payout. */
export const needsAttention = (status: string | null | undefined): boolean =>
  /^(verification_failed|errored|tokenized_account_number_deactivated)$/.test(status ?? '');
