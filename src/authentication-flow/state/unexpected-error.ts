import { goTo } from './go-to.js';
import type { FlowInput } from './inputs.js';
import { accountPicker, partnerAuth, sharedState } from './pane-states.js';
import { errorPane } from './problems.js';
import type { ErrorState, FlowState, PaneState } from './state.js';

export function onUnexpectedError(state: ErrorState, input: FlowInput): FlowState {
  switch (input.type) {
    case 'anotherBankRequested':
      if (state.problem.kind === 'expired' || state.resetting) return state;
      return state.manifest.disable_link_more_accounts
        ? { pane: 'closing', from: state, reason: 'person_left' }
        : { ...state, resetting: true };
    case 'retryRequested':
      return state.resetting ? state : retry(state);
    case 'reset':
      return goTo(input.manifest.next_pane, sharedState(state, input.manifest), state);
    case 'taskFailed':
      return errorPane({ ...state, resetting: false }, input.error);
    default:
      return state;
  }
}

/** Retries with the same bank: a new sign-in, or another request for the accounts. */
function retry(state: ErrorState): PaneState {
  const { problem } = state;
  if (problem.kind === 'sign_in_failed') return { ...partnerAuth(sharedState(state), problem.authSession), step: 'renewing' };
  return problem.kind === 'accounts_unavailable' && problem.canRetry
    ? accountPicker(sharedState(state), problem.authSession, 1)
    : state;
}
