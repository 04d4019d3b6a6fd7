import * as v from 'valibot';
import {
  type LinkedAccount,
  type LinkedAccountRecord,
  readBalance,
  readOwners,
  startReading,
} from '../objects/linked-account.js';
import { pagingParameters } from '../objects/list.js';
import { invalidRequest } from '../api-problem.js';
import type { World } from '../world.js';
import { findLinkedAccount } from './linked-account-access.js';
import { param } from './parameters.js';
import { timeRange } from './range.js';
import { type Parsed, type ServerCall, refusedRoute, route } from './route.js';

const PATH = '/v1/financial_connections/accounts/:id';
const NO_TRANSACTIONS = 'The sandbox doesn’t simulate transactions of linked accounts.';

const parameters = { features: param.list(param.oneOf(['balance', 'ownership'], ['transactions'])) };
const subscription = { features: param.list(param.oneOf(['transactions'])) };

type Feature = 'balance' | 'ownership';
const PERMISSION = { balance: 'balances', ownership: 'ownership' } as const;

function refuseUnreadable({ account }: LinkedAccountRecord, features: readonly Feature[]): void {
  if (account.status === 'disconnected') {
    throw invalidRequest(400, null, 'This account was disconnected. Nothing more is read of it.', 'id');
  }
  if (account.status === 'inactive') {
    const message = 'This account is inactive: its bank refuses access. Link it again.';
    throw invalidRequest(400, 'financial_connections_account_inactive', message, 'id');
  }
  const missing = features.find((feature) => !account.permissions.includes(PERMISSION[feature]));
  if (missing !== undefined) {
    const message = `The account was linked without the permission ${PERMISSION[missing]}, which this needs.`;
    throw invalidRequest(400, null, message, 'features');
  }
}

/** Applies the bank's answer, which comes after the call's answer. */
function finish(world: World, record: LinkedAccountRecord, features: ReadonlySet<Feature>, account: string | null): void {
  if (features.has('balance')) {
    readBalance(world, record);
    world.events.send('financial_connections.account.refreshed_balance', record.account, { account });
  }
  if (features.has('ownership')) {
    readOwners(world, record);
    world.events.send('financial_connections.account.refreshed_ownership', record.account, { account });
  }
}

/** Starts a refresh. As at Stripe the answer says `pending`. The refresh ends, and sends its event, before the next call. */
function refresh(call: ServerCall<Parsed<typeof parameters>>): LinkedAccount {
  const record = findLinkedAccount(call);
  const features = new Set(call.parameters.features);
  refuseUnreadable(record, [...features]);
  for (const feature of features) startReading(call.world, record, feature);
  queueMicrotask(() => finish(call.world, record, features, call.account));
  return record.account;
}

export const refreshRoutes = [
  route({
    method: 'POST',
    path: `${PATH}/refresh`,
    stripe: 'financialConnections.accounts.refresh',
    summary: 'Reads the balance or the owners of a linked account again.',
    parameters,
    answers: 'financial_connections.account',
    answer: refresh,
  }),
  ...(['subscribe', 'unsubscribe'] as const).map((name) =>
    refusedRoute({
      method: 'POST',
      path: `${PATH}/${name}`,
      stripe: `financialConnections.accounts.${name}`,
      parameters: subscription,
      answers: 'financial_connections.account',
      refusal: NO_TRANSACTIONS,
    }),
  ),
  refusedRoute({
    method: 'GET',
    path: '/v1/financial_connections/transactions',
    stripe: 'financialConnections.transactions.list',
    parameters: {
      ...pagingParameters,
      account: param.text,
      transacted_at: v.optional(timeRange),
      transaction_refresh: v.optional(param.object({ after: param.text })),
    },
    answers: { list: 'financial_connections.transaction' },
    refusal: NO_TRANSACTIONS,
  }),
  refusedRoute({
    method: 'GET',
    path: '/v1/financial_connections/transactions/:id',
    stripe: 'financialConnections.transactions.retrieve',
    parameters: {},
    answers: 'financial_connections.transaction',
    refusal: NO_TRANSACTIONS,
  }),
];
