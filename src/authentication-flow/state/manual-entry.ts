import { digits, manualEntryFaults, TEST_ACCOUNT } from './bank-account-numbers.js';
import type { FlowInput } from './inputs.js';
import { errorPane, isExpiry } from './problems.js';
import { sharedState } from './pane-states.js';
import type { FlowState, ManualEntryState } from './state.js';

export function canSubmitManualEntry(state: ManualEntryState): boolean {
  return !state.submitting && Object.values(manualEntryFaults(state)).every((fault) => fault === null);
}

const visit = (state: ManualEntryState, visited: ManualEntryState['visited']): ManualEntryState => {
  const { routingNumber, accountNumber, confirmation } = state;
  return { ...state, visited, announced: { routingNumber, accountNumber, confirmation } };
};

export function onManualEntry(state: ManualEntryState, input: FlowInput): FlowState {
  switch (input.type) {
    case 'numberTyped':
      return state.submitting ? state : { ...state, [input.field]: digits(input.value), refusal: null };
    case 'fieldLeft':
      return state.visited.includes(input.field) ? state : visit(state, [...state.visited, input.field]);
    case 'testAccountRequested':
      if (state.manifest.livemode || state.submitting) return state;
      return { ...state, ...TEST_ACCOUNT, confirmation: TEST_ACCOUNT.accountNumber, refusal: null };
    case 'manualEntrySubmitted':
      if (state.submitting) return state;
      return canSubmitManualEntry(state)
        ? { ...state, submitting: true, refusal: null }
        : visit(state, ['routingNumber', 'accountNumber', 'confirmation']);
    case 'numbersAttached':
      return {
        ...sharedState(state),
        pane: input.attachment.next_pane === 'manual_entry_success' ? 'manual_entry_success' : 'success',
        account: { name: null, last4: state.accountNumber.slice(-4), institution: null },
      };
    case 'taskFailed':
      if (isExpiry(input.error)) return errorPane(state, input.error);
      return { ...state, submitting: false, refusal: input.error };
    case 'backRequested':
      return state.back !== null && !state.submitting ? { ...state.back, sheet: null } : state;
    default:
      return state;
  }
}
