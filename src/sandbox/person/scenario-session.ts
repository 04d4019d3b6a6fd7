import { createConnectedAccount, ordinaryTerms } from '../objects/connected-account.js';
import { type SessionRecord, createSession } from '../objects/session.js';
import type { SessionTerms } from '../objects/session-terms.js';
import { SCENARIO_SECRETS, type Scenario } from '../scenarios.js';
import type { World } from '../world.js';

/** What a session is created with when nobody says anything else: a payout account for one connected account. */
export function payoutTerms(connectedAccountId: string): SessionTerms {
  return {
    holder: { type: 'account', account: connectedAccountId },
    permissions: ['payment_method', 'balances'],
    filters: null,
    accountLimit: 1,
    manualEntry: 'automatic',
    prefetch: null,
    returnUrl: null,
  };
}

/** A fresh session behind one of the documented secrets, for a connected account of its own. */
export function startScenario(world: World, clientSecret: string, scenario: Scenario): SessionRecord {
  const id = clientSecret.slice(0, clientSecret.indexOf('_secret_'));
  const { id: holder } = createConnectedAccount(world, ordinaryTerms());
  return createSession(world, payoutTerms(holder), { id, clientSecret, scenario });
}

/** A documented secret starts anew once its flow has ended; every other session is used up. */
export function restartScenario(world: World, session: SessionRecord): SessionRecord {
  const isDocumented = Object.values<string>(SCENARIO_SECRETS).includes(session.clientSecret);
  if (!isDocumented || !session.scenario) return session;
  const isOver = session.ending !== null || world.seconds() >= session.created + world.settings.sessionLifetime;
  return isOver ? startScenario(world, session.clientSecret, session.scenario) : session;
}
