import { errorPane, isExpiry } from './problems.js';
import type { FlowInput } from './inputs.js';
import { sharedState, consent, partnerAuth } from './pane-states.js';
import type { FlowState, InstitutionPickerState } from './state.js';

/** The number of banks to request. Nobody reads longer lists. */
export const SEARCH_LIMIT = 20;

/** Returns the search term of a state. */
export function searchTerm(state: InstitutionPickerState): string {
  return state.query.trim();
}

/** A failed list or search stays in the picker. A bank that cannot be opened leaves it. */
export function onInstitutionPicker(state: InstitutionPickerState, input: FlowInput): FlowState {
  switch (input.type) {
    case 'featuredLoaded':
      return { ...state, featured: input.list.data };
    case 'queryChanged':
      return state.chosen === null ? { ...state, query: input.query } : state;
    case 'searchAnswered':
      return input.query === searchTerm(state)
        ? {
            ...state,
            found: { query: input.query, institutions: input.list.data, offersManualEntry: input.list.show_manual_entry },
          }
        : state;
    case 'searchFailed':
      return input.query === searchTerm(state)
        ? { ...state, found: { query: input.query, institutions: null, offersManualEntry: true } }
        : state;
    case 'retryRequested':
      if (searchTerm(state) === '') return state.featured === 'failed' ? { ...state, featured: null } : state;
      return state.found?.institutions === null ? { ...state, found: null } : state;
    case 'institutionChosen':
      return state.chosen === null ? { ...state, chosen: input.institution } : state;
    case 'authSessionCreated':
      return state.chosen === null ? state : partnerAuth(sharedState(state), input.authSession, { ...state, chosen: null });
    case 'taskFailed':
      if (input.task === 'featured' && !isExpiry(input.error)) return { ...state, featured: 'failed' };
      return errorPane(state, input.error);
    case 'backRequested':
      return state.manifest.consent_required && state.chosen === null ? consent(sharedState(state)) : state;
    default:
      return state;
  }
}
