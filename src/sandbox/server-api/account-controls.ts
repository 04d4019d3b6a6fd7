import * as v from 'valibot';
import type { ExternalAccountChange, LinkedAccountChange } from '../control/control-change.js';
import { STATUSES } from '../objects/bank-account-statuses.js';
import type { LinkedAccountRecord } from '../objects/linked-account.js';
import { ownerOf } from '../objects/scope.js';
import { namesNothing } from '../api-problem.js';
import { previousAttributes } from '../webhooks/event.js';
import type { World } from '../world.js';
import { changeAccount } from './account-changes.js';

const id = v.pipe(v.string('must be a string'), v.nonEmpty('must not be empty'));
const oneOf = <const Options extends readonly string[]>(options: Options) =>
  v.picklist(options, `must be one of ${options.join(', ')}`);
const listOf = <Item extends v.GenericSchema>(item: Item) => v.array(item, 'must be a list');

const externalAccounts = listOf(v.strictObject({ id, status: oneOf(STATUSES) }));
const linkedAccounts = listOf(
  v.strictObject({
    id,
    status: v.optional(oneOf(['active', 'inactive'])),
    accountNumbers: v.optional(oneOf(['transactable', 'deactivated'])),
  }),
);

function changeExternal(world: World, { id: wanted, status }: ExternalAccountChange, place: number): () => void {
  const owner = [...world.connectedAccounts.values()].find((each) => each.externalAccounts.some((own) => own.id === wanted));
  const account = owner?.externalAccounts.find((each) => each.id === wanted);
  if (!owner || !account) throw namesNothing('external account', `externalAccounts[${String(place)}][id]`);
  return () => changeAccount(world, owner, () => (account.status = status));
}

function setStatus(world: World, { account }: LinkedAccountRecord, status: 'active' | 'inactive'): void {
  if (account.status === status) return;
  account.status = status;
  const type = status === 'active' ? 'reactivated' : 'deactivated';
  world.events.send(`financial_connections.account.${type}`, account, { account: ownerOf(world, account.id) });
}

function setNumbers(world: World, { account }: LinkedAccountRecord, status: 'transactable' | 'deactivated'): void {
  const before = structuredClone(account);
  for (const number of account.account_numbers ?? []) number.status = status;
  const previous = previousAttributes(before, account);
  if (Object.keys(previous).length === 0) return;
  const details = { account: ownerOf(world, account.id), previous };
  world.events.send('financial_connections.account.account_numbers_updated', account, details);
}

function changeLinked(world: World, { id: wanted, status, accountNumbers }: LinkedAccountChange, place: number): () => void {
  const record = world.linkedAccounts.get(wanted);
  const isThere = record !== undefined && record.account.status !== 'disconnected';
  if (!isThere) throw namesNothing('linked account that is still connected', `linkedAccounts[${String(place)}][id]`);
  return () => {
    if (status) setStatus(world, record, status);
    if (accountNumbers) setNumbers(world, record, accountNumbers);
  };
}

/** Lets `control()` change single accounts as their banks would. */
export function controlAccounts(world: World): void {
  const { controls } = world;
  controls.extend<ExternalAccountChange[]>('externalAccounts', {
    schema: externalAccounts,
    prepare(changes) {
      const work = changes.map((change, place) => changeExternal(world, change, place));
      return () => work.forEach((carryOut) => carryOut());
    },
  });
  controls.extend<v.InferOutput<typeof linkedAccounts>>('linkedAccounts', {
    schema: linkedAccounts,
    prepare(changes) {
      const work = changes.map((change, place) => changeLinked(world, change as LinkedAccountChange, place));
      return () => work.forEach((carryOut) => carryOut());
    },
  });
}
