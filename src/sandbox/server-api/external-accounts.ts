import * as v from 'valibot';
import type { List } from '../../api/types.js';
import type { ExternalBankAccount } from '../objects/bank-account.js';
import { type ConnectedAccountRecord, externalAccountsUrl } from '../objects/connected-account.js';
import { pageOf, pagingParameters } from '../objects/list.js';
import { changedMetadata } from '../objects/metadata.js';
import { invalidRequest, notFound } from '../api-problem.js';
import { accountInPath } from './account-access.js';
import { changeAccount } from './account-changes.js';
import { attach, externalAccount, setDefault, sourceOf } from './attachment.js';
import { notSimulated, param } from './parameters.js';
import { type Parsed, type ServerCall, route } from './route.js';

const PATH = '/v1/accounts/:id/external_accounts';
const ofCards = () => notSimulated('it is for cards, and the sandbox pays out to bank accounts only');

const creation = {
  external_account: externalAccount,
  default_for_currency: v.optional(param.flag),
  metadata: v.optional(param.emptyable(param.metadata)),
};
const update = {
  account_holder_name: v.optional(param.text),
  account_holder_type: v.optional(param.emptyable(param.oneOf(['company', 'individual']))),
  account_type: v.optional(param.oneOf(['checking', 'savings'], ['futsu', 'toza'])),
  address_city: ofCards(),
  address_country: ofCards(),
  address_line1: ofCards(),
  address_line2: ofCards(),
  address_state: ofCards(),
  address_zip: ofCards(),
  default_for_currency: v.optional(param.flag),
  documents: notSimulated('it has no files'),
  exp_month: ofCards(),
  exp_year: ofCards(),
  metadata: v.optional(param.emptyable(param.metadata)),
  name: ofCards(),
};
const listing = { ...pagingParameters, object: v.optional(param.oneOf(['bank_account', 'card'])) };

function create(call: ServerCall<Parsed<typeof creation>>): ExternalBankAccount {
  const record = accountInPath(call);
  const { external_account, default_for_currency, metadata } = call.parameters;
  const kept = changedMetadata({}, metadata);
  return attach(call.world, record, sourceOf(call, external_account), {
    isDefault: default_for_currency === true,
    metadata: kept,
  });
}

function list(call: ServerCall<Parsed<typeof listing>>): List<ExternalBankAccount> {
  const { externalAccounts } = accountInPath(call);
  const { object, ...paging } = call.parameters;
  return pageOf(object === 'card' ? [] : externalAccounts, externalAccountsUrl(call.id), paging);
}

function find(call: ServerCall): [account: ExternalBankAccount, record: ConnectedAccountRecord] {
  const record = accountInPath(call);
  const account = record.externalAccounts.find((external) => external.id === call.childId);
  if (!account) throw notFound('external account');
  return [account, record];
}

function change(call: ServerCall<Parsed<typeof update>>): ExternalBankAccount {
  const [account, record] = find(call);
  const { default_for_currency, metadata, account_holder_type, account_holder_name, account_type } = call.parameters;
  const metadataAfter = changedMetadata(account.metadata, metadata);
  return changeAccount(call.world, record, () => {
    if (default_for_currency === true) setDefault(record, account.id);
    return Object.assign(account, {
      metadata: metadataAfter,
      ...(account_holder_name !== undefined && { account_holder_name }),
      ...(account_holder_type !== undefined && { account_holder_type }),
      ...(account_type !== undefined && { account_type }),
    });
  });
}

function remove(call: ServerCall) {
  const [{ id, default_for_currency }, record] = find(call);
  if (default_for_currency && record.externalAccounts.length > 1) {
    const message = 'The default account for a currency can’t be deleted. Make another one the default first.';
    throw invalidRequest(400, null, message, 'id');
  }
  changeAccount(call.world, record, () => {
    record.externalAccounts = record.externalAccounts.filter((external) => external.id !== id);
  });
  return { id, object: 'bank_account', deleted: true } as const;
}

export const externalAccountRoutes = [
  route({
    method: 'POST',
    path: PATH,
    stripe: 'accounts.createExternalAccount',
    summary: 'Attaches a payout account, by its token or by its numbers.',
    parameters: creation,
    answers: 'bank_account',
    answer: create,
  }),
  route({
    method: 'GET',
    path: PATH,
    stripe: 'accounts.listExternalAccounts',
    summary: 'Lists the payout accounts of a connected account.',
    parameters: listing,
    answers: { list: 'bank_account' },
    answer: list,
  }),
  route({
    method: 'GET',
    path: `${PATH}/:childId`,
    stripe: 'accounts.retrieveExternalAccount',
    summary: 'Retrieves a payout account.',
    parameters: {},
    answers: 'bank_account',
    answer: (call) => find(call)[0],
  }),
  route({
    method: 'POST',
    path: `${PATH}/:childId`,
    stripe: 'accounts.updateExternalAccount',
    summary: 'Changes a payout account, or makes it the default.',
    parameters: update,
    answers: 'bank_account',
    answer: change,
  }),
  route({
    method: 'DELETE',
    path: `${PATH}/:childId`,
    stripe: 'accounts.deleteExternalAccount',
    summary: 'Deletes a payout account.',
    parameters: {},
    answers: null,
    answer: remove,
  }),
];
