import type { Bank } from '../institutions/bank.js';
import type { ApiProblem } from '../api-problem.js';
import { flowProblem } from '../api-problem.js';
import type { Scenario } from '../scenarios.js';
import type { World } from '../world.js';

const HALF_HOUR = 1800;

function unavailable(bank: Bank, message: string, event: string, until?: number): ApiProblem {
  const extra = { institution_unavailable: true, ...(until !== undefined && { expected_to_be_available_at: until }) };
  return flowProblem(
    400,
    { type: 'api_error', code: 'institution_unavailable', message: `${bank.name} ${message}` },
    event,
    extra,
  );
}

/** Refuses a sign-in at a bank that is down, with the kind of downtime that the bank simulates. */
export function refuseWhenDown(world: World, bank: Bank, scenario: Scenario | null): void {
  const downtime = scenario === 'bank_down' ? 'unscheduled' : bank.downtime;
  if (downtime === 'scheduled') {
    // Back at a full or half hour, at least an hour from now, so that users read a plausible time.
    const until = Math.ceil((world.seconds() + 2 * HALF_HOUR) / HALF_HOUR) * HALF_HOUR;
    throw unavailable(bank, 'is down for maintenance.', 'institution_unavailable_planned', until);
  }
  if (downtime === 'unscheduled') throw unavailable(bank, 'isn’t responding.', 'institution_unavailable_unplanned');
  if (downtime === 'error') {
    throw flowProblem(
      500,
      { type: 'api_error', message: `Something went wrong on the way to ${bank.name}.` },
      'unexpected_error',
    );
  }
}
