import type { List, Manifest } from '../../api/types.js';
import type { Scenario } from '../scenarios.js';
import type { World } from '../world.js';
import type { AuthSessionRecord } from './auth-session.js';
import type { BankAccount } from './bank-account.js';
import { wholeList } from './list.js';
import type { LinkedAccount, LinkedAccountRecord } from './linked-account.js';
import type { Token } from './token.js';
import type { AccountHolder, ServerPermission, SessionFilters, SessionTerms } from './session-terms.js';

/** How a finished session ended. */
export interface Ending {
  status: 'succeeded' | 'failed' | 'cancelled';
  reason: 'custom_manual_entry' | 'other' | null;
}

/** Where the person stands. A fresh one at every launch: a reload of the page starts over. */
export interface Progress {
  /** Unix seconds. */
  consentAcquiredAt: number | null;
  authSession: AuthSessionRecord | null;
  /** Chosen, and not yet the platform's: that happens when the flow is completed. */
  chosen: { record: LinkedAccountRecord; bankAccount: BankAccount | null }[];
  typed: BankAccount | null;
}

export interface SessionRecord {
  /** `fcsess_sandbox_…` */
  readonly id: string;
  readonly clientSecret: string;
  /** Unix seconds. */
  readonly created: number;
  readonly terms: SessionTerms;
  readonly scenario: Scenario | null;
  /** What code or the control door set differently from the ordinary manifest. */
  readonly manifest: Partial<Manifest>;
  /** BCP 47 tag of what the person reads, as their page said at launch. */
  locale: string;
  progress: Progress;
  accounts: LinkedAccountRecord[];
  token: Token | null;
  ending: Ending | null;
}

export const freshProgress = (): Progress => ({ consentAcquiredAt: null, authSession: null, chosen: [], typed: null });

export interface SessionOrigin {
  id?: string;
  clientSecret?: string;
  scenario?: Scenario | null;
  manifest?: Partial<Manifest>;
}

export function createSession(world: World, terms: SessionTerms, origin: SessionOrigin = {}): SessionRecord {
  const id = origin.id ?? `fcsess_sandbox_${world.random.text(24)}`;
  const record: SessionRecord = {
    id,
    clientSecret: origin.clientSecret ?? `${id}_secret_${world.random.text(32)}`,
    created: world.seconds(),
    terms,
    scenario: origin.scenario ?? null,
    manifest: origin.manifest ?? {},
    locale: 'en',
    progress: freshProgress(),
    accounts: [],
    token: null,
    ending: null,
  };
  world.sessions.set(record.id, record);
  world.sessionsBySecret.set(record.clientSecret, record);
  return record;
}

/** A session as the platform's server sees it. @see https://docs.stripe.com/api/financial_connections/sessions/object */
export interface Session {
  id: string;
  object: 'financial_connections.session';
  account_holder: AccountHolder;
  accounts: List<LinkedAccount>;
  bank_account_token?: Token;
  client_secret: string;
  filters?: SessionFilters;
  limits?: { accounts: number };
  livemode: false;
  manual_entry: { mode: 'automatic' | 'disabled' };
  permissions: ServerPermission[];
  prefetch: ('balances' | 'ownership' | 'transactions')[] | null;
  return_url?: string;
}

export function forPlatform(record: SessionRecord): Session {
  const { terms, token } = record;
  return {
    id: record.id,
    object: 'financial_connections.session',
    account_holder: terms.holder,
    accounts: wholeList(
      record.accounts.map(({ account }) => account),
      '/v1/financial_connections/accounts',
    ),
    ...(token && { bank_account_token: token }),
    client_secret: record.clientSecret,
    ...(terms.filters && { filters: terms.filters }),
    ...(terms.accountLimit !== null && { limits: { accounts: terms.accountLimit } }),
    livemode: false,
    manual_entry: { mode: terms.manualEntry },
    permissions: terms.permissions,
    prefetch: terms.prefetch,
    ...(terms.returnUrl !== null && { return_url: terms.returnUrl }),
  };
}
