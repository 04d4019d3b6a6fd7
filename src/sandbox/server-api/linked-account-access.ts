import type { LinkedAccountRecord } from '../objects/linked-account.js';
import { belongsTo } from '../objects/scope.js';
import { notFound } from '../api-problem.js';
import type { ServerCall } from './route.js';

/** Returns the linked account in the path. */
export function findLinkedAccount({ world, account, id }: ServerCall): LinkedAccountRecord {
  const record = world.linkedAccounts.get(id);
  if (!record || !belongsTo(world, id, account)) throw notFound('financial connections account');
  return record;
}
