export const SERVER_PERMISSIONS = ['balances', 'ownership', 'payment_method', 'transactions'] as const;
export type ServerPermission = (typeof SERVER_PERMISSIONS)[number];

export const SUBCATEGORIES = ['checking', 'credit_card', 'line_of_credit', 'mortgage', 'savings'] as const;
export type FilterSubcategory = (typeof SUBCATEGORIES)[number];

/** For whom accounts are linked. */
export type AccountHolder =
  { type: 'account'; account: string } | { type: 'customer'; customer?: string; customer_account?: string };

export interface SessionFilters {
  account_subcategories: FilterSubcategory[] | null;
  country: string | null;
  require_payment_method_support?: 'all' | 'at_least_one' | 'none';
}

/** What the platform asked for when it created a session. */
export interface SessionTerms {
  holder: AccountHolder;
  permissions: ServerPermission[];
  filters: SessionFilters | null;
  /** Most accounts that may be linked; `null` is no limit. */
  accountLimit: number | null;
  manualEntry: 'automatic' | 'disabled';
  prefetch: ('balances' | 'ownership' | 'transactions')[] | null;
  returnUrl: string | null;
}
