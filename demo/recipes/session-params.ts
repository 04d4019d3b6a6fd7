// #region recipe
/**
 * Sent with each session, whatever version your `stripe` package pins: with nothing said, a session of this version allows any number
 * of accounts, cards and mortgages among them, and no typed numbers. One of an older version does not know all of these terms.
 * https://docs.stripe.com/changelog
 */
export const SESSION_VERSION = '2026-10-28.endive';

/** One checking or savings account that can receive payouts, linked at its bank or typed. */
export const SESSION_TERMS: SessionTerms = {
  limits: { accounts: 1 },
  manual_entry: { mode: 'automatic' },
  filters: { country: 'US', require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] },
};

/** Written out, because older `stripe` packages send these terms but lack types for them. */
interface SessionTerms {
  limits: { accounts: number };
  manual_entry: { mode: 'automatic' };
  filters: { country: string; require_payment_method_support: 'all'; account_subcategories: ('checking' | 'savings')[] };
}
// #endregion
