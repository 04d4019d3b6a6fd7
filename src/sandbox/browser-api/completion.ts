import * as v from 'valibot';
import type { CompletedSession } from '../../api/types.js';
import { checked, param } from '../parameters.js';
import { forPerson } from '../objects/linked-account.js';
import { wholeList } from '../objects/list.js';
import { inherit, ownerOf } from '../objects/scope.js';
import { type Ending, type SessionRecord, forPlatform } from '../objects/session.js';
import { createToken } from '../objects/token.js';
import type { World } from '../world.js';
import { anySessionOf, sessionOf } from './session-access.js';

const completion = v.looseObject({ terminal_error: v.optional(param.text) });
const CUSTOM_MANUAL_ENTRY = 'user_initiated_with_custom_manual_entry';

function endingOf(session: SessionRecord, terminalError: string | undefined): Ending {
  if (session.accounts.length > 0 || session.token) return { status: 'succeeded', reason: null };
  if (terminalError === CUSTOM_MANUAL_ENTRY) return { status: 'cancelled', reason: 'custom_manual_entry' };
  return terminalError === undefined ? { status: 'cancelled', reason: 'other' } : { status: 'failed', reason: null };
}

/** Returns a finished session for the browser API. */
export interface FinishedSession extends CompletedSession {
  client_secret: string;
  livemode: false;
  manual_entry: { mode: 'automatic' | 'disabled' };
}

function forPage(session: SessionRecord): FinishedSession {
  const { id, client_secret, livemode, manual_entry, permissions, return_url } = forPlatform(session);
  const { token, ending, terms } = session;
  const country = terms.filters?.country ?? null;
  return {
    id,
    accounts: wholeList(session.accounts.map(forPerson), '/v1/financial_connections/accounts'),
    ...(country !== null && { filters: { countries: [country] } }),
    permissions,
    ...(return_url !== undefined && { return_url }),
    bank_account_token: token,
    status: ending?.status ?? 'pending',
    status_details: ending?.reason ? { cancelled: { reason: ending.reason } } : null,
    client_secret,
    livemode,
    manual_entry,
  };
}

function finish(world: World, session: SessionRecord, terminalError: string | undefined): void {
  const { chosen, typed } = session.progress;
  session.accounts = chosen.map(({ record }) => record);
  for (const record of session.accounts) {
    world.linkedAccounts.set(record.account.id, record);
    inherit(world, session.id, record.account.id);
    world.events.send('financial_connections.account.created', record.account, { account: ownerOf(world, session.id) });
  }
  const payable = typed ?? chosen.find(({ bankAccount }) => bankAccount !== null)?.bankAccount;
  session.token = payable ? createToken(world, payable) : null;
  if (session.token) inherit(world, session.id, session.token.id);
  session.ending = endingOf(session, terminalError);
}

/**
 * Ends a flow after success, failure or cancelation. An expired session can still be completed, because closing must always work. A
 * repeated call gets the same answer, so that a lost answer doesn't lose the token.
 */
export function complete(world: World, parameters: object): FinishedSession {
  const session = anySessionOf(world, parameters);
  if (session.ending) return forPage(session);
  if (session.scenario === 'used' || session.scenario === 'expired') sessionOf(world, parameters);
  finish(world, session, checked(completion, parameters).terminal_error);
  return forPage(session);
}

export function receipt(world: World, parameters: object): FinishedSession {
  const session = anySessionOf(world, parameters);
  return forPage(session.ending ? session : sessionOf(world, parameters));
}
