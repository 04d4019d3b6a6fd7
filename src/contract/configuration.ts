import type { BankAccountTokenCollecting } from './result.js';

/** An instance of Stripe.js, a promise of one, or `null` if it could not be loaded. */
export type StripeInput = BankAccountTokenCollecting | PromiseLike<BankAccountTokenCollecting | null> | null;

/** Settings for all elements of a page. An element's own attributes and properties come first. */
export interface Configuration {
  /** An instance of Stripe.js, or a promise of one, such as `loadStripe()` gives. */
  stripe?: StripeInput | undefined;
  /** Stripe's publishable key, `pk_…`. */
  publishableKey?: string | undefined;
  /** Origin of a Financial Connections API, such as that of the sandbox: `http://127.0.0.1:4243`. */
  apiUrl?: string | undefined;
}
