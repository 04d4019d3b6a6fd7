/** Something that goes wrong, or merely slowly, on purpose. */
export interface Fault {
  /** Path of the calls it is for; `*` stands for anything: `/v1/connections/*`. */
  path: string;
  /** `GET`, `POST`; any when left out. */
  method?: string;
  /** HTTP status to answer with, instead of carrying the call out. */
  status?: number;
  /** JSON to answer with; an `api_error` when left out. Needs `status`. */
  body?: unknown;
  /** Milliseconds to wait before anything else happens. */
  delay?: number;
  /** `request`: the call never arrives. `answer`: it is carried out, and its answer is lost. */
  drop?: 'request' | 'answer';
  /** Calls to let pass before the first fault. Default 0. */
  after?: number;
  /** Calls to fail. Default: all. */
  times?: number;
  /** From 0 to 1: how likely each call fails. Repeatable with a seed. Default 1. */
  chance?: number;
}

/** What may be changed while the sandbox runs. What is left out stays as it is. */
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
  status: 'new' | 'errored' | 'verification_failed' | 'tokenized_account_number_deactivated';
}

export interface LinkedAccountChange {
  /** `fca_…` */
  id: string;
  /** `inactive`: the bank lets nobody read the account any more until it is linked again. */
  status?: 'active' | 'inactive';
  /** Whether the account's numbers can be paid to. */
  accountNumbers?: 'transactable' | 'deactivated';
}

/** How things stand. What was done to single accounts is in the accounts themselves. */
export type ControlState = Required<Omit<ControlChange, 'externalAccounts' | 'linkedAccounts'>>;
