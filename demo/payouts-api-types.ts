/**
 * The JSON messages between the payouts page and its server.
 * Amounts are in US cents, days are `YYYY-MM-DD`.
 */

/** The scenarios of a session. `expired` and `used` exist only in the sandbox. `save-fails` is simulated by the demo's server. */
export const TRIALS = ['link', 'expired', 'used', 'save-fails'] as const;
export type Trial = (typeof TRIALS)[number];

/** The bank account that payouts go to, as the API returns it. */
export interface PayoutAccount {
  bankName: string;
  /** The last four digits. */
  last4: string;
  /** The account was entered manually, and can't receive payouts until two small deposits are confirmed. */
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
  /** The newest orders; `rest` sums up the others. */
  orders: Order[];
  rest: { count: number; amount: number };
}

/** Response of `GET /api/payouts`. */
export interface Payouts {
  mode: 'sandbox' | 'stripe';
  publishableKey: string | null;
  /** The origin of the sandbox; `null` on Stripe. */
  apiUrl: string | null;
  /** The shop's connected account, `acct_…`; `null` until the first session is opened. */
  connectedAccount: string | null;
  payoutAccount: PayoutAccount | null;
  nextPayout: NextPayout;
}

/** Response of `POST /api/payouts/session`. */
export interface SessionAnswer {
  clientSecret: string;
}

/** Request body of `POST /api/payouts/account`. */
export interface AccountRequest {
  /** `btok_…` */
  token: string;
  /** `fcsess_…`: the session that the token comes from. The server asks Stripe whether the account was linked at a bank. */
  session: string;
}

/** Response of `POST /api/payouts/account`. */
export interface AccountAnswer {
  payoutAccount: PayoutAccount;
}

/** The response to every failed request. `message` is shown to the seller. With `final`, the same request would fail again. */
export interface FailureAnswer {
  error: { message: string; code: string; final?: true };
}
