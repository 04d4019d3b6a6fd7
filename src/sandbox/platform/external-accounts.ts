import * as v from 'valibot';
import type { List } from '../../api/types.js';
import { checked, param } from '../form.js';
import { type ExternalBankAccount, attachTo } from '../objects/bank-account.js';
import { type ConnectedAccountRecord, externalAccountsUrl } from '../objects/connected-account.js';
import { pageOf, pagingParameters } from '../objects/list.js';
import type { Token } from '../objects/token.js';
import { invalidRequest, namesNothing, notFound } from '../problem.js';
import type { World } from '../world.js';

const creation = v.strictObject({
  external_account: param.text,
  default_for_currency: v.optional(param.flag),
  metadata: v.optional(param.metadata),
  expand: v.optional(param.list(param.text)),
});
const update = v.strictObject({
  default_for_currency: v.optional(param.flag),
  metadata: v.optional(param.metadata),
  expand: v.optional(param.list(param.text)),
});
const listing = v.strictObject({
  ...pagingParameters,
  object: v.optional(param.oneOf(['bank_account', 'card'])),
  expand: v.optional(param.list(param.text)),
});

function ownerOf(world: World, accountId: string): ConnectedAccountRecord {
  const record = world.connectedAccounts.get(accountId);
  if (!record) throw notFound('account');
  return record;
}

/** The token behind an id that may still be used: once only. */
export function unusedToken(world: World, id: string): Token {
  const token = world.tokens.get(id);
  if (!token) throw namesNothing('token', 'external_account');
  if (token.used) {
    const message = 'This token was already used. A token can be used once: link the account again to get a new one.';
    throw invalidRequest(400, 'token_already_used', message, 'external_account');
  }
  return token;
}

function setDefault(record: ConnectedAccountRecord, id: string): void {
  for (const account of record.externalAccounts) account.default_for_currency = account.id === id;
}

interface Wishes {
  default_for_currency?: boolean | undefined;
  metadata?: Record<string, string> | undefined;
}

/** Uses up the token. The first account of a currency is its default. */
export function attachToken(record: ConnectedAccountRecord, token: Token, wishes: Wishes): ExternalBankAccount {
  token.used = true;
  const isFirst = record.externalAccounts.length === 0;
  const account = attachTo(record.id, token.bank_account, isFirst, wishes.metadata ?? {});
  record.externalAccounts = [account, ...record.externalAccounts];
  if (wishes.default_for_currency === true) setDefault(record, account.id);
  return account;
}

export function createExternalAccount(world: World, parameters: object, accountId: string): ExternalBankAccount {
  const record = ownerOf(world, accountId);
  const { external_account, ...wishes } = checked(creation, parameters);
  return attachToken(record, unusedToken(world, external_account), wishes);
}

export function listExternalAccounts(world: World, parameters: object, accountId: string): List<ExternalBankAccount> {
  const { externalAccounts } = ownerOf(world, accountId);
  const { object, ...paging } = checked(listing, parameters);
  return pageOf(object === 'card' ? [] : externalAccounts, externalAccountsUrl(accountId), paging);
}

export function retrieveExternalAccount(world: World, _parameters: object, accountId: string, id = ''): ExternalBankAccount {
  const account = ownerOf(world, accountId).externalAccounts.find((external) => external.id === id);
  if (!account) throw notFound('external account');
  return account;
}

export function updateExternalAccount(world: World, parameters: object, accountId: string, id = ''): ExternalBankAccount {
  const account = retrieveExternalAccount(world, {}, accountId, id);
  const { default_for_currency, metadata } = checked(update, parameters);
  if (default_for_currency === true) setDefault(ownerOf(world, accountId), id);
  if (metadata) account.metadata = { ...account.metadata, ...metadata };
  return account;
}

export function deleteExternalAccount(world: World, _parameters: object, accountId: string, id = '') {
  const account = retrieveExternalAccount(world, {}, accountId, id);
  const record = ownerOf(world, accountId);
  if (account.default_for_currency && record.externalAccounts.length > 1) {
    throw invalidRequest(
      400,
      'parameter_invalid',
      'The default account for a currency can’t be deleted. Make another one the default first.',
      'id',
    );
  }
  record.externalAccounts = record.externalAccounts.filter((external) => external.id !== id);
  return { id, object: 'bank_account', deleted: true } as const;
}
