import * as v from 'valibot';
import type { List } from '../../api/types.js';
import { param } from '../parameters.js';
import { invalidRequest, namesNothing } from '../api-problem.js';

/** The parameters of every list call. @see https://docs.stripe.com/api/pagination */
export const pagingParameters = {
  limit: v.optional(param.wholeNumber(1, 100), '10'),
  starting_after: v.optional(param.text),
  ending_before: v.optional(param.text),
};

interface Paging {
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

function placeOf(items: readonly { id: string }[], id: string, name: string): number {
  const place = items.findIndex((item) => item.id === id);
  if (place < 0) throw namesNothing('object', name);
  return place;
}

/** Returns one page of a list. `items` are newest first, the order of all lists in Stripe's API. */
export function pageOf<Item extends { id: string }>(items: readonly Item[], url: string, paging: Paging): List<Item> {
  const { limit, starting_after, ending_before } = paging;
  if (ending_before !== undefined && starting_after !== undefined) {
    const message = 'You may only specify one of these parameters: starting_after, ending_before.';
    throw invalidRequest(400, 'parameters_exclusive', message, 'ending_before');
  }
  if (ending_before !== undefined) {
    const end = placeOf(items, ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: items.slice(start, end), has_more: start > 0, url };
  }
  const start = starting_after === undefined ? 0 : placeOf(items, starting_after, 'starting_after') + 1;
  return { object: 'list', data: items.slice(start, start + limit), has_more: start + limit < items.length, url };
}

/** Returns a list inside another object: all items on one page. */
export function wholeList<Item>(data: Item[], url: string): List<Item> {
  return { object: 'list', data, has_more: false, url };
}
