import { isRoutingNumber } from '../../contract/routing-number.js';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import { type BankAccount, createBankAccount } from './bank-account.js';

/** An account whose numbers the user typed instead of linking it at a bank. */
export interface TypedAccount {
  readonly routingNumber: string;
  readonly accountNumber: string;
  readonly holderName?: string | undefined;
  readonly holderType?: 'individual' | 'company' | undefined;
}

/**
 * Creates a bank account from typed numbers.
 * @param parent the parameter that holds the numbers, for the error's `param`
 * @throws {ApiProblem} for a malformed number. The message never repeats the number.
 */
export function createTypedAccount(world: World, parent: string, typed: TypedAccount): BankAccount {
  const { routingNumber, accountNumber, holderName = null, holderType } = typed;
  if (!isRoutingNumber(routingNumber)) {
    const message = 'This routing number is not valid. Check the nine digits.';
    throw invalidRequest(400, 'routing_number_invalid', message, `${parent}[routing_number]`);
  }
  if (!/^\d{1,17}$/.test(accountNumber)) {
    const message = 'An account number has 1 to 17 digits.';
    throw invalidRequest(400, 'account_number_invalid', message, `${parent}[account_number]`);
  }
  const account = createBankAccount(world, {
    bankName: routingNumber === '110000000' ? 'STRIPE TEST BANK' : null,
    routingNumber,
    accountNumber,
    accountType: null,
    holderName,
  });
  return holderType ? { ...account, account_holder_type: holderType } : account;
}
