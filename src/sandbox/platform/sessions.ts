import * as v from 'valibot';
import { checked, param } from '../form.js';
import {
  type AccountHolder,
  SERVER_PERMISSIONS,
  SUBCATEGORIES,
  type Session,
  type SessionTerms,
  createSession,
  forPlatform,
} from '../objects/session.js';
import { missingParameter, namesNothing, notFound } from '../problem.js';
import type { World } from '../world.js';

const creation = v.strictObject({
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
      country: v.optional(v.pipe(param.text, v.regex(/^[A-Z]{2}$/, 'must be a two-letter country code'))),
      require_payment_method_support: v.optional(param.oneOf(['all', 'at_least_one', 'none'])),
    }),
  ),
  limits: v.optional(param.object({ accounts: param.wholeNumber(1, 100) })),
  manual_entry: v.optional(param.object({ mode: v.optional(param.oneOf(['automatic', 'disabled'])) })),
  prefetch: v.optional(param.list(param.oneOf(['balances', 'ownership', 'transactions']))),
  return_url: v.optional(param.text),
  expand: v.optional(param.list(param.text)),
});

type Creation = v.InferOutput<typeof creation>;

/** The sandbox keeps connected accounts but no customers: a customer's id is taken as it comes. */
function holderOf(world: World, { type, account, customer, customer_account }: Creation['account_holder']): AccountHolder {
  if (type === 'customer') {
    if (customer === undefined && customer_account === undefined) throw missingParameter('account_holder[customer]');
    return { type, ...(customer !== undefined && { customer }), ...(customer_account !== undefined && { customer_account }) };
  }
  if (account === undefined) throw missingParameter('account_holder[account]');
  if (!world.connectedAccounts.has(account)) throw namesNothing('account', 'account_holder[account]');
  return { type, account };
}

function filtersOf(filters: Creation['filters']): SessionTerms['filters'] {
  if (!filters) return null;
  const { account_subcategories = null, country = null, require_payment_method_support: support } = filters;
  return { account_subcategories, country, ...(support && { require_payment_method_support: support }) };
}

/** Reads what the platform asks for. A session for a connected account links one account: the one that is paid. */
export function readTerms(world: World, parameters: object): SessionTerms {
  const asked = checked(creation, parameters);
  const holder = holderOf(world, asked.account_holder);
  return {
    holder,
    permissions: [...new Set(asked.permissions)],
    filters: filtersOf(asked.filters),
    accountLimit: asked.limits?.accounts ?? (holder.type === 'account' ? 1 : null),
    manualEntry: asked.manual_entry?.mode ?? 'automatic',
    prefetch: asked.prefetch ?? null,
    returnUrl: asked.return_url ?? null,
  };
}

export function createPlatformSession(world: World, parameters: object): Session {
  return forPlatform(createSession(world, readTerms(world, parameters)));
}

export function retrieveSession(world: World, _parameters: object, id: string): Session {
  const session = world.sessions.get(id);
  if (!session) throw notFound('financial connections session');
  return forPlatform(session);
}
