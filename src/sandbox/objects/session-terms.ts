export const SERVER_PERMISSIONS = ['balances', 'ownership', 'payment_method', 'transactions'] as const;
export type ServerPermission = (typeof SERVER_PERMISSIONS)[number];

export const SUBCATEGORIES = ['checking', 'credit_card', 'line_of_credit', 'mortgage', 'savings'] as const;
export type FilterSubcategory = (typeof SUBCATEGORIES)[number];

/** The holder of the linked accounts. */
export type AccountHolder =
  { type: 'account'; account: string } | { type: 'customer'; customer?: string; customer_account?: string };

export interface SessionFilters {
  account_subcategories: FilterSubcategory[] | null;
  country: string | null;
  require_payment_method_support?: 'all' | 'at_least_one' | 'none';
}

/** The terms that the platform set when it created a session. */
export interface SessionTerms {
  holder: AccountHolder;
  permissions: ServerPermission[];
  filters: SessionFilters | null;
  /** The largest number of accounts to link. `null`: no limit. */
  accountLimit: number | null;
  manualEntry: 'automatic' | 'disabled';
  prefetch: ('balances' | 'ownership' | 'transactions')[] | null;
  returnUrl: string | null;
}
