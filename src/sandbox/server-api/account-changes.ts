import type { ExternalBankAccount } from '../objects/bank-account.js';
import { type ConnectedAccountRecord, connectedAccountForPlatform } from '../objects/connected-account.js';
import { previousAttributes } from '../webhooks/event.js';
import type { World } from '../world.js';

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function reportExternalAccount(
  { events }: World,
  account: string,
  before: ExternalBankAccount | undefined,
  after: ExternalBankAccount | undefined,
): void {
  if (!before && after) events.send('account.external_account.created', after, { account });
  if (before && !after) events.send('account.external_account.deleted', before, { account });
  if (!before || !after) return;
  const previous = previousAttributes(before, after);
  if (!isEmpty(previous)) events.send('account.external_account.updated', after, { account, previous });
}

/**
 * Changes a connected account, and sends the events for every difference: those of its payout accounts first, then the account's own.
 * Every change of an account goes through this function, so that no event is missed.
 */
export function changeAccount<Result>(world: World, record: ConnectedAccountRecord, change: () => Result): Result {
  const before = structuredClone(connectedAccountForPlatform(record));
  const result = change();
  const after = connectedAccountForPlatform(record);
  const was = new Map(before.external_accounts.data.map((account) => [account.id, account]));
  const is = new Map(after.external_accounts.data.map((account) => [account.id, account]));
  for (const id of new Set([...was.keys(), ...is.keys()])) reportExternalAccount(world, record.id, was.get(id), is.get(id));
  const previous = previousAttributes(before, after);
  if (!isEmpty(previous)) world.events.send('account.updated', after, { account: record.id, previous });
  return result;
}
