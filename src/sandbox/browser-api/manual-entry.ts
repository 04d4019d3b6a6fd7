import * as v from 'valibot';
import type { PaymentAccountAttachment } from '../../api/types.js';
import { checked, param } from '../parameters.js';
import { inherit } from '../objects/scope.js';
import { createTypedAccount } from '../objects/typed-account.js';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import { manifestOf } from './manifest.js';
import { sessionOf } from './session-access.js';

const attachment = v.looseObject({
  type: param.oneOf(['bank_account']),
  bank_account: v.looseObject({ routing_number: param.text, account_number: param.text }, 'must be an object'),
});

/** Micro-deposits to this documented test account never arrive. */
const UNREACHABLE_ACCOUNT = '000666666661';

/** Accepts a manually entered account. It receives payouts after completion, like a chosen one, but no bank is linked. */
export function attachTypedAccount(world: World, parameters: object): PaymentAccountAttachment {
  const session = sessionOf(world, parameters);
  const manifest = manifestOf(world, session);
  if (!manifest.allow_manual_entry) {
    throw invalidRequest(
      400,
      'manual_entry_disabled',
      'This session does not allow manual entry. Link an account at a bank.',
      'type',
    );
  }
  const { bank_account: typed } = checked(attachment, parameters);
  const bankAccount = createTypedAccount(world, 'bank_account', {
    routingNumber: typed.routing_number,
    accountNumber: typed.account_number,
  });
  if (manifest.manual_entry_uses_microdeposits) {
    inherit(world, session.id, bankAccount.id);
    world.microdeposits.set(bankAccount.id, { canArrive: typed.account_number !== UNREACHABLE_ACCOUNT });
  }
  session.progress = { ...session.progress, chosen: [], typed: bankAccount };
  return {
    id: bankAccount.id,
    next_pane: 'manual_entry_success',
    microdeposit_verification_method: manifest.manual_entry_uses_microdeposits ? 'descriptor_code' : null,
  };
}
