import { TEST_ACCOUNTS } from './account-sets.js';
import { type Bank, bank } from './bank.js';

/**
 * Stripe's test institutions. The search finds them by their names and by their older names.
 * @see https://docs.stripe.com/financial-connections/testing
 */
export const TEST_BANKS: readonly Bank[] = [
  bank({
    id: 'bcinst_test_non_oauth',
    name: 'Test (Non-OAuth)',
    aliases: ['Test Institution'],
    isOauth: false,
    accounts: () => TEST_ACCOUNTS.basic,
  }),
  bank({
    id: 'bcinst_test_oauth',
    name: 'Test (OAuth)',
    aliases: ['Test OAuth Institution'],
    accounts: () => TEST_ACCOUNTS.basic,
  }),
  bank({
    id: 'bcinst_bank_non_oauth',
    name: 'Bank (Non-OAuth)',
    aliases: ['Sandbox Bank (Non-OAuth)'],
    isOauth: false,
    asksForMore: true,
    pendingAnswers: 2,
    accounts: () => TEST_ACCOUNTS.basic,
  }),
  bank({
    id: 'bcinst_bank_oauth',
    name: 'Bank (OAuth)',
    aliases: ['Sandbox Bank (OAuth)'],
    picksAccountsItself: true,
    accounts: () => TEST_ACCOUNTS.basic,
  }),
  bank({ id: 'bcinst_ownership', name: 'Ownership Accounts', accounts: () => TEST_ACCOUNTS.ownership }),
  bank({ id: 'bcinst_invalid_payment', name: 'Invalid Payment Accounts', accounts: () => TEST_ACCOUNTS.invalidPayment }),
  bank({
    id: 'bcinst_down_scheduled',
    name: 'Down (Scheduled)',
    aliases: ['Down Bank (Scheduled)'],
    downtime: 'scheduled',
    accounts: () => TEST_ACCOUNTS.basic,
  }),
  bank({
    id: 'bcinst_down_unscheduled',
    name: 'Down (Unscheduled)',
    aliases: ['Down Bank (Unscheduled)'],
    downtime: 'unscheduled',
    accounts: () => TEST_ACCOUNTS.basic,
  }),
  bank({
    id: 'bcinst_down_error',
    name: 'Down (Error)',
    aliases: ['Down Bank (Error)'],
    downtime: 'error',
    accounts: () => TEST_ACCOUNTS.basic,
  }),
  bank({ id: 'bcinst_tokenized', name: 'Tokenized Account Number', accounts: () => TEST_ACCOUNTS.tokenized }),
];
