import type { FlowInput } from './inputs.js';
import { errorCodeOf } from './problems.js';
import type { FlowState } from './state.js';
import type { FlowStep } from '../../contract/flow-events.js';

/** Returns the public events of a transition, in order. */
export function publicEvents(before: FlowState, input: FlowInput, after: FlowState): FlowStep[] {
  if (before === after) return [];
  const events: FlowStep[] = [];
  const say = (name: Extract<FlowStep, { metadata: Record<string, never> }>['name']): void => {
    events.push({ name, metadata: {} });
  };

  if (input.type === 'synchronized') say('open');
  if (input.type === 'consentAcquired') say('consent_acquired');
  if (input.type === 'searchAnswered') say('search_initiated');
  if (input.type === 'authSessionCreated' && before.pane === 'institution_picker') {
    events.push({ name: 'institution_selected', metadata: { institution_name: input.authSession.institution.name } });
  }
  if (input.type === 'brokenOff') events.push({ name: 'error', metadata: { error_code: 'unexpected_error' } });
  if (input.type === 'authorized') say('institution_authorized');
  if (input.type === 'accountsConfirmed') say('accounts_selected');
  if (isManualEntry(after) && !isManualEntry(before)) say('manual_entry_initiated');
  if (after.pane === 'unexpected_error' && input.type !== 'anotherBankRequested' && input.type !== 'sheetDismissed') {
    if (before.pane !== 'unexpected_error' || input.type === 'taskFailed') {
      events.push({ name: 'error', metadata: { error_code: after.errorCode } });
    }
  } else if (input.type === 'taskFailed' && after.pane !== 'ended') {
    events.push({ name: 'error', metadata: { error_code: errorCodeOf(input.error, null) } });
  }
  if (after.pane === 'ended') events.push(...endingEvents(before, input, after.ending));
  return events;
}

const isManualEntry = (state: FlowState): boolean =>
  state.pane === 'manual_entry' || (state.pane === 'closing' && state.reason === 'custom_manual_entry');

function endingEvents(before: FlowState, input: FlowInput, ending: Extract<FlowState, { pane: 'ended' }>['ending']): FlowStep[] {
  if (ending.kind === 'completed') {
    return [{ name: 'success', metadata: { manual_entry: ending.session.accounts.data.length === 0 } }];
  }
  if (ending.kind === 'exited') return [{ name: 'cancel', metadata: {} }];
  // An error that is already visible was already reported. Only a failed call is new.
  if (input.type !== 'taskFailed') return [];
  const from = before.pane === 'closing' ? before.from : before;
  const error_code = from.pane === 'unexpected_error' ? from.errorCode : errorCodeOf(input.error, null);
  return [{ name: 'error', metadata: { error_code } }];
}
