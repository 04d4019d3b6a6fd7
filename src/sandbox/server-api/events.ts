import * as v from 'valibot';
import type { List } from '../../api/types.js';
import { pageOf, pagingParameters } from '../objects/list.js';
import { invalidRequest, notFound } from '../api-problem.js';
import type { SandboxEvent } from '../webhooks/event.js';
import type { Delivery } from '../webhooks/sender.js';
import { param } from './parameters.js';
import { isWithin, timeRange } from './range.js';
import { type Parsed, type ServerCall, route } from './route.js';

const PATH = '/v1/events';
const listing = {
  ...pagingParameters,
  created: v.optional(timeRange),
  delivery_success: v.optional(param.flag),
  type: v.optional(param.text),
  types: v.optional(v.pipe(param.list(param.text), v.maxLength(20, 'has at most 20 types'))),
};

/** Returns whether a type matches the wanted one or its group: `payout.*`. */
function isOfType(type: string, wanted: string): boolean {
  const parts = wanted.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(type);
}

/** A connected account's events are visible only with its `Stripe-Account` header. */
function seenBy(account: string | null): (delivery: Delivery) => boolean {
  return ({ event }) => (event.account ?? null) === account;
}

function list({ world, account, parameters }: ServerCall<Parsed<typeof listing>>): List<SandboxEvent> {
  const { created, delivery_success: isDelivered, type, types, ...paging } = parameters;
  if (type !== undefined && types !== undefined) {
    throw invalidRequest(400, 'parameters_exclusive', 'You may only specify one of these parameters: type, types.', 'types');
  }
  const wanted = types ?? (type === undefined ? null : [type]);
  const events = world.events
    .all()
    .filter(seenBy(account))
    .map(({ event }) => event)
    .filter(
      (event) =>
        isWithin(event.created, created) &&
        (wanted === null || wanted.some((each) => isOfType(event.type, each))) &&
        (isDelivered === undefined || (event.pending_webhooks === 0) === isDelivered),
    );
  return pageOf(events, PATH, paging);
}

function retrieve({ world, account, id }: ServerCall): SandboxEvent {
  const delivery = world.events
    .all()
    .filter(seenBy(account))
    .find(({ event }) => event.id === id);
  if (!delivery) throw notFound('event');
  return delivery.event;
}

export const eventRoutes = [
  route({
    method: 'GET',
    path: PATH,
    stripe: 'events.list',
    summary: 'Lists the newest 1,000 events.',
    parameters: listing,
    answers: { list: 'event' },
    answer: list,
  }),
  route({
    method: 'GET',
    path: `${PATH}/:id`,
    stripe: 'events.retrieve',
    summary: 'Retrieves an event.',
    parameters: {},
    answers: 'event',
    answer: retrieve,
  }),
];
