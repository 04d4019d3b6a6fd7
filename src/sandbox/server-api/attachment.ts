import * as v from 'valibot';
import { type BankAccount, type ExternalBankAccount, attachTo } from '../objects/bank-account.js';
import type { ConnectedAccountRecord } from '../objects/connected-account.js';
import type { Metadata } from '../objects/metadata.js';
import { belongsTo } from '../objects/scope.js';
import { TEST_ROUTING_NUMBER, TEST_TOKENS, isUnverifiable } from '../objects/test-numbers.js';
import { createTypedAccount } from '../objects/typed-account.js';
import { invalidRequest, namesNothing } from '../api-problem.js';
import type { World } from '../world.js';
import { changeAccount } from './account-changes.js';
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

const numbersOrCard = {
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
};

/** `external_account` to attach, which could be a card too. */
export const externalAccount = param.idOr(param.object(numbersOrCard));

/** `external_account` that replaces the default one. */
export const replacingExternalAccount = param.idOr(param.object({ ...numbersOrCard, default_for_currency: ofCards() }));

/** A bank account to attach. Its token is unused until `use` is called. */
export interface Source {
  readonly bankAccount: BankAccount;
  readonly use: () => void;
}

function ofToken({ world, account }: ServerCall, id: string): Source {
  const accountNumber = TEST_TOKENS.get(id);
  if (accountNumber !== undefined) {
    const numbers = { routingNumber: TEST_ROUTING_NUMBER, accountNumber };
    return { bankAccount: createTypedAccount(world, 'external_account', numbers), use: () => undefined };
  }
  const token = world.tokens.get(id);
  if (!token || !belongsTo(world, id, account)) throw namesNothing('token', 'external_account');
  if (token.used) {
    const message = 'This token was already used. A token can be used once: link the account again to get a new one.';
    throw invalidRequest(400, 'token_already_used', message, 'external_account');
  }
  return { bankAccount: token.bank_account, use: () => (token.used = true) };
}

/** Finds or creates the bank account behind `external_account`. */
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

/** Stripe may refuse duplicates on connected accounts. This could not be verified, so `control()` decides. */
function refuseTwice({ controls }: World, record: ConnectedAccountRecord, { fingerprint }: BankAccount): void {
  if (!controls.state.refuseSameBankAccount) return;
  if (!record.externalAccounts.some((account) => account.fingerprint === fingerprint)) return;
  const message = 'This connected account has this bank account already. Link another one, or delete the one it has.';
  throw invalidRequest(400, 'bank_account_exists', message, 'external_account');
}

/** Adds a bank account without sending an event, for callers that send more events. Uses its token up. */
export function add(
  world: World,
  record: ConnectedAccountRecord,
  { bankAccount, use }: Source,
  { isDefault, metadata }: Wishes,
): ExternalBankAccount {
  refuseTwice(world, record, bankAccount);
  use();
  // The first account of a currency is its default.
  const isFirst = record.externalAccounts.length === 0;
  const account = attachTo(record.id, bankAccount, isFirst, metadata);
  record.externalAccounts = [account, ...record.externalAccounts];
  if (isDefault) setDefault(record, account.id);
  if (isUnverifiable(account.fingerprint)) world.ownershipChecks.set(account.id, { account: record.id, since: world.seconds() });
  return account;
}

/** Attaches a bank account and sends the events. */
export function attach(world: World, record: ConnectedAccountRecord, source: Source, wishes: Wishes): ExternalBankAccount {
  return changeAccount(world, record, () => add(world, record, source, wishes));
}
