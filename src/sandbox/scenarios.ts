/** The behavior of a scenario's session. */
export type Scenario = 'linked' | 'expired' | 'used' | 'no_eligible_accounts' | 'bank_down';

/**
 * Client secrets that work on every sandbox without a server that creates a session: for static pages, samples and tests.
 * After a finished flow each of them starts over, so that a page can be tried repeatedly.
 */
export const SCENARIO_SECRETS = {
  /** The default: every bank works. */
  linked: 'fcsess_sandbox_linked_secret_demo',
  /** Refused at launch: the session has expired. */
  expired: 'fcsess_sandbox_expired_secret_demo',
  /** Refused at launch: the session has been used. */
  used: 'fcsess_sandbox_used_secret_demo',
  /** Users can sign in at every bank, but no account can receive payouts. */
  noEligibleAccounts: 'fcsess_sandbox_no_eligible_accounts_secret_demo',
  /** Every bank is down. */
  bankDown: 'fcsess_sandbox_bank_down_secret_demo',
} as const;

const SCENARIO_OF_SECRET = new Map<string, Scenario>([
  [SCENARIO_SECRETS.linked, 'linked'],
  [SCENARIO_SECRETS.expired, 'expired'],
  [SCENARIO_SECRETS.used, 'used'],
  [SCENARIO_SECRETS.noEligibleAccounts, 'no_eligible_accounts'],
  [SCENARIO_SECRETS.bankDown, 'bank_down'],
]);

export function scenarioOf(clientSecret: string): Scenario | undefined {
  return SCENARIO_OF_SECRET.get(clientSecret);
}
