import type { PayoutAccountStatus } from '../src/index.js';

/**
 * The JSON that the payouts page and its server exchange.
 * Amounts are in US cents. Days are `YYYY-MM-DD`.
 */

/** The scenarios of a session. Only the sandbox has `expired` and `used`. The demo's server simulates `save-fails`. */
export const SCENARIOS = ['link', 'expired', 'used', 'save-fails'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** The statuses that the sandbox can give the payout account. Payouts stop with the last three. */
export const ACCOUNT_STATUSES = [
  'new',
  'validated',
  'verified',
  'verification_failed',
  'errored',
  'tokenized_account_number_deactivated',
] as const satisfies PayoutAccountStatus[];

/** The bank account that receives the payouts. */
export interface PayoutAccount {
  /** `ba_…` */
  id: string;
  bankName: string;
  /** The last four digits. */
  last4: string;
  /** Stripe's status, such as `new` or `errored`. */
  status: string;
  /** `true` if the account was entered manually. It can't receive payouts until two small deposits are confirmed. */
  awaitsDeposits: boolean;
}

export interface Order {
  name: string;
  soldOn: string;
  amount: number;
}

export interface NextPayout {
  amount: number;
  arrivesOn: string;
  orderCount: number;
  /** The newest orders. `rest` sums up the others. */
  orders: Order[];
  rest: { count: number; amount: number };
}

/** Response of `GET /api/payouts`. */
export interface Payouts {
  mode: 'sandbox' | 'stripe';
  publishableKey: string | null;
  /** The origin of the sandbox, or `null` if the demo uses Stripe. */
  apiUrl: string | null;
  /** The id of the shop's connected account, `acct_…`. `null` until the first session is created. */
  connectedAccount: string | null;
  payoutAccount: PayoutAccount | null;
  nextPayout: NextPayout;
}

/** Response of `POST /api/payouts/session`. */
export interface SessionResponse {
  clientSecret: string;
}

/** Request body of `POST /api/payouts/account`. */
export interface AccountRequest {
  /** `btok_…` */
  token: string;
  /** `fcsess_…`: the session that returned the token. The server uses it to ask Stripe whether the account was linked at a bank. */
  session: string;
}

/** Request body of `POST /api/payouts/account/status`. Only the sandbox has it. */
export interface StatusRequest {
  status: PayoutAccountStatus;
}

/** Response of `POST /api/payouts/account` and `POST /api/payouts/account/status`. */
export interface AccountResponse {
  payoutAccount: PayoutAccount;
}

/** The response to every failed request. `message` is shown to the seller. If `final` is set, the same request will fail again. */
export interface ErrorResponse {
  error: { message: string; code: string; final?: true };
}
