import * as v from 'valibot';
import { type Session, createSession, forPlatform } from '../objects/session.js';
import { type AccountHolder, SERVER_PERMISSIONS, SUBCATEGORIES, type SessionTerms } from '../objects/session-terms.js';
import { assign, belongsTo } from '../objects/scope.js';
import { invalidRequest, missingParameter, notFound } from '../problem.js';
import { accountNamedBy } from './account-access.js';
import { param } from './parameters.js';
import { type Parsed, type ServerCall, route } from './route.js';

const creation = {
  account_holder: param.object({
    type: param.oneOf(['account', 'customer']),
    account: v.optional(param.text),
    customer: v.optional(param.text),
    customer_account: v.optional(param.text),
  }),
  permissions: param.list(param.oneOf(SERVER_PERMISSIONS)),
  filters: v.optional(
    param.object({
      account_subcategories: v.optional(param.list(param.oneOf(SUBCATEGORIES))),
      country: v.optional(param.country),
      require_payment_method_support: v.optional(param.oneOf(['all', 'at_least_one', 'none'])),
    }),
  ),
  limits: v.optional(param.object({ accounts: param.emptyable(param.wholeNumber(1, 100)) })),
  manual_entry: v.optional(param.object({ mode: v.optional(param.oneOf(['automatic', 'disabled'])) })),
  prefetch: v.optional(param.list(param.oneOf(['balances', 'ownership'], ['transactions']))),
  return_url: v.optional(param.address),
};

type Creation = Parsed<typeof creation>;

function exclusive(param: string, type: string): Error {
  const message = `${param} can’t be given when account_holder[type] is ${type}.`;
  return invalidRequest(400, 'parameters_exclusive', message, param);
}

/** The sandbox keeps connected accounts but no customers: a customer's id is taken as it comes. */
function holderOf({ world, account: caller, parameters }: ServerCall<Creation>): AccountHolder {
  const { type, account, customer, customer_account } = parameters.account_holder;
  if (type === 'customer') {
    if (account !== undefined) throw exclusive('account_holder[account]', type);
    if (customer === undefined && customer_account === undefined) throw missingParameter('account_holder[customer]');
    return { type, ...(customer !== undefined && { customer }), ...(customer_account !== undefined && { customer_account }) };
  }
  if (customer !== undefined) throw exclusive('account_holder[customer]', type);
  if (customer_account !== undefined) throw exclusive('account_holder[customer_account]', type);
  if (account === undefined) throw missingParameter('account_holder[account]');
  return { type, account: accountNamedBy(world, caller, account, 'account_holder[account]').id };
}

/** Reads what the platform asks for. What it leaves open is what the newest version leaves open: older ones say their defaults. */
function termsOf(call: ServerCall<Creation>): SessionTerms {
  const { permissions, filters, limits, manual_entry, prefetch, return_url } = call.parameters;
  return {
    holder: holderOf(call),
    permissions: [...new Set(permissions)],
    filters: {
      account_subcategories: filters?.account_subcategories ?? null,
      country: filters?.country ?? null,
      require_payment_method_support: filters?.require_payment_method_support ?? 'none',
    },
    accountLimit: limits?.accounts ?? null,
    manualEntry: manual_entry?.mode ?? 'disabled',
    prefetch: prefetch ?? null,
    returnUrl: return_url ?? null,
  };
}

function create(call: ServerCall<Creation>): Session {
  const session = createSession(call.world, termsOf(call));
  assign(call.world, session.id, call.account);
  return forPlatform(session);
}

function retrieve({ world, account, id }: ServerCall): Session {
  const session = world.sessions.get(id);
  if (!session || !belongsTo(world, id, account)) throw notFound('financial connections session');
  return forPlatform(session);
}

export const sessionRoutes = [
  route({
    method: 'POST',
    path: '/v1/financial_connections/sessions',
    stripe: 'financialConnections.sessions.create',
    summary: 'Creates a Session, whose client secret opens the Authentication Flow.',
    parameters: creation,
    answers: 'financial_connections.session',
    answer: create,
  }),
  route({
    method: 'GET',
    path: '/v1/financial_connections/sessions/:id',
    stripe: 'financialConnections.sessions.retrieve',
    summary: 'Retrieves a Session with its accounts and its token.',
    parameters: {},
    answers: 'financial_connections.session',
    answer: retrieve,
  }),
];
