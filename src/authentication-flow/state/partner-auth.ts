import { ApiError } from '../../api/api-error.js';
import type { FlowInput } from './inputs.js';
import { errorPane } from './problems.js';
import { accountPicker, sharedState, institutionPicker } from './pane-states.js';
import type { FlowState, PartnerAuthState } from './state.js';

/** Whether the API is polled. */
const isWaiting = ({ step }: PartnerAuthState): boolean => step === 'waiting' || step === 'closed';

/**
 * Users sign in in the bank's own window. A window that seems closed is only a hint, because a page with a strict
 * `Cross-Origin-Opener-Policy` seems closed while it is open. The flow keeps polling the API, whose answer alone decides.
 */
export function onPartnerAuth(state: PartnerAuthState, input: FlowInput): FlowState {
  switch (input.type) {
    case 'windowRequested':
      return state.step === 'renewing' ? state : { ...state, step: 'waiting', isOffline: false, attempt: state.attempt + 1 };
    case 'windowBlocked':
      return state.step === 'waiting' ? { ...state, step: 'blocked' } : state;
    case 'windowClosed':
      return state.step === 'waiting' ? { ...state, step: 'closed' } : state;
    case 'connectionLost':
    case 'connectionRestored': {
      const isOffline = input.type === 'connectionLost';
      return isWaiting(state) && state.isOffline !== isOffline ? { ...state, isOffline } : state;
    }
    case 'signInCancelled':
      return isWaiting(state) ? { ...state, step: 'renewing' } : state;
    case 'authSessionCreated':
      return state.step === 'renewing' ? { ...state, step: 'ready', authSession: input.authSession } : state;
    case 'authorized':
      return isWaiting(state) ? accountPicker(sharedState(state), input.authSession) : state;
    case 'signInFailed': {
      const { authSession } = state;
      const error = new ApiError(200, { type: 'api_error', code: 'authorization_failed' });
      return errorPane(state, error, { kind: 'sign_in_failed', institution: authSession.institution, authSession });
    }
    case 'anotherBankRequested':
    case 'backRequested':
      return state.step === 'waiting' || state.step === 'renewing'
        ? state
        : { ...institutionPicker(sharedState(state)), ...state.back, ...sharedState(state) };
    case 'taskFailed':
      return errorPane(state, input.error);
    default:
      return state;
  }
}
