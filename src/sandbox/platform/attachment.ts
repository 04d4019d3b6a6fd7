import * as v from 'valibot';
import { type BankAccount, type ExternalBankAccount, attachTo } from '../objects/bank-account.js';
import type { ConnectedAccountRecord } from '../objects/connected-account.js';
import type { Metadata } from '../objects/metadata.js';
import { belongsTo } from '../objects/scope.js';
import { createTypedAccount } from '../objects/typed-account.js';
import { invalidRequest, namesNothing } from '../problem.js';
import { notSimulated, param } from './parameters.js';
import type { ServerCall } from './route.js';

const ofCards = () => notSimulated('it is for cards, and the sandbox pays out to bank accounts only');

const numbers = {
  object: param.oneOf(['bank_account']),
  country: param.only('US'),
  currency: v.optional(param.only('usd')),
  account_number: param.text,
  routing_number: param.text,
  account_holder_name: v.optional(param.text),
  account_holder_type: v.optional(param.oneOf(['company', 'individual'])),
};

/** `external_account` of a new account: the id of a token, or the numbers themselves. */
export const firstExternalAccount = param.idOr(param.object({ ...numbers, currency: param.only('usd') }));

/** `external_account` to attach, which could be a card too. */
export const externalAccount = param.idOr(
  param.object({
    ...numbers,
    object: param.oneOf(['bank_account'], ['card']),
    address_city: ofCards(),
    address_country: ofCards(),
    address_line1: ofCards(),
    address_line2: ofCards(),
    address_state: ofCards(),
    address_zip: ofCards(),
    cvc: ofCards(),
    exp_month: ofCards(),
    exp_year: ofCards(),
    metadata: ofCards(),
    name: ofCards(),
    number: ofCards(),
    token: ofCards(),
  }),
);

/** A bank account that can be attached. Nothing has happened yet: `use` says that it was. */
export interface Source {
  readonly bankAccount: BankAccount;
  readonly use: () => void;
}

function ofToken({ world, account }: ServerCall, id: string): Source {
  const token = world.tokens.get(id);
  if (!token || !belongsTo(world, id, account)) throw namesNothing('token', 'external_account');
  if (token.used) {
    const message = 'This token was already used. A token can be used once: link the account again to get a new one.';
    throw invalidRequest(400, 'token_already_used', message, 'external_account');
  }
  return { bankAccount: token.bank_account, use: () => (token.used = true) };
}

/** Finds or makes the bank account behind `external_account`. */
export function sourceOf(call: ServerCall, source: v.InferOutput<typeof externalAccount | typeof firstExternalAccount>): Source {
  if (typeof source === 'string') return ofToken(call, source);
  const bankAccount = createTypedAccount(call.world, 'external_account', {
    routingNumber: source.routing_number,
    accountNumber: source.account_number,
    holderName: source.account_holder_name,
    holderType: source.account_holder_type,
  });
  return { bankAccount, use: () => undefined };
}

export function setDefault(record: ConnectedAccountRecord, id: string): void {
  for (const account of record.externalAccounts) account.default_for_currency = account.id === id;
}

interface Wishes {
  readonly isDefault: boolean;
  readonly metadata: Metadata;
}

/** Attaches a bank account; a token is used up by it. The first account of a currency is its default. */
export function attach(
  record: ConnectedAccountRecord,
  { bankAccount, use }: Source,
  { isDefault, metadata }: Wishes,
): ExternalBankAccount {
  use();
  const isFirst = record.externalAccounts.length === 0;
  const account = attachTo(record.id, bankAccount, isFirst, metadata);
  record.externalAccounts = [account, ...record.externalAccounts];
  if (isDefault) setDefault(record, account.id);
  return account;
}
