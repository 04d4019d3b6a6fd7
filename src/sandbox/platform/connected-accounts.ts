import * as v from 'valibot';
import { type ConnectedAccount, connectedAccountForPlatform, createConnectedAccount } from '../objects/connected-account.js';
import { changedMetadata } from '../objects/metadata.js';
import { unsaidDetails } from '../objects/unsaid-details.js';
import { invalidRequest } from '../problem.js';
import { accountInPath } from './account-access.js';
import { changedDetails } from './account-details.js';
import { accountParameters } from './account-parameters.js';
import { attach, firstExternalAccount, sourceOf } from './attachment.js';
import { param } from './parameters.js';
import { type Parsed, type ServerCall, route } from './route.js';

/** The properties of a Custom account. Stripe's default for a part that is left out belongs to another kind of account. */
const controller = {
  fees: v.optional(param.object({ payer: v.optional(param.oneOf(['application'], ['account'])) })),
  losses: v.optional(param.object({ payments: v.optional(param.oneOf(['application'], ['stripe'])) })),
  requirement_collection: v.optional(param.oneOf(['application'], ['stripe'])),
  stripe_dashboard: v.optional(param.object({ type: v.optional(param.oneOf(['none'], ['express', 'full'])) })),
};
const creation = {
  ...accountParameters,
  type: v.optional(param.oneOf(['custom'], ['express', 'standard'])),
  controller: v.optional(param.object(controller)),
  country: v.optional(param.only('US')),
  external_account: v.optional(firstExternalAccount),
};
type Creation = Parsed<typeof creation>;

/** Reads the kind of account. The sandbox has only Custom accounts, the kind that the contract's flow is for. */
function typeOf({ type, controller: asked }: Creation): 'custom' | 'none' {
  if (type !== undefined && asked) {
    throw invalidRequest(400, 'parameters_exclusive', 'You may only specify one of these parameters: type, controller.', 'type');
  }
  if (type !== undefined) return type;
  const isWhole = asked?.fees?.payer && asked.losses?.payments && asked.requirement_collection && asked.stripe_dashboard?.type;
  if (isWhole) return 'none';
  const message =
    'The sandbox simulates only Custom accounts: say type=custom, or every part of the controller. Stripe’s defaults make another kind.';
  throw invalidRequest(400, null, message, asked ? 'controller' : 'type');
}

export function requestedCapabilities(asked: NonNullable<Creation['capabilities']>): string[] {
  return Object.entries(asked).flatMap(([name, capability]) => (capability?.requested === true ? [name] : []));
}

function create(call: ServerCall<Creation>): ConnectedAccount {
  const { business_type, capabilities, email, metadata, external_account, ...said } = call.parameters;
  const terms = {
    type: typeOf(call.parameters),
    businessType: business_type ?? null,
    capabilities: requestedCapabilities(capabilities ?? {}),
    details: changedDetails(unsaidDetails(), said),
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
