import type { ExternalBankAccount } from '../objects/bank-account.js';
import type { ConnectedAccount } from '../objects/connected-account.js';
import type { LinkedAccount } from '../objects/linked-account.js';
import type { Payout } from '../objects/payout.js';

/** The object that each type of event carries. Only the events that the sandbox can cause are listed. */
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
  /** The connected account that it happened on. Left out for the platform. */
  account?: string;
  api_version: string | null;
  /** Unix seconds. */
  created: number;
  data: { object: EventObjects[Type]; previous_attributes?: Partial<EventObjects[Type]> };
  livemode: false;
  /** Number of webhooks that it is not yet delivered to: 1 or 0. */
  pending_webhooks: number;
  request: Cause;
  type: Type;
}

/** The previous value of each changed attribute, or `null` for a new attribute. */
export function previousAttributes<Value extends object>(before: Value, after: Value): Partial<Value> {
  const [was, is] = [before, after] as Record<string, unknown>[];
  const keys = Object.keys({ ...before, ...after });
  const changed = keys.filter((key) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key]));
  return Object.fromEntries(changed.map((key) => [key, was?.[key] ?? null])) as Partial<Value>;
}
