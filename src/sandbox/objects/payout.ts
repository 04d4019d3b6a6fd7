import type { World } from '../world.js';
import type { ExternalBankAccount } from './bank-account.js';
import type { Metadata } from './metadata.js';

/** Why a payout failed: the codes of Stripe's test account numbers. */
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
  automatic: false;
  balance_transaction: string;
  created: number;
  currency: 'usd';
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
  trace_id: { status: 'pending' | 'supported' | 'unsupported'; value: string | null };
  type: 'bank_account';
}

/** A payout's object, and the data that no answer shows. */
export interface PayoutRecord {
  readonly payout: Payout;
  /** `acct_…`: whose money it is. */
  readonly account: string;
  /** The failure that it will end with. `null`: the money will arrive. */
  readonly failure: PayoutFailure | null;
}

/** The values that the platform set when it created a payout. */
export interface PayoutTerms {
  amount: number;
  description: string | null;
  metadata: Metadata;
  sourceType: Payout['source_type'];
  statementDescriptor: string | null;
  /** Days until it arrives. */
  delayDays: number;
  failure: PayoutFailure | null;
}

const DAY = 86_400;

export function createPayout(world: World, { account, id: destination }: ExternalBankAccount, terms: PayoutTerms): PayoutRecord {
  const created = world.seconds();
  const payout: Payout = {
    id: `po_${world.random.text(24)}`,
    object: 'payout',
    amount: terms.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: (Math.floor(created / DAY) + terms.delayDays) * DAY,
    automatic: false,
    balance_transaction: `txn_${world.random.text(24)}`,
    created,
    currency: 'usd',
    description: terms.description,
    destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: terms.metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: terms.sourceType,
    statement_descriptor: terms.statementDescriptor,
    status: 'pending',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  };
  const record = { payout, account, failure: terms.failure };
  world.payouts.set(payout.id, record);
  return record;
}
