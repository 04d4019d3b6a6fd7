import * as v from 'valibot';
import type { List } from '../../api/types.js';
import { checked, param } from '../form.js';
import type { AccountOwner, LinkedAccount, LinkedAccountRecord } from '../objects/linked-account.js';
import { pageOf, pagingParameters, wholeList } from '../objects/list.js';
import { invalidRequest, namesNothing, notFound } from '../problem.js';
import type { World } from '../world.js';

const BASE = '/v1/financial_connections/accounts';

interface Ownership {
  id: string;
  object: 'financial_connections.account_ownership';
  created: number;
  owners: List<AccountOwner>;
}

/** A linked account as it is answered: its ownership is an id, or the object when it was expanded. */
export type AnsweredAccount = Omit<LinkedAccount, 'ownership'> & { ownership: string | Ownership | null };

const retrieval = v.strictObject({ expand: v.optional(param.list(param.text)) });
const listing = v.strictObject({
  ...pagingParameters,
  account_holder: v.optional(
    param.object({ account: v.optional(param.text), customer: v.optional(param.text), customer_account: v.optional(param.text) }),
  ),
  session: v.optional(param.text),
  expand: v.optional(param.list(param.text)),
});
const ownerListing = v.strictObject({ ...pagingParameters, ownership: param.text, expand: v.optional(param.list(param.text)) });

function answered(record: LinkedAccountRecord, expand: readonly string[] = [], prefix = ''): AnsweredAccount {
  const unknown = expand.find((path) => path !== `${prefix}ownership`);
  if (unknown !== undefined) {
    throw invalidRequest(
      400,
      'parameter_invalid',
      'This property can’t be expanded in the sandbox; only the ownership can.',
      'expand',
    );
  }
  const { account, owners } = record;
  if (expand.length === 0 || account.ownership === null) return account;
  const id = account.ownership;
  const url = `${BASE}/${account.id}/owners?ownership=${id}`;
  return {
    ...account,
    ownership: {
      id,
      object: 'financial_connections.account_ownership',
      created: account.created,
      owners: wholeList(owners, url),
    },
  };
}

function recordOf(world: World, id: string): LinkedAccountRecord {
  const record = world.linkedAccounts.get(id);
  if (!record) throw notFound('financial connections account');
  return record;
}

export function retrieveLinkedAccount(world: World, parameters: object, id: string): AnsweredAccount {
  return answered(recordOf(world, id), checked(retrieval, parameters).expand);
}

export function listLinkedAccounts(world: World, parameters: object): List<AnsweredAccount> {
  const { account_holder: holder, session, expand, ...paging } = checked(listing, parameters);
  if (session !== undefined && !world.sessions.has(session)) throw namesNothing('financial connections session', 'session');
  const isListed = ({ account, sessionId }: LinkedAccountRecord) =>
    (session === undefined || sessionId === session) &&
    Object.entries(holder ?? {}).every(([key, id]) =>
      Object.entries(account.account_holder ?? {}).some(([k, value]) => k === key && value === id),
    );
  const records = [...world.linkedAccounts.values()].reverse().filter(isListed);
  return pageOf(
    records.map((record) => answered(record, expand, 'data.')),
    BASE,
    paging,
  );
}

/** Ends the platform's access. What was known stays readable; a second time changes nothing. */
export function disconnectAccount(world: World, parameters: object, id: string): AnsweredAccount {
  const record = recordOf(world, id);
  const { expand } = checked(retrieval, parameters);
  if (record.account.status !== 'disconnected') {
    record.account.status = 'disconnected';
    world.events.send('financial_connections.account.disconnected', record.account);
  }
  return answered(record, expand);
}

export function listOwners(world: World, parameters: object, id: string): List<AccountOwner> {
  const { account, owners } = recordOf(world, id);
  const { ownership, ...paging } = checked(ownerListing, parameters);
  if (ownership !== account.ownership) throw namesNothing('ownership', 'ownership');
  return pageOf(owners, `${BASE}/${id}/owners`, paging);
}
