// #region recipe
/**
 * The API version of each session, whatever version your `stripe` package pins. The defaults differ between versions, and older
 * versions do not have all of these parameters.
 * https://docs.stripe.com/changelog
 */
export const SESSION_VERSION = '2026-10-28.endive';

/** One checking or savings account that can receive payouts, linked at its bank or entered manually. */
export const SESSION_PARAMS: SessionParams = {
  limits: { accounts: 1 },
  manual_entry: { mode: 'automatic' },
  filters: { country: 'US', require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] },
};

/** Declared here, because older `stripe` packages have no types for these parameters. */
interface SessionParams {
  limits: { accounts: number };
  manual_entry: { mode: 'automatic' };
  filters: { country: string; require_payment_method_support: 'all'; account_subcategories: ('checking' | 'savings')[] };
}
// #endregion
