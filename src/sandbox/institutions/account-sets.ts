import { seededFractions } from '../random.js';

/** A person or company named on an account. */
export interface OwnerTemplate {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
}

/** An account in the bank's records. */
export interface AccountTemplate {
  name: string;
  last4: string;
  /** The full account number, set only where it decides how payouts end. */
  accountNumber?: string;
  category: 'cash' | 'credit' | 'investment' | 'other';
  subcategory: 'checking' | 'savings' | 'credit_card' | 'line_of_credit' | 'mortgage' | 'other';
  /** US cents. For credit, the amount owed. `null`: the bank doesn't report a balance. */
  balance: number | null;
  /** The account can receive ACH payments. */
  isPayable: boolean;
  isClosed: boolean;
  numbers: {
    type: 'account_number' | 'tokenized_account_number';
    status: 'transactable' | 'expired' | 'deactivated';
    expiresInDays: number | null;
  };
  owners: OwnerTemplate[];
}

const JENNY: OwnerTemplate = {
  name: 'Jenny Rosen',
  email: 'jenny@example.com',
  phone: '+15555550123',
  address: '510 Example Street, San Francisco, CA 94111, US',
};

const defaults: Omit<AccountTemplate, 'name' | 'last4' | 'subcategory' | 'category' | 'balance'> = {
  isPayable: true,
  isClosed: false,
  numbers: { type: 'account_number', status: 'transactable', expiresInDays: null },
  owners: [JENNY],
};

type More = Partial<AccountTemplate>;

function checking(name: string, last4: string, balance: number | null, more: More = {}): AccountTemplate {
  return { ...defaults, name, last4, balance, category: 'cash', subcategory: 'checking', ...more };
}
function savings(name: string, last4: string, balance: number | null, more: More = {}): AccountTemplate {
  return { ...checking(name, last4, balance), subcategory: 'savings', ...more };
}
function card(name: string, last4: string, balance: number | null): AccountTemplate {
  return { ...defaults, name, last4, balance, category: 'credit', subcategory: 'credit_card', isPayable: false };
}
function loan(name: string, last4: string, balance: number | null): AccountTemplate {
  return { ...card(name, last4, balance), subcategory: 'mortgage' };
}
function closed(name: string, last4: string): AccountTemplate {
  return checking(name, last4, null, { isPayable: false, isClosed: true });
}

/** The invented banks' accounts. */
export const INVENTED_ACCOUNTS = {
  harbor: [
    checking('Everyday Checking', '6789', 248_016),
    savings('Rainy Day Savings', '4321', 1_190_200),
    card('Travel Card', '0044', 31_840),
    closed('Old Checking', '7710'),
  ],
  quillstone: [
    checking('Studio Checking', '1187', 64_020),
    savings('Tax Savings', '9032', 301_575),
    checking('Joint Checking', '5528', 8_800),
  ],
  fernmoor: [savings('Garden Savings', '2046', 734_110), checking('Household Checking', '8813', 129_905)],
  ninepin: [checking('Main Account', '3391', 51_267)],
  lanternfield: [
    checking('Member Checking', '6020', 187_044),
    savings('Share Savings', '1158', 2_500),
    loan('Home Loan', '8120', 18_240_000),
  ],
  saltmarsh: [checking('Tide Checking', '7465', 402_389), savings('Winter Savings', '7466', 95_000)],
  oakhollow: [checking('Family Checking', '5092', 266_731), card('Grocery Card', '3370', 12_402)],
  tallow: [checking('Business Checking', '9914', 1_320_458), savings('Reserve', '9915', 4_000_000)],
} as const satisfies Record<string, readonly AccountTemplate[]>;

/**
 * The accounts of Stripe's test institutions.
 * @see https://docs.stripe.com/financial-connections/testing
 */
export const TEST_ACCOUNTS = {
  basic: [
    checking('Success', '6789', 100_000),
    savings('High Balance', '4321', 100_000_000),
    checking('Insufficient Funds', '2227', 0, { accountNumber: '000222222227' }),
    checking('Account Closed', '1113', 10_000, { accountNumber: '000111111113' }),
    checking('No Account', '1116', 10_000, { accountNumber: '000111111116' }),
    checking('Debit Not Authorized', '3335', 10_000, { accountNumber: '000333333335' }),
  ],
  ownership: [
    checking('One Owner', '6789', 100_000),
    savings('Two Owners', '4321', 250_000, { owners: [JENNY, { ...JENNY, name: 'John Rosen', email: 'john@example.com' }] }),
    checking('Owner Without Address', '2210', 40_000, { owners: [{ ...JENNY, address: null, phone: null }] }),
    checking('No Owners', '3310', 30_000, { owners: [] }),
  ],
  invalidPayment: [card('Credit Card', '0044', 31_840), loan('Mortgage', '8120', 18_240_000), closed('Closed Checking', '7710')],
  tokenized: [
    checking('Expired Tokenized Account Number', '0011', 10_000, {
      numbers: { type: 'tokenized_account_number', status: 'expired', expiresInDays: 0 },
    }),
    checking('Eventually Expiring Tokenized Account Number', '0022', 10_000, {
      numbers: { type: 'tokenized_account_number', status: 'transactable', expiresInDays: 30 },
    }),
    checking('Immediately Expiring Tokenized Account Number', '0033', 10_000, {
      numbers: { type: 'tokenized_account_number', status: 'transactable', expiresInDays: 0 },
    }),
  ],
} as const satisfies Record<string, readonly AccountTemplate[]>;

/** Returns accounts for a bank that has none of its own. The same name always gets the same accounts. */
export function accountsFromName(bankName: string): AccountTemplate[] {
  const fraction = seededFractions(bankName);
  const digits = () => String(Math.floor(fraction() * 9000) + 1000);
  const cents = () => Math.floor(fraction() * 900_000) + 1000;
  return [
    checking('Checking', digits(), cents()),
    savings('Savings', digits(), cents()),
    ...(fraction() < 0.5 ? [card('Card', digits(), cents())] : []),
  ];
}
