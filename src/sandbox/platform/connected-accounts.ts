import * as v from 'valibot';
import { checked, param } from '../form.js';
import {
  type ConnectedAccount,
  type ConnectedAccountRecord,
  connectedAccountForPlatform,
  createConnectedAccount,
} from '../objects/connected-account.js';
import { notFound } from '../problem.js';
import type { World } from '../world.js';
import { attachToken, unusedToken } from './external-accounts.js';

const anything = v.optional(v.looseObject({}, 'must be an object'));
/** Parts that Stripe knows and that the sandbox takes without keeping are `anything`. */
const creation = v.strictObject({
  type: v.optional(param.oneOf(['custom'])),
  controller: anything,
  country: v.optional(param.oneOf(['US']), 'US'),
  default_currency: v.optional(param.oneOf(['usd'])),
  email: v.optional(param.text),
  business_type: v.optional(param.text),
  capabilities: v.optional(v.record(v.string(), v.looseObject({}), 'must be an object')),
  metadata: v.optional(param.metadata),
  external_account: v.optional(param.text),
  account_token: v.optional(param.text),
  business_profile: anything,
  company: anything,
  documents: anything,
  individual: anything,
  settings: anything,
  tos_acceptance: anything,
  expand: v.optional(param.list(param.text)),
});

export function connectedAccountOf(world: World, id: string): ConnectedAccountRecord {
  const record = world.connectedAccounts.get(id);
  if (!record) throw notFound('account');
  return record;
}

/** Creates a Custom account in the US, the only kind that the contract's flow is for. */
export function createPlatformAccount(world: World, parameters: object): ConnectedAccount {
  const asked = checked(creation, parameters);
  const token = asked.external_account === undefined ? null : unusedToken(world, asked.external_account);
  const record = createConnectedAccount(world, {
    businessType: asked.business_type ?? null,
    capabilities: Object.keys(asked.capabilities ?? {}),
    email: asked.email ?? null,
    metadata: asked.metadata ?? {},
  });
  if (token) attachToken(record, token, {});
  return connectedAccountForPlatform(record);
}

export function retrievePlatformAccount(world: World, _parameters: object, id: string): ConnectedAccount {
  return connectedAccountForPlatform(connectedAccountOf(world, id));
}
