import * as v from 'valibot';
import type { PartnerAccount, PartnerAccounts } from '../../api/types.js';
import { checked, param } from '../parameters.js';
import type { AuthSessionRecord, OfferedAccount } from '../objects/auth-session.js';
import { createBankAccount } from '../objects/bank-account.js';
import { createLinkedAccount } from '../objects/linked-account.js';
import type { SessionRecord } from '../objects/session.js';
import { flowProblem, invalidRequest, namesNothing, stillPending } from '../api-problem.js';
import type { World } from '../world.js';
import { partnerAccount } from './eligibility.js';
import { signInOf } from './sign-in.js';

const selection = v.looseObject({ selected_accounts: param.list(param.text) });
/** The routing number that Stripe documents for tests. @see https://docs.stripe.com/connect/testing#account-numbers */
const TEST_ROUTING_NUMBER = '110000000';

function refuseUnlessAuthorized({ status }: AuthSessionRecord): void {
  if (status === 'authorized') return;
  throw flowProblem(
    400,
    {
      type: 'invalid_request_error',
      code: 'accounts_unavailable',
      param: 'id',
      message: 'The user hasn’t signed in at the bank yet.',
    },
    'accounts_unavailable',
  );
}

function refuseNoneEligible(accounts: readonly PartnerAccount[]): void {
  if (accounts.some(({ allow_selection }) => allow_selection !== false)) return;
  throw flowProblem(
    400,
    {
      type: 'invalid_request_error',
      code: 'no_debitable_account',
      message: 'None of the accounts at this bank can receive payouts.',
    },
    'no_debitable_account',
    { reason: 'no_supported_payment_method_type_accounts_found', total_accounts_count: accounts.length },
  );
}

export function offeredAccounts(world: World, parameters: object): PartnerAccounts {
  const { session, authSession } = signInOf(world, parameters);
  refuseUnlessAuthorized(authSession);
  if (authSession.pendingAnswers > 0) {
    authSession.pendingAnswers -= 1;
    throw stillPending('The bank is still sending the accounts.');
  }
  const data = authSession.offered.map((offered) => partnerAccount(offered, session));
  refuseNoneEligible(data);
  // Users who chose at the bank aren't asked again, unless they chose more accounts than the session may link.
  const isChosen = authSession.bank.picksAccountsItself && (session.terms.accountLimit ?? data.length) >= data.length;
  return { data, next_pane: 'account_picker', skip_account_selection: isChosen ? true : null };
}

/** Returns the chosen accounts in the order of the choice. Refuses accounts that can't be linked. */
function chosenAccounts(session: SessionRecord, authSession: AuthSessionRecord, ids: readonly string[]): OfferedAccount[] {
  const limit = session.terms.accountLimit ?? ids.length;
  if (ids.length === 0) throw invalidRequest(400, null, 'Choose at least one account.', 'selected_accounts');
  if (ids.length > limit) {
    throw invalidRequest(400, null, `At most ${String(limit)} may be chosen.`, 'selected_accounts');
  }
  return [...new Set(ids)].map((id, index) => {
    const name = `selected_accounts[${String(index)}]`;
    const offered = authSession.offered.find((account) => account.id === id);
    if (!offered) throw namesNothing('account', name);
    const reason = partnerAccount(offered, session).allow_selection_message;
    if (reason !== null) throw invalidRequest(400, 'account_not_selectable', reason, name);
    return offered;
  });
}

function chosenOf(world: World, session: SessionRecord, { bank }: AuthSessionRecord, { template }: OfferedAccount) {
  const { holder, permissions } = session.terms;
  const record = createLinkedAccount(world, {
    sessionId: session.id,
    holder,
    permissions,
    prefetch: session.terms.prefetch ?? [],
    institutionName: bank.name,
    template,
  });
  const bankAccount = template.isPayable
    ? createBankAccount(world, {
        bankName: bank.name,
        routingNumber: TEST_ROUTING_NUMBER,
        accountNumber: template.accountNumber ?? `00012345${template.last4}`,
        accountType: template.subcategory === 'savings' ? 'savings' : 'checking',
        holderName: template.owners[0]?.name ?? null,
      })
    : null;
  return { record, bankAccount };
}

export function selectAccounts(world: World, parameters: object): PartnerAccounts {
  const { session, authSession } = signInOf(world, parameters);
  refuseUnlessAuthorized(authSession);
  const { selected_accounts: ids } = checked(selection, parameters);
  const chosen = chosenAccounts(session, authSession, ids);
  const needsOne = session.terms.filters?.require_payment_method_support === 'at_least_one';
  if (needsOne && !chosen.some(({ template }) => template.isPayable)) {
    throw invalidRequest(
      400,
      'account_not_selectable',
      'Choose at least one account that can receive payouts.',
      'selected_accounts',
    );
  }
  const chosenRecords = chosen.map((offered) => chosenOf(world, session, authSession, offered));
  session.progress = { ...session.progress, chosen: chosenRecords, typed: null };
  return { data: chosen.map((offered) => partnerAccount(offered, session)), next_pane: 'success', skip_account_selection: null };
}
