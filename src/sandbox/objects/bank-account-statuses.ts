import type { PayoutAccountStatus } from '../../contract/payout-account.js';

/**
 * The statuses of a bank account, and what each means. Stripe documents `validated` and `verified` for bank accounts of customers only.
 * The sandbox has them for payout accounts too, because pages have to expect every documented status.
 * @see https://docs.stripe.com/api/external_account_bank_accounts/object#account_bank_account_object-status
 */
export const STATUS_MEANINGS: Readonly<Record<PayoutAccountStatus, string>> = {
  new: 'The account is attached. Nothing else is known of it.',
  validated: 'The account exists. For bank accounts of customers.',
  verified: 'The owner has confirmed the account. For bank accounts of customers.',
  verification_failed: 'The owner could not be verified. Payouts have stopped.',
  errored: 'A payout has failed. Payouts have stopped.',
  tokenized_account_number_deactivated: 'The bank has ended access to the account’s number. Payouts have stopped.',
};

export const STATUSES = Object.keys(STATUS_MEANINGS) as PayoutAccountStatus[];
