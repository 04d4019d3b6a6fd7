import type { ExternalBankAccount } from '../objects/bank-account.js';
import type { ConnectedAccount } from '../objects/connected-account.js';
import type { LinkedAccount } from '../objects/linked-account.js';
import type { Payout } from '../objects/payout.js';

/** The object that each type of event carries. What the sandbox can't cause isn't here. */
export interface EventObjects {
  'account.external_account.created': ExternalBankAccount;
  'account.external_account.deleted': ExternalBankAccount;
  'account.external_account.updated': ExternalBankAccount;
  'account.updated': ConnectedAccount;
  'financial_connections.account.account_numbers_updated': LinkedAccount;
  'financial_connections.account.created': LinkedAccount;
  'financial_connections.account.deactivated': LinkedAccount;
  'financial_connections.account.disconnected': LinkedAccount;
  'financial_connections.account.reactivated': LinkedAccount;
  'financial_connections.account.refreshed_balance': LinkedAccount;
  'financial_connections.account.refreshed_ownership': LinkedAccount;
  'payout.canceled': Payout;
  'payout.created': Payout;
  'payout.failed': Payout;
  'payout.paid': Payout;
  'payout.updated': Payout;
}

export type EventType = keyof EventObjects;

/** The request that caused an event. Both are `null` when time or a bank caused it. */
export interface Cause {
  /** `req_…` */
  readonly id: string | null;
  readonly idempotency_key: string | null;
}

/** @see https://docs.stripe.com/api/events/object */
export interface SandboxEvent<Type extends EventType = EventType> {
  /** `evt_…` */
  id: string;
  object: 'event';
  /** The connected account that it happened on; left out when that is the platform. */
  account?: string;
  api_version: string | null;
  /** Unix seconds. */
  created: number;
  data: { object: EventObjects[Type]; previous_attributes?: Partial<EventObjects[Type]> };
  livemode: false;
  /** Webhooks that have not taken it yet: 1 or 0. */
  pending_webhooks: number;
  request: Cause;
  type: Type;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function changesBetween(before: Json, after: Json): Json {
  const changed = Object.keys({ ...before, ...after }).filter((key) => !isSame(before[key], after[key]));
  return Object.fromEntries(
    changed.map((key) => {
      const [was, is] = [before[key], after[key]];
      return [key, isObject(was) && isObject(is) ? changesBetween(was, is) : (was ?? null)];
    }),
  );
}

/** The values that changed, as they were: of a nested object only its own changes, of a list all of it, as in Stripe's events. */
export function previousAttributes<Value extends object>(before: Value, after: Value): Partial<Value> {
  return changesBetween(before as Json, after as Json) as Partial<Value>;
}
