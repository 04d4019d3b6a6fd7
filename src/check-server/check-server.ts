import { type Check, type Context, property, seen } from './check.js';
import { CheckError } from './check-error.js';
import { ATTACH_CHECKS } from './checks/attach.js';
import { LIST_CHECKS } from './checks/list.js';
import { REFUSAL_CHECKS } from './checks/refusals.js';
import { SESSION_CHECKS } from './checks/session.js';
import { STRIPE_FAILURE_CHECKS } from './checks/stripe-failures.js';
import { SandboxClient } from './sandbox-client.js';
import { ServerClient, type Target } from './server-client.js';

export const CHECKS: readonly Check[] = [
  ...SESSION_CHECKS,
  ...ATTACH_CHECKS,
  ...LIST_CHECKS,
  ...REFUSAL_CHECKS,
  ...STRIPE_FAILURE_CHECKS,
];

/** A violation of the contract. */
export interface Finding {
  /** The name of the check. */
  check: string;
  /** A sentence that describes the violation. */
  problem: string;
}

/** Receives the problems that a check has found, or a text that says why it was skipped. */
export type Report = (name: string, outcome: string[] | string) => void;

export interface CheckOptions extends Target {
  /** The URL of the sandbox that the server uses. */
  sandbox: string;
  /** The sandbox's secret key. */
  secretKey: string;
}

/**
 * Sends valid and invalid requests to a running server that uses a sandbox, and resolves with all violations of the contract.
 * Calls `report` after each check.
 * @throws {CheckError} if the server does not respond or does not use this sandbox
 */
export async function checkServer(
  { sandbox: url, secretKey, ...target }: CheckOptions,
  report: Report = () => undefined,
  checks: readonly Check[] = CHECKS,
): Promise<Finding[]> {
  const context = await connect(new ServerClient(target), new SandboxClient(url, secretKey));
  const findings: Finding[] = [];
  for (const { name, needs, run } of checks) {
    if (needs?.isMet(context.server) === false) {
      report(name, `not checked without ${needs.option}`);
      continue;
    }
    const problems = (await run(context)).filter((problem) => problem !== undefined);
    const distinct = [...new Set(problems)];
    findings.push(...distinct.map((problem) => ({ check: name, problem })));
    report(name, distinct);
  }
  return findings;
}

/** Reads the seller's connected account from a first session, so that the command needs no option for it. */
async function connect(server: ServerClient, sandbox: SandboxClient): Promise<Context> {
  await sandbox.setFaults([]);
  const answer = await server.openSession();
  const secret = property(answer.json, 'clientSecret');
  if (typeof secret !== 'string') {
    throw new CheckError(
      `POST /payouts/session returned no { clientSecret }, but ${seen(answer)}. Does it need --cookie or --origin?`,
    );
  }
  const account = (await sandbox.sessionOf(secret))?.account_holder?.account;
  if (!account)
    throw new CheckError(
      'The session does not belong to a connected account of this sandbox. Does the server use another sandbox?',
    );
  return { server, sandbox, account };
}
