import type { FlowInput } from './inputs.js';
import type { FlowState, SuccessState } from './state.js';

export function onSuccess(state: SuccessState, input: FlowInput): FlowState {
  return input.type === 'doneRequested' ? { pane: 'closing', from: state, reason: 'person_left' } : state;
}
