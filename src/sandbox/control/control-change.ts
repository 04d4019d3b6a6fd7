import type { PayoutAccountStatus } from '../../contract/payout-account.js';

/** A simulated failure or delay. */
export interface Fault {
  /** Path of the calls that it affects. `*` matches any text: `/v1/connections/*`. */
  path: string;
  /** `GET` or `POST`. Default: any method. */
  method?: string;
  /** HTTP status of the answer. The call is not carried out. */
  status?: number;
  /** JSON body of the answer. Needs `status`. Default: an `api_error`. */
  body?: unknown;
  /** Milliseconds to wait before anything else happens. */
  delay?: number;
  /** `request`: the call never arrives. `answer`: the call is carried out and its answer is lost. */
  drop?: 'request' | 'answer';
  /** Calls to let pass before the first fault. Default 0. */
  after?: number;
  /** Calls to fail. Default: all. */
  times?: number;
  /** Probability from 0 to 1 that a call fails. Repeatable with a seed. Default 1. */
  chance?: number;
}

/** Changes to a running sandbox. Parts that are left out stay as they are. */
export interface ControlChange {
  /** Milliseconds that every answer takes. */
  latency?: number;
  /** Milliseconds that the sandbox's clock is ahead of the real one. */
  clockOffset?: number;
  /** Replaces all faults. */
  faults?: Fault[];
  /** Whether a connected account may not have the same bank account twice: `bank_account_exists`. Default false. */
  refuseSameBankAccount?: boolean;
  /** Changes payout accounts as their banks would. Not in the page's own sandbox, which has none. */
  externalAccounts?: ExternalAccountChange[];
  /** Changes linked accounts as their banks would. Not in the page's own sandbox. */
  linkedAccounts?: LinkedAccountChange[];
}

export interface ExternalAccountChange {
  /** `ba_…` */
  id: string;
  /** Payouts to it stop with the last three. Stripe gives `validated` and `verified` to bank accounts of customers only. */
  status: PayoutAccountStatus;
}

export interface LinkedAccountChange {
  /** `fca_…` */
  id: string;
  /** `inactive`: the bank refuses access to the account until the user links it again. */
  status?: 'active' | 'inactive';
  /** Whether the account's numbers can receive payments. */
  accountNumbers?: 'transactable' | 'deactivated';
}

/** The current latency, clock and faults. Changes to single accounts are in the accounts themselves. */
export type ControlState = Required<Omit<ControlChange, 'externalAccounts' | 'linkedAccounts'>>;
