import * as v from 'valibot';
import type { List } from '../../api/types.js';
import {
  type ConnectedAccount,
  type ConnectedAccountRecord,
  connectedAccountForPlatform,
  createConnectedAccount,
} from '../objects/connected-account.js';
import { pageOf, pagingParameters } from '../objects/list.js';
import { changedMetadata } from '../objects/metadata.js';
import { PLATFORM_ID, type PlatformAccount, platformAccount } from '../objects/platform-account.js';
import { unsaidDetails } from '../objects/unsaid-details.js';
import { invalidRequest } from '../api-problem.js';
import { accountInPath } from './account-access.js';
import { changeAccount } from './account-changes.js';
import { changedDetails } from './account-details.js';
import { accountParameters } from './account-parameters.js';
import { type Source, add, attach, firstExternalAccount, replacingExternalAccount, sourceOf } from './attachment.js';
import { param } from './parameters.js';
import { isWithin, timeRange } from './range.js';
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
  if (source) attach(call.world, record, source, { isDefault: true, metadata: {} });
  return connectedAccountForPlatform(record);
}

const update = { ...accountParameters, external_account: v.optional(replacingExternalAccount) };
const listing = { ...pagingParameters, created: v.optional(timeRange) };

function capabilitiesAfter(before: readonly string[], asked: NonNullable<Creation['capabilities']>): string[] {
  return [...new Set([...before, ...requestedCapabilities(asked)])].filter((name) => asked[name]?.requested !== false);
}

/** An external account in an update replaces the default one. */
function replaceDefault(call: ServerCall, record: ConnectedAccountRecord, source: Source): void {
  const replaced = record.externalAccounts.find((account) => account.default_for_currency);
  add(call.world, record, source, { isDefault: true, metadata: {} });
  record.externalAccounts = record.externalAccounts.filter((account) => account !== replaced);
}

function change(call: ServerCall<Parsed<typeof update>>): ConnectedAccount {
  const record = accountInPath(call);
  const { business_type, capabilities, email, metadata, external_account, ...said } = call.parameters;
  const { terms } = record;
  const termsAfter = {
    ...terms,
    businessType: business_type ?? terms.businessType,
    capabilities: capabilitiesAfter(terms.capabilities, capabilities ?? {}),
    details: changedDetails(terms.details, said),
    email: email ?? terms.email,
    metadata: changedMetadata(terms.metadata, metadata),
  };
  const source = external_account === undefined ? null : sourceOf(call, external_account);
  changeAccount(call.world, record, () => {
    if (source) replaceDefault(call, record, source);
    record.terms = termsAfter;
  });
  return connectedAccountForPlatform(record);
}

function retrieve(call: ServerCall): ConnectedAccount | PlatformAccount {
  const isPlatform = call.account === null && call.id === PLATFORM_ID;
  return isPlatform ? platformAccount(call.world) : connectedAccountForPlatform(accountInPath(call));
}

/** Only the platform has connected accounts. A connected account has none. */
function list({ world, account: caller, parameters }: ServerCall<Parsed<typeof listing>>): List<ConnectedAccount> {
  const { created, ...paging } = parameters;
  const records = caller === null ? [...world.connectedAccounts.values()].reverse() : [];
  const listed = records.filter((record) => isWithin(record.created, created)).map(connectedAccountForPlatform);
  return pageOf(listed, '/v1/accounts', paging);
}

function current({ world, account }: ServerCall): ConnectedAccount | PlatformAccount {
  const record = account === null ? undefined : world.connectedAccounts.get(account);
  return record ? connectedAccountForPlatform(record) : platformAccount(world);
}

/** Deletes an account with everything that belongs to it. As at Stripe, it sends no event. */
function remove(call: ServerCall) {
  const { id } = accountInPath(call);
  const { world } = call;
  world.connectedAccounts.delete(id);
  for (const [payoutId, { account }] of world.payouts) if (account === id) world.payouts.delete(payoutId);
  return { id, object: 'account', deleted: true } as const;
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
    answer: retrieve,
  }),
  route({
    method: 'GET',
    path: '/v1/accounts',
    stripe: 'accounts.list',
    summary: 'Lists the connected accounts.',
    parameters: listing,
    answers: { list: 'account' },
    answer: list,
  }),
  route({
    method: 'POST',
    path: '/v1/accounts/:id',
    stripe: 'accounts.update',
    summary: 'Changes what is said of a connected account, or replaces its default payout account.',
    parameters: update,
    answers: 'account',
    answer: change,
  }),
  route({
    method: 'DELETE',
    path: '/v1/accounts/:id',
    stripe: 'accounts.del',
    summary: 'Deletes a connected account.',
    parameters: {},
    answers: null,
    answer: remove,
  }),
  route({
    method: 'GET',
    path: '/v1/account',
    stripe: 'accounts.retrieveCurrent',
    summary: 'Retrieves the account that the request is made for: the platform’s own, or the one in the Stripe-Account header.',
    parameters: {},
    answers: 'account',
    answer: current,
  }),
];
