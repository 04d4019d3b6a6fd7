import type { ManualEntryField } from './state.js';

/** The sandbox's account that always works: routing number, account number. */
export const TEST_ACCOUNT = { routingNumber: '110000000', accountNumber: '000123456789' } as const;

export const ROUTING_NUMBER_LENGTH = 9;

const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

export type RoutingNumberFault = 'missing' | 'length' | 'checksum';
export type AccountNumberFault = 'missing' | 'length';
export type ConfirmationFault = 'missing' | 'differs';

/** Arabic, Persian and wide digits; the last four bits of each are what it counts. */
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;

/** Digits only, in ASCII; everything else that was typed or pasted (spaces, dashes) is dropped. */
export const digits = (text: string): string =>
  text.replace(/\D/g, (sign) => (OTHER_DIGIT.test(sign) ? `${sign.charCodeAt(0) & 15}` : '')).slice(0, 20);

/** Nine digits whose sum, weighted 3-7-1, is a multiple of ten: the ABA's check. */
export function routingNumberFault(value: string): RoutingNumberFault | null {
  if (value === '') return 'missing';
  if (value.length !== ROUTING_NUMBER_LENGTH) return 'length';
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return sum % 10 === 0 && sum > 0 ? null : 'checksum';
}

/** One to seventeen digits, as in the ACH record. */
export function accountNumberFault(value: string): AccountNumberFault | null {
  if (value === '') return 'missing';
  return value.length > 17 ? 'length' : null;
}

export function confirmationFault(value: string, accountNumber: string): ConfirmationFault | null {
  if (value === '') return 'missing';
  return value === accountNumber ? null : 'differs';
}

/** What is wrong in each field, `null` where nothing is. */
export function manualEntryFaults({ routingNumber, accountNumber, confirmation }: Record<ManualEntryField, string>) {
  return {
    routingNumber: routingNumberFault(routingNumber),
    accountNumber: accountNumberFault(accountNumber),
    confirmation: confirmationFault(confirmation, accountNumber),
  };
}
