import assert from 'node:assert/strict';
import type { FlowStep } from '../../../src/contract/flow-events.js';
import type { WholeFlow } from './whole-flow.js';

function textOf(event: FlowStep): string {
  switch (event.name) {
    case 'institution_selected':
      return `institution_selected(${event.metadata.institution_name})`;
    case 'error':
      return `error(${event.metadata.error_code})`;
    case 'success':
      return event.metadata.manual_entry ? 'success(manual_entry)' : 'success';
    default:
      return event.name;
  }
}

/** Returns the events of a flow in one line. */
export const streamOf = ({ events }: WholeFlow): string => events.map(textOf).join(' ');

/** Returns the ending in one line: its kind, its details and the last pane. */
export function endingOf({ ends }: WholeFlow): string {
  assert.equal(ends.length, 1, 'the flow ends once');
  const { ending, lastPane } = ends[0]!;
  const at = `at ${lastPane ?? 'no pane'}`;
  if (ending.kind === 'failed') return `failed with ${ending.error.code} ${at}`;
  if (ending.kind === 'exited') return `exited by ${ending.reason} ${at}`;
  const [account] = ending.session.accounts.data;
  return `completed with ${account ? `••••${account.last4 ?? ''}` : 'typed numbers'} ${at}`;
}

/** Asserts that the flow's result matches what the platform's server retrieves: the token and its account, or neither. */
export async function checkResult(flow: WholeFlow): Promise<void> {
  const [{ ending } = assert.fail('the flow has not ended')] = flow.ends;
  const reported = ending.kind === 'failed' ? null : ending.session;
  const session = await flow.session();
  assert.equal(session?.bank_account_token?.id, reported?.bank_account_token?.id, 'the server retrieves the same token');
  assert.equal(session?.accounts.data.length ?? 0, reported?.accounts.data.length ?? 0, 'the server retrieves the same accounts');
  assert.equal(
    ending.kind === 'completed',
    reported?.bank_account_token != null,
    'the flow is completed if and only if there is a token',
  );
}
