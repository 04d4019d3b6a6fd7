import * as v from 'valibot';
import {
  type BusinessProfile,
  type ConnectedAccount,
  NO_BUSINESS_PROFILE,
  connectedAccountForPlatform,
  createConnectedAccount,
} from '../objects/connected-account.js';
import { changedMetadata } from '../objects/metadata.js';
import { invalidRequest } from '../problem.js';
import { accountInPath } from './account-access.js';
import { attach, externalAccountSource, sourceOf } from './attachment.js';
import { CAPABILITIES } from './capabilities.js';
import { notSimulated, param } from './parameters.js';
import { type Parsed, type ServerCall, route } from './route.js';

const request = v.optional(param.object({ requested: v.optional(param.flag) }));
const capabilities = Object.fromEntries(CAPABILITIES.map((name) => [name, request]));

const businessProfile = {
  annual_revenue: notSimulated(),
  estimated_worker_count: notSimulated(),
  mcc: v.optional(param.text),
  minority_owned_business_designation: notSimulated(),
  monthly_estimated_revenue: notSimulated(),
  name: v.optional(param.text),
  product_description: v.optional(param.text),
  specified_commercial_transactions_act_url: notSimulated(),
  support_address: notSimulated(),
  support_email: v.optional(param.email),
  support_phone: v.optional(param.text),
  support_url: v.optional(param.emptyable(param.address)),
  url: v.optional(param.address),
};

const creation = {
  type: v.optional(param.oneOf(['custom'], ['express', 'standard'])),
  account_token: notSimulated(),
  business_profile: v.optional(param.object(businessProfile)),
  business_type: v.optional(param.oneOf(['company', 'government_entity', 'individual', 'non_profit'])),
  capabilities: v.optional(param.object(capabilities)),
  company: notSimulated(),
  controller: notSimulated('use type=custom'),
  country: v.optional(param.only('US')),
  default_currency: v.optional(param.only('usd')),
  documents: notSimulated('it has no files'),
  email: v.optional(param.email),
  external_account: v.optional(externalAccountSource),
  groups: notSimulated(),
  individual: notSimulated(),
  metadata: v.optional(param.emptyable(param.metadata)),
  settings: notSimulated(),
  tos_acceptance: notSimulated(),
};

/** Creates a Custom account in the US, the only kind that the contract's flow is for. */
function create(call: ServerCall<Parsed<typeof creation>>): ConnectedAccount {
  if (call.parameters.type === undefined) {
    const message = 'The sandbox simulates only Custom accounts. Say type=custom: Stripe makes another account without it.';
    throw invalidRequest(400, 'parameter_missing', message, 'type');
  }
  const { business_profile, business_type, capabilities: requests = {}, email, metadata, external_account } = call.parameters;
  const terms = {
    // What wasn't said has no key here at all.
    businessProfile: { ...NO_BUSINESS_PROFILE, ...business_profile } as BusinessProfile,
    businessType: business_type ?? null,
    capabilities: Object.entries(requests).flatMap(([name, asked]) => (asked?.requested === true ? [name] : [])),
    email: email ?? null,
    metadata: changedMetadata({}, metadata),
  };
  const source = external_account === undefined ? null : sourceOf(call, external_account);
  const record = createConnectedAccount(call.world, terms);
  if (source) attach(record, source, { isDefault: true, metadata: {} });
  return connectedAccountForPlatform(record);
}

export const connectedAccountRoutes = [
  route({
    method: 'POST',
    path: '/v1/accounts',
    stripe: 'accounts.create',
    summary: 'Creates a Custom connected account in the US.',
    parameters: creation,
    answers: 'account',
    answer: create,
  }),
  route({
    method: 'GET',
    path: '/v1/accounts/:id',
    stripe: 'accounts.retrieve',
    summary: 'Retrieves a connected account.',
    parameters: {},
    answers: 'account',
    answer: (call) => connectedAccountForPlatform(accountInPath(call)),
  }),
];
