import * as v from 'valibot';
import type { List } from '../../api/types.js';
import { type AccountOwner, type LinkedAccount, type LinkedAccountRecord, ownersUrl } from '../objects/linked-account.js';
import { pageOf, pagingParameters } from '../objects/list.js';
import { belongsTo } from '../objects/scope.js';
import { namesNothing } from '../api-problem.js';
import { findLinkedAccount } from './linked-account-access.js';
import { param } from './parameters.js';
import { type Parsed, type ServerCall, route } from './route.js';

const BASE = '/v1/financial_connections/accounts';

const listing = {
  ...pagingParameters,
  account_holder: v.optional(
    param.object({ account: v.optional(param.text), customer: v.optional(param.text), customer_account: v.optional(param.text) }),
  ),
  session: v.optional(param.text),
};
const ownerListing = { ...pagingParameters, ownership: param.text };

type Listing = Parsed<typeof listing>;
type OwnerListing = Parsed<typeof ownerListing>;

function list({ world, account: caller, parameters }: ServerCall<Listing>): List<LinkedAccount> {
  const { account_holder: holder, session, ...paging } = parameters;
  if (session !== undefined && !(world.sessions.has(session) && belongsTo(world, session, caller))) {
    throw namesNothing('financial connections session', 'session');
  }
  const isListed = ({ account, sessionId }: LinkedAccountRecord) =>
    belongsTo(world, account.id, caller) &&
    (session === undefined || sessionId === session) &&
    Object.entries(holder ?? {}).every(([key, id]) =>
      Object.entries(account.account_holder ?? {}).some(([k, value]) => k === key && value === id),
    );
  const records = [...world.linkedAccounts.values()].reverse().filter(isListed);
  return pageOf(
    records.map(({ account }) => account),
    BASE,
    paging,
  );
}

/** Ends the platform's access. Data that was read before stays readable. A second call changes nothing. */
function disconnect(call: ServerCall): LinkedAccount {
  const { account } = findLinkedAccount(call);
  if (account.status !== 'disconnected') {
    account.status = 'disconnected';
    call.world.events.send('financial_connections.account.disconnected', account, { account: call.account });
  }
  return account;
}

function listOwners(call: ServerCall<OwnerListing>): List<AccountOwner> {
  const { account, owners } = findLinkedAccount(call);
  const { ownership, ...paging } = call.parameters;
  if (ownership !== account.ownership) throw namesNothing('ownership', 'ownership');
  return pageOf(owners, ownersUrl(account.id), paging);
}

export const linkedAccountRoutes = [
  route({
    method: 'GET',
    path: BASE,
    stripe: 'financialConnections.accounts.list',
    summary: 'Lists linked accounts, by holder or by Session.',
    parameters: listing,
    answers: { list: 'financial_connections.account' },
    answer: list,
  }),
  route({
    method: 'GET',
    path: `${BASE}/:id`,
    stripe: 'financialConnections.accounts.retrieve',
    summary: 'Retrieves a linked account.',
    parameters: {},
    answers: 'financial_connections.account',
    answer: (call) => findLinkedAccount(call).account,
  }),
  route({
    method: 'POST',
    path: `${BASE}/:id/disconnect`,
    stripe: 'financialConnections.accounts.disconnect',
    summary: 'Disconnects a linked account.',
    parameters: {},
    answers: 'financial_connections.account',
    answer: disconnect,
  }),
  route({
    method: 'GET',
    path: `${BASE}/:id/owners`,
    stripe: 'financialConnections.accounts.listOwners',
    summary: 'Lists the owners of a linked account.',
    parameters: ownerListing,
    answers: { list: 'financial_connections.account_owner' },
    answer: listOwners,
  }),
];
