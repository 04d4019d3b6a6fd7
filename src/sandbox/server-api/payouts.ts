import * as v from 'valibot';
import type { List } from '../../api/types.js';
import { isPayable, type ExternalBankAccount } from '../objects/bank-account.js';
import type { ConnectedAccountRecord } from '../objects/connected-account.js';
import { pageOf, pagingParameters } from '../objects/list.js';
import { changedMetadata } from '../objects/metadata.js';
import { type Payout, type PayoutRecord, createPayout } from '../objects/payout.js';
import { assign, belongsTo } from '../objects/scope.js';
import { failureOf } from '../objects/test-numbers.js';
import { invalidRequest, namesNothing, notFound } from '../api-problem.js';
import { previousAttributes } from '../webhooks/event.js';
import { notSimulated, param } from './parameters.js';
import { isWithin, timeRange } from './range.js';
import { type Parsed, type ServerCall, refusedRoute, route } from './route.js';

const PATH = '/v1/payouts';
const MOST = 99_999_999;

const creation = {
  amount: param.wholeNumber(1, MOST),
  currency: param.only('usd'),
  description: v.optional(param.text),
  destination: v.optional(param.text),
  metadata: v.optional(param.metadata),
  method: v.optional(param.oneOf(['standard'], ['instant'])),
  payout_method: notSimulated(),
  source_type: v.optional(param.oneOf(['bank_account', 'card'], ['fpx'])),
  statement_descriptor: v.optional(v.pipe(param.text, v.maxLength(22, 'has at most 22 characters'))),
};
const listing = {
  ...pagingParameters,
  arrival_date: v.optional(timeRange),
  created: v.optional(timeRange),
  destination: v.optional(param.text),
  status: v.optional(param.oneOf(['canceled', 'failed', 'in_transit', 'paid', 'pending'])),
};
const update = { metadata: v.optional(param.emptyable(param.metadata)) };

/** Returns the connected account that is paid. The platform itself can't be paid, because it has no bank account here. */
function payerOf({ world, account }: ServerCall): ConnectedAccountRecord {
  const record = account === null ? undefined : world.connectedAccounts.get(account);
  if (record) return record;
  const message = 'The sandbox pays out for connected accounts only. Send the Stripe-Account header with the account’s id.';
  throw invalidRequest(400, null, message);
}

function destinationOf({ externalAccounts }: ConnectedAccountRecord, id: string | undefined): ExternalBankAccount {
  if (externalAccounts.length === 0) {
    const message = 'This account has no bank account to pay out to. Attach one first.';
    throw invalidRequest(400, 'payouts_not_allowed', message);
  }
  const destination = externalAccounts.find((each) => (id === undefined ? each.default_for_currency : each.id === id));
  if (!destination) throw namesNothing('external account', 'destination');
  if (!isPayable(destination.status)) {
    const message = `Nothing is paid out to this bank account: its status is ${destination.status}. Attach another one.`;
    throw invalidRequest(400, 'bank_account_unusable', message, 'destination');
  }
  return destination;
}

function create(call: ServerCall<Parsed<typeof creation>>): Payout {
  const { amount, description, destination: id, metadata, source_type, statement_descriptor } = call.parameters;
  const payer = payerOf(call);
  const destination = destinationOf(payer, id);
  const { payout } = createPayout(call.world, destination, {
    amount,
    description: description ?? null,
    metadata: changedMetadata({}, metadata),
    sourceType: source_type ?? 'card',
    statementDescriptor: statement_descriptor ?? null,
    delayDays: payer.terms.details.settings.payouts.schedule.delay_days,
    failure: failureOf(destination.fingerprint),
  });
  assign(call.world, payout.id, payer.id);
  call.world.events.send('payout.created', payout, { account: payer.id });
  return payout;
}

function list({ world, account, parameters }: ServerCall<Parsed<typeof listing>>): List<Payout> {
  const { arrival_date, created, destination, status, ...paging } = parameters;
  const payouts = [...world.payouts.values()].reverse().map(({ payout }) => payout);
  const isListed = (payout: Payout) =>
    belongsTo(world, payout.id, account) &&
    isWithin(payout.arrival_date, arrival_date) &&
    isWithin(payout.created, created) &&
    (destination === undefined || payout.destination === destination) &&
    (status === undefined || payout.status === status);
  return pageOf(payouts.filter(isListed), PATH, paging);
}

function find({ world, account, id }: ServerCall): PayoutRecord {
  const record = world.payouts.get(id);
  if (!record || !belongsTo(world, id, account)) throw notFound('payout');
  return record;
}

function change(call: ServerCall<Parsed<typeof update>>): Payout {
  const { payout, account } = find(call);
  const before = structuredClone(payout);
  payout.metadata = changedMetadata(payout.metadata, call.parameters.metadata);
  const previous = previousAttributes(before, payout);
  if (Object.keys(previous).length > 0) call.world.events.send('payout.updated', payout, { account, previous });
  return payout;
}

/** Cancels a payout that the bank doesn't have yet. */
function cancel(call: ServerCall): Payout {
  const { payout, account } = find(call);
  if (payout.status !== 'pending') {
    const message = `Only a pending payout can be canceled, and this one is ${payout.status}.`;
    throw invalidRequest(400, null, message, 'id');
  }
  payout.status = 'canceled';
  payout.failure_balance_transaction = `txn_${call.world.random.text(24)}`;
  payout.trace_id = { status: 'unsupported', value: null };
  call.world.events.send('payout.canceled', payout, { account });
  return payout;
}

export const payoutRoutes = [
  route({
    method: 'POST',
    path: PATH,
    stripe: 'payouts.create',
    summary:
      'Pays out to a bank account of the connected account in the Stripe-Account header. It arrives by the sandbox’s clock.',
    parameters: creation,
    answers: 'payout',
    answer: create,
  }),
  route({
    method: 'GET',
    path: PATH,
    stripe: 'payouts.list',
    summary: 'Lists payouts.',
    parameters: listing,
    answers: { list: 'payout' },
    answer: list,
  }),
  route({
    method: 'GET',
    path: `${PATH}/:id`,
    stripe: 'payouts.retrieve',
    summary: 'Retrieves a payout.',
    parameters: {},
    answers: 'payout',
    answer: (call) => find(call).payout,
  }),
  route({
    method: 'POST',
    path: `${PATH}/:id`,
    stripe: 'payouts.update',
    summary: 'Changes the metadata of a payout.',
    parameters: update,
    answers: 'payout',
    answer: change,
  }),
  route({
    method: 'POST',
    path: `${PATH}/:id/cancel`,
    stripe: 'payouts.cancel',
    summary: 'Cancels a pending payout.',
    parameters: {},
    answers: 'payout',
    answer: cancel,
  }),
  refusedRoute({
    method: 'POST',
    path: `${PATH}/:id/reverse`,
    stripe: 'payouts.reverse',
    parameters: { metadata: v.optional(param.metadata) },
    answers: 'payout',
    refusal: 'The sandbox doesn’t simulate reversals of payouts.',
  }),
];
