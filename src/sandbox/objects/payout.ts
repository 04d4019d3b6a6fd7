import type { Metadata } from './metadata.js';

/** Why a payout failed, as Stripe's test account numbers bring it about. */
export type PayoutFailure = 'account_closed' | 'debit_not_authorized' | 'insufficient_funds' | 'invalid_currency' | 'no_account';

/** Money on its way to a bank account. @see https://docs.stripe.com/api/payouts/object */
export interface Payout {
  /** `po_…` */
  id: string;
  object: 'payout';
  /** US cents. */
  amount: number;
  application_fee: null;
  application_fee_amount: null;
  /** Unix seconds, the beginning of a day. */
  arrival_date: number;
  automatic: boolean;
  balance_transaction: string | null;
  created: number;
  currency: string;
  description: string | null;
  /** `ba_…` */
  destination: string;
  failure_balance_transaction: string | null;
  failure_code: PayoutFailure | null;
  failure_message: string | null;
  livemode: false;
  metadata: Metadata;
  method: 'standard';
  original_payout: null;
  payout_method: null;
  reconciliation_status: 'not_applicable';
  reversed_by: null;
  source_type: 'bank_account' | 'card';
  statement_descriptor: string | null;
  status: 'pending' | 'in_transit' | 'paid' | 'failed' | 'canceled';
  trace_id: { status: 'pending' | 'supported' | 'unsupported'; value: string | null } | null;
  type: 'bank_account';
}
