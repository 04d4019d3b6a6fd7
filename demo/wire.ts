/**
 * What the payouts page and its server say to each other, in JSON.
 * Amounts are cents of a US dollar, days are `YYYY-MM-DD`.
 */

/** What a session is to show. All but `link` exist in the sandbox only, except `save-fails`, which is the server's own doing. */
export const TRIALS = ['link', 'expired', 'used', 'save-fails'] as const;
export type Trial = (typeof TRIALS)[number];

/** The bank account that payouts go to, as the API has it. */
export interface PayoutAccount {
  bankName: string;
  /** The last four digits. */
  last4: string;
  /** Its numbers were typed by hand: nothing is paid into it before two small deposits are confirmed. */
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
  /** The newest few; the others are in `rest`. */
  orders: Order[];
  rest: { count: number; amount: number };
}

/** `GET /api/payouts` */
export interface Payouts {
  mode: 'sandbox' | 'stripe';
  publishableKey: string | null;
  /** Origin of the sandbox; `null` on Stripe. */
  apiUrl: string | null;
  /** The shop's connected account, `acct_…`; `null` until the first session is opened. */
  connectedAccount: string | null;
  payoutAccount: PayoutAccount | null;
  nextPayout: NextPayout;
}

/** `POST /api/payouts/session` */
export interface SessionAnswer {
  clientSecret: string;
}

/** `POST /api/payouts/account` asks with */
export interface AccountRequest {
  /** `btok_…` */
  token: string;
  /** `fcsess_…`: where the token comes from. The server asks Stripe whether a bank stands behind it. */
  session: string;
}

/** `POST /api/payouts/account` */
export interface AccountAnswer {
  payoutAccount: PayoutAccount;
}

/** The answer to every failed request. `message` is shown to the seller; `final` says that the same request can only fail again. */
export interface FailureAnswer {
  error: { message: string; code: string; final?: true };
}
