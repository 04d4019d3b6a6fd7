import type { FlowState, PaneState } from '../../../src/authentication-flow/state/state.js';

function stepOf(state: PaneState): string {
  switch (state.pane) {
    case 'consent':
      return state.step === 'ready' ? '' : `:${state.step}`;
    case 'institution_picker':
      return state.chosen ? ':opening' : '';
    case 'partner_auth':
      return `:${state.step}`;
    case 'account_picker':
      if (state.accounts === null) return ':loading';
      return state.submitting ? ':submitting' : '';
    case 'manual_entry':
      if (state.submitting) return ':submitting';
      return state.refusal === null ? '' : ':refused';
    case 'unexpected_error':
      return `:${state.problem.kind}${state.resetting ? ':resetting' : ''}`;
    default:
      return '';
  }
}

/** Returns a name for a state, made of its pane, step and sheet. */
export function placeOf(state: FlowState): string {
  switch (state.pane) {
    case 'launching':
      return 'launching';
    case 'closing':
      return `closing:${state.reason}`;
    case 'ended':
      return `ended:${state.ending.kind}`;
    default:
      return `${state.pane}${stepOf(state)}${state.sheet === null ? '' : ` under ${state.sheet}`}`;
  }
}
