import * as v from 'valibot';
import { belongsTo } from '../objects/scope.js';
import { invalidRequest, missingParameter, namesNothing } from '../api-problem.js';
import { param } from './parameters.js';
import { type Parsed, type ServerCall, route } from './route.js';

const verification = {
  bank_account: param.text,
  amounts: v.optional(v.pipe(param.list(param.wholeNumber(1, 99)), v.length(2, 'must be two amounts, in cents'))),
  descriptor_code: v.optional(v.pipe(param.text, v.regex(/^SM\w{4}$/, 'begins with SM and has six characters'))),
};

/**
 * The outcomes of Stripe's documented test values.
 * @see https://docs.stripe.com/payments/ach-direct-debit/accept-a-payment#test-account-numbers
 */
const OUTCOMES = new Map<string, 'verified' | 'attempts_exceeded' | 'timeout'>([
  ['32 45', 'verified'],
  ['SM11AA', 'verified'],
  ['10 11', 'attempts_exceeded'],
  ['SM33CC', 'attempts_exceeded'],
  ['40 41', 'timeout'],
  ['SM44DD', 'timeout'],
]);

const REFUSALS = {
  failed: [
    'payment_method_microdeposit_failed',
    'The deposits couldn’t be sent to this account. Ask for the account numbers again.',
  ],
  attempts_exceeded: [
    'payment_method_microdeposit_verification_attempts_exceeded',
    'Too many wrong attempts. Link the account again.',
  ],
  timeout: ['payment_method_microdeposit_verification_timeout', 'The deposits were sent too long ago. Link the account again.'],
  amounts: [
    'payment_method_microdeposit_verification_amounts_mismatch',
    'These aren’t the amounts that were sent. Check them and try again.',
  ],
  descriptor_code: [
    'payment_method_microdeposit_verification_descriptor_code_mismatch',
    'This isn’t the code that was sent. Check it and try again.',
  ],
} as const;

/**
 * Confirms the two deposits to an account that was typed by hand. The sandbox's own call, since Stripe has none for payout accounts;
 * its values, outcomes and error codes are Stripe's.
 */
function verify({ world, account, parameters }: ServerCall<Parsed<typeof verification>>) {
  const { bank_account, amounts, descriptor_code } = parameters;
  if (!amounts && descriptor_code === undefined) throw missingParameter('amounts');
  const deposits = world.microdeposits.get(bank_account);
  if (!deposits || !belongsTo(world, bank_account, account)) throw namesNothing('account with deposits', 'bank_account');
  const name = amounts ? 'amounts' : 'descriptor_code';
  const said = amounts ? [...amounts].sort((one, other) => one - other).join(' ') : (descriptor_code ?? '');
  const outcome = deposits.canArrive ? (OUTCOMES.get(said) ?? name) : 'failed';
  if (outcome === 'verified')
    return { object: 'sandbox.microdeposit_verification', bank_account, livemode: false, status: 'verified' } as const;
  const [code, message] = REFUSALS[outcome];
  throw invalidRequest(400, code, message, name);
}

export const microdepositRoutes = [
  route({
    method: 'POST',
    path: '/v1/sandbox/verify_microdeposits',
    stripe: null,
    summary: 'Confirms the two deposits to an account that was typed by hand.',
    parameters: verification,
    answers: null,
    answer: verify,
  }),
];
