import type { Fault } from '../sandbox/control/control-change.js';
import type { Context } from './check.js';
import type { Answer } from './server-client.js';

/** The calls that a server makes of Stripe, as faults name them. */
export const ATTACH = { path: '/v1/accounts/*/external_accounts', method: 'POST' };
export const SESSIONS = { path: '/v1/financial_connections/sessions', method: 'POST' };

/** More often than a `stripe` package retries. */
const TIMES = 6;

/** Asks the server while calls fail, and ends the fault in any case. */
export async function during({ sandbox }: Context, fault: Fault, ask: () => Promise<Answer>): Promise<Answer> {
  await sandbox.plant([{ times: TIMES, ...fault }]);
  try {
    return await ask();
  } finally {
    await sandbox.plant([]);
  }
}
