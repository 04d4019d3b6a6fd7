import { goTo } from './go-to.js';
import type { FlowInput } from './inputs.js';
import { sharedState } from './pane-states.js';
import { errorPane, isExpiry } from './problems.js';
import type { ConsentState, FlowState } from './state.js';

export function onConsent(state: ConsentState, input: FlowInput): FlowState {
  switch (input.type) {
    case 'agreed':
      return state.step === 'agreeing' ? state : { ...state, step: 'agreeing', sheet: null };
    case 'consentAcquired':
      return goTo(input.manifest.next_pane, sharedState(state, input.manifest), state);
    case 'taskFailed':
      return isExpiry(input.error) ? errorPane(state, input.error) : { ...state, step: 'failed' };
    default:
      return state;
  }
}
