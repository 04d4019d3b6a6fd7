import { isRoutingNumber } from '../../contract/routing-number.js';
import type { ManualEntryField } from './state.js';

/** The sandbox's account that always works. */
export const TEST_ACCOUNT = { routingNumber: '110000000', accountNumber: '000123456789' } as const;

export const ROUTING_NUMBER_LENGTH = 9;

export type RoutingNumberFault = 'missing' | 'length' | 'checksum';
export type AccountNumberFault = 'missing' | 'length';
export type ConfirmationFault = 'missing' | 'differs';

/** Arabic, Persian and full-width digits. The last four bits of each are its value. */
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;

/** Returns the digits of a text in ASCII, without the spaces and dashes that users type or paste. */
export const digits = (text: string): string =>
  text.replace(/\D/g, (sign) => (OTHER_DIGIT.test(sign) ? `${sign.charCodeAt(0) & 15}` : '')).slice(0, 20);

export function routingNumberFault(value: string): RoutingNumberFault | null {
  if (value === '') return 'missing';
  if (value.length !== ROUTING_NUMBER_LENGTH) return 'length';
  return isRoutingNumber(value) ? null : 'checksum';
}

/** One to seventeen digits, as in an ACH record. */
export function accountNumberFault(value: string): AccountNumberFault | null {
  if (value === '') return 'missing';
  return value.length > 17 ? 'length' : null;
}

export function confirmationFault(value: string, accountNumber: string): ConfirmationFault | null {
  if (value === '') return 'missing';
  return value === accountNumber ? null : 'differs';
}

/** The fault of each field, or `null`. */
export function manualEntryFaults({ routingNumber, accountNumber, confirmation }: Record<ManualEntryField, string>) {
  return {
    routingNumber: routingNumberFault(routingNumber),
    accountNumber: accountNumberFault(accountNumber),
    confirmation: confirmationFault(confirmation, accountNumber),
  };
}
