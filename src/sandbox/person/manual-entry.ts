import * as v from 'valibot';
import type { PaymentAccountAttachment } from '../../api/types.js';
import { checked, param } from '../form.js';
import { createBankAccount } from '../objects/bank-account.js';
import { invalidRequest } from '../problem.js';
import type { World } from '../world.js';
import { manifestOf } from './manifest.js';
import { sessionOf } from './session-of-secret.js';

const attachment = v.looseObject({
  type: param.oneOf(['bank_account']),
  bank_account: v.looseObject({ routing_number: param.text, account_number: param.text }, 'must be an object'),
});

/** Deposits to this documented test account never arrive. */
const UNREACHABLE_ACCOUNT = '000666666661';

/** The checksum of a US routing number: weights 3, 7, 1; the sum is a multiple of 10. */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = Array.from(text, Number).reduce((total, digit, index) => total + digit * ([3, 7, 1][index % 3] ?? 0), 0);
  return sum % 10 === 0;
}

/** Takes an account that was typed by hand. It is paid into after completion, like a chosen one, but no bank is linked. */
export function attachTypedAccount(world: World, parameters: object): PaymentAccountAttachment {
  const session = sessionOf(world, parameters);
  const manifest = manifestOf(world, session);
  if (!manifest.allow_manual_entry) {
    throw invalidRequest(400, 'manual_entry_disabled', 'This session takes no typed accounts. Link one at a bank.', 'type');
  }
  const { bank_account: typed } = checked(attachment, parameters);
  if (!isRoutingNumber(typed.routing_number)) {
    throw invalidRequest(
      400,
      'routing_number_invalid',
      'This is no routing number. Check the nine digits.',
      'bank_account[routing_number]',
    );
  }
  if (!/^\d{1,17}$/.test(typed.account_number)) {
    throw invalidRequest(400, 'account_number_invalid', 'An account number has 1 to 17 digits.', 'bank_account[account_number]');
  }
  const bankAccount = createBankAccount(world, {
    bankName: typed.routing_number === '110000000' ? 'STRIPE TEST BANK' : null,
    routingNumber: typed.routing_number,
    accountNumber: typed.account_number,
    accountType: null,
    holderName: null,
  });
  if (manifest.manual_entry_uses_microdeposits) {
    world.microdeposits.set(bankAccount.id, { canArrive: typed.account_number !== UNREACHABLE_ACCOUNT });
  }
  session.progress = { ...session.progress, chosen: [], typed: bankAccount };
  return {
    id: bankAccount.id,
    next_pane: 'manual_entry_success',
    microdeposit_verification_method: manifest.manual_entry_uses_microdeposits ? 'descriptor_code' : null,
  };
}
