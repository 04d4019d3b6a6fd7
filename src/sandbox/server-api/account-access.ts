import type { ConnectedAccountRecord } from '../objects/connected-account.js';
import { type ApiProblem, invalidRequest, namesNothing } from '../api-problem.js';
import type { World } from '../world.js';
import type { ServerCall } from './route.js';

function seenBy(world: World, caller: string | null, id: string): ConnectedAccountRecord | undefined {
  return caller === null || caller === id ? world.connectedAccounts.get(id) : undefined;
}

/** Returns the connected account that a parameter names. A connected account sees only itself. */
export function accountNamedBy(world: World, caller: string | null, id: string, name: string): ConnectedAccountRecord {
  const record = seenBy(world, caller, id);
  if (!record) throw namesNothing('account', name);
  return record;
}

/** The error for an unknown account. As at Stripe, an account of another platform gets the same error. */
export function accountInvalid(): ApiProblem {
  const message = 'The secret key has no access to this account, or the account doesn’t exist in this sandbox.';
  return invalidRequest(403, 'account_invalid', message);
}

/** Returns the connected account in the path. */
export function accountInPath({ world, account, id }: ServerCall): ConnectedAccountRecord {
  const record = seenBy(world, account, id);
  if (!record) throw accountInvalid();
  return record;
}
