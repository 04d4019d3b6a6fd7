import type { AuthSession, PaneName } from '../../api/types.js';
import type { AccountTemplate } from '../institutions/account-sets.js';
import { type Bank, institutionOf } from '../institutions/bank.js';
import type { World } from '../world.js';

/** An account that the bank offers in one sign-in. */
export interface OfferedAccount {
  readonly id: string;
  readonly template: AccountTemplate;
}

/**
 * `open`: the user is in the bank's window. `refused`: the user declined there and may try again. The others are final.
 */
export type AuthSessionStatus = 'open' | 'refused' | 'authorized' | 'failed' | 'cancelled';

/** The aggregator's data between sending the user to the bank and the return. A launch allows one return. */
export interface Launch {
  readonly state: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

export interface AuthSessionRecord {
  /** `bcsess_…` */
  readonly id: string;
  readonly sessionId: string;
  readonly bank: Bank;
  /** Origin of the page that opened the bank's window. The last page posts its message to this origin only. */
  readonly returnOrigin: string;
  status: AuthSessionStatus;
  launch: Launch | null;
  publicToken: string | null;
  offered: OfferedAccount[];
  /** How many more calls for the accounts are answered with "pending". */
  pendingAnswers: number;
}

interface Opening {
  sessionId: string;
  bank: Bank;
  returnOrigin: string;
}

export function createAuthSession(world: World, opening: Opening): AuthSessionRecord {
  const record: AuthSessionRecord = {
    id: `bcsess_${world.random.text(24)}`,
    ...opening,
    status: 'open',
    launch: null,
    publicToken: null,
    offered: [],
    pendingAnswers: opening.bank.pendingAnswers,
  };
  world.authSessions.set(record.id, record);
  return record;
}

/** Marks the sign-in as authorized. From now on the page can list the accounts. */
export function authorize(world: World, record: AuthSessionRecord, templates: readonly AccountTemplate[]): void {
  record.status = 'authorized';
  record.publicToken = `bcpt_${world.random.text(24)}`;
  record.offered = templates.map((template) => ({ id: `bcacct_${world.random.text(24)}`, template }));
}

function nextPane(status: AuthSessionStatus): PaneName {
  if (status === 'authorized') return 'account_picker';
  return status === 'failed' ? 'unexpected_error' : 'partner_auth';
}

export function authSessionForPerson(world: World, record: AuthSessionRecord): AuthSession {
  const { id, bank, status } = record;
  const isWaiting = status === 'open' || status === 'refused';
  return {
    id,
    flow: bank.isOauth ? 'testmode_oauth' : 'testmode',
    institution: institutionOf(bank),
    is_oauth: bank.isOauth,
    next_pane: nextPane(status),
    url: isWaiting ? `${world.origin}/connections-auth/start?state=${id}` : null,
    skip_account_selection: null,
    institution_skip_account_selection: bank.picksAccountsItself,
  };
}
