import * as v from 'valibot';
import { assign, belongsTo } from '../objects/scope.js';
import { TEST_TOKENS } from '../objects/test-numbers.js';
import { type Token, createToken } from '../objects/token.js';
import { createTypedAccount } from '../objects/typed-account.js';
import { invalidRequest, missingParameter, notFound } from '../api-problem.js';
import { notSimulated, param } from './parameters.js';
import { type Parsed, type ServerCall, route } from './route.js';

const ONLY_BANK_ACCOUNTS = 'its tokens are of bank accounts only';
const creation = {
  account: notSimulated(ONLY_BANK_ACCOUNTS),
  bank_account: v.optional(
    param.idOr(
      param.object({
        account_holder_name: v.optional(param.text),
        account_holder_type: v.optional(param.oneOf(['company', 'individual'])),
        account_number: param.text,
        account_type: v.optional(param.oneOf(['checking', 'savings'], ['futsu', 'toza'])),
        country: param.only('US'),
        currency: v.optional(param.only('usd')),
        payment_method: notSimulated('it has no payment methods'),
        routing_number: param.text,
      }),
    ),
  ),
  card: notSimulated(ONLY_BANK_ACCOUNTS),
  customer: notSimulated('it has no customers'),
  cvc_update: notSimulated(ONLY_BANK_ACCOUNTS),
  person: notSimulated(ONLY_BANK_ACCOUNTS),
  pii: notSimulated(ONLY_BANK_ACCOUNTS),
};

/** Creates a token from typed numbers, for a platform with a form of its own. */
function create({ world, account, parameters }: ServerCall<Parsed<typeof creation>>): Token {
  const { bank_account: numbers } = parameters;
  if (numbers === undefined) throw missingParameter('bank_account');
  if (typeof numbers === 'string') {
    const message = 'The sandbox makes tokens of numbers, and not of a customer’s bank account.';
    throw invalidRequest(400, null, message, 'bank_account');
  }
  const bankAccount = createTypedAccount(world, 'bank_account', {
    routingNumber: numbers.routing_number,
    accountNumber: numbers.account_number,
    holderName: numbers.account_holder_name,
    holderType: numbers.account_holder_type,
  });
  const token = createToken(world, { ...bankAccount, account_type: numbers.account_type ?? null });
  assign(world, token.id, account);
  return token;
}

function retrieve({ world, account, id }: ServerCall): Token {
  if (TEST_TOKENS.has(id)) {
    throw invalidRequest(
      404,
      'resource_missing',
      'This is one of Stripe’s test tokens. It can be used, but it has no object.',
      'id',
    );
  }
  const token = world.tokens.get(id);
  if (!token || !belongsTo(world, id, account)) throw notFound('token');
  return token;
}

export const tokenRoutes = [
  route({
    method: 'POST',
    path: '/v1/tokens',
    stripe: 'tokens.create',
    summary: 'Creates a token of a bank account’s numbers.',
    parameters: creation,
    answers: 'token',
    answer: create,
  }),
  route({
    method: 'GET',
    path: '/v1/tokens/:id',
    stripe: 'tokens.retrieve',
    summary: 'Retrieves a token.',
    parameters: {},
    answers: 'token',
    answer: retrieve,
  }),
];
