import type { FlowInput } from './inputs.js';
import { toCollectorError } from './problems.js';
import type { ClosingState, EndedState, FlowState, PaneState } from './state.js';

/** Closes without asking only if nothing can be lost, or if everything is done. */
export function needsConfirmation(state: PaneState): boolean {
  switch (state.pane) {
    case 'consent':
    case 'success':
    case 'manual_entry_success':
      return false;
    case 'institution_picker':
      return !state.manifest.consent_required || state.manifest.consent_acquired_at !== null;
    case 'unexpected_error':
      return state.problem.kind !== 'failure' && state.problem.kind !== 'expired';
    default:
      return true;
  }
}

export function requestClose(state: PaneState, input: FlowInput): FlowState {
  if (input.type === 'endRequested') return { pane: 'closing', from: state, reason: input.reason };
  if (input.type === 'brokenOff') return { pane: 'closing', from: state, reason: 'person_left', failure: input.error };
  if (input.type === 'closeConfirmed') return { pane: 'closing', from: state, reason: 'person_left' };
  if (state.sheet !== null) return { ...state, sheet: null };
  return needsConfirmation(state) ? { ...state, sheet: 'exit' } : { pane: 'closing', from: state, reason: 'person_left' };
}

/** The session decides, whatever happened before, so that a linked account is never lost. */
export function onClosing(state: ClosingState, input: FlowInput): FlowState {
  if (input.type === 'endRequested') return state.reason === 'person_left' ? { ...state, reason: input.reason } : state;
  if (input.type !== 'completed' && input.type !== 'taskFailed') return state;
  return { pane: 'ended', ending: endingOf(state, input), lastPane: state.from.pane };
}

function endingOf(
  { from, reason, failure }: ClosingState,
  input: Extract<FlowInput, { type: 'completed' | 'taskFailed' }>,
): EndedState['ending'] {
  const shown = from.pane === 'unexpected_error' && !needsConfirmation(from) ? from.error : null;
  const terminal = failure ?? shown;
  if (input.type === 'taskFailed') return { kind: 'failed', error: terminal ?? toCollectorError(input.error) };
  const { session } = input;
  if (session.status_details?.cancelled.reason === 'custom_manual_entry') {
    return { kind: 'exited', session, reason: 'custom_manual_entry' };
  }
  if (session.bank_account_token !== null) return { kind: 'completed', session };
  return terminal ? { kind: 'failed', error: terminal } : { kind: 'exited', session, reason };
}
