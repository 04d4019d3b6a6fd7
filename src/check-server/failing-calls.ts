import type { Fault } from '../sandbox/control/control-change.js';
import type { Context } from './check.js';
import type { Answer } from './server-client.js';

/** The calls of a platform's server, as faults name them. */
export const ATTACH = { path: '/v1/accounts/*/external_accounts', method: 'POST' };
export const SESSIONS = { path: '/v1/financial_connections/sessions', method: 'POST' };

/** More than the `stripe` package's own attempts. */
const TIMES = 6;

/** Sends a request while a fault is set, and removes the fault afterwards. */
export async function during({ sandbox }: Context, fault: Fault, ask: () => Promise<Answer>): Promise<Answer> {
  await sandbox.setFaults([{ times: TIMES, ...fault }]);
  try {
    return await ask();
  } finally {
    await sandbox.setFaults([]);
  }
}
