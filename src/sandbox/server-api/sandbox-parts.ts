import { connectedAccountForPlatform } from '../objects/connected-account.js';
import { ownershipOf } from '../objects/linked-account.js';
import type { World } from '../world.js';

/** The objects that the server API returns, by their `object` property. */
export type ObjectName =
  | 'account'
  | 'bank_account'
  | 'financial_connections.account'
  | 'financial_connections.account_owner'
  | 'financial_connections.account_ownership'
  | 'event'
  | 'financial_connections.session'
  | 'financial_connections.transaction'
  | 'payout'
  | 'person'
  | 'token';

/** An id that becomes its object when `expand[]` names it. */
export interface Expandable {
  readonly object: ObjectName;
  /** @param parent the object that has the id */
  readonly fill: (world: World, id: string, parent: object) => object | null;
}

/** The objects and ids inside of one kind of object. Keys may have dots. */
interface Insides {
  /** Objects that are always included in full. */
  readonly contains?: Readonly<Record<string, ObjectName>>;
  readonly lists?: Readonly<Record<string, ObjectName>>;
  /** `null`: Stripe can expand it, and the sandbox has no such object. */
  readonly ids?: Readonly<Record<string, Expandable | null>>;
}

const account: Expandable = {
  object: 'account',
  fill(world, id) {
    const record = world.connectedAccounts.get(id);
    return record ? connectedAccountForPlatform(record) : null;
  },
};

const ownership: Expandable = {
  object: 'financial_connections.account_ownership',
  fill(world, _id, parent) {
    const record = world.linkedAccounts.get((parent as { id: string }).id);
    return record ? ownershipOf(record) : null;
  },
};

const destination: Expandable = {
  object: 'bank_account',
  fill(world, id, parent) {
    const record = world.payouts.get((parent as { id: string }).id);
    const owner = record && world.connectedAccounts.get(record.account);
    return owner?.externalAccounts.find((account) => account.id === id) ?? { id, object: 'bank_account', deleted: true };
  },
};

export const INSIDES: Readonly<Record<ObjectName, Insides>> = {
  account: {
    contains: { individual: 'person' },
    lists: { external_accounts: 'bank_account' },
    ids: { 'settings.branding.icon': null, 'settings.branding.logo': null },
  },
  event: {},
  bank_account: { ids: { account, customer: null } },
  'financial_connections.account': {
    ids: { ownership, 'account_holder.account': account, 'account_holder.customer': null },
  },
  'financial_connections.account_owner': {},
  'financial_connections.account_ownership': { lists: { owners: 'financial_connections.account_owner' } },
  'financial_connections.session': {
    contains: { bank_account_token: 'token' },
    lists: { accounts: 'financial_connections.account' },
    ids: { 'account_holder.account': account, 'account_holder.customer': null },
  },
  'financial_connections.transaction': {},
  payout: {
    ids: {
      application_fee: null,
      balance_transaction: null,
      destination,
      failure_balance_transaction: null,
      original_payout: null,
      reversed_by: null,
    },
  },
  person: {},
  token: { contains: { bank_account: 'bank_account' } },
};
