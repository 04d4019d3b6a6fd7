import type { AuthSession, Institution } from '../../api/types.js';
import { searchTerm } from './institution-picker.js';
import { canBeSelected } from './selectable.js';
import type { FlowState } from './state.js';

/**
 * A task that a state needs. An effect starts when its `key` first appears, and its signal aborts it when a state no longer
 * lists it, so that no late answer arrives.
 */
export type Effect = { key: string } & (
  | { task: 'synchronize' }
  | { task: 'consent' }
  | { task: 'featured' }
  | { task: 'search'; query: string }
  | { task: 'authSession'; institution: Institution; replaces: AuthSession | null }
  | { task: 'authorize'; authSession: AuthSession }
  | { task: 'accounts'; authSession: AuthSession }
  | { task: 'select'; authSession: AuthSession; accounts: readonly string[] }
  | { task: 'attach'; routingNumber: string; accountNumber: string }
  | { task: 'reset' }
  | { task: 'complete'; terminalError: string | null }
);

/** Returns the effects of a state. Pure: starts nothing. */
export function effectsOf(state: FlowState): Effect[] {
  switch (state.pane) {
    case 'launching':
      return [{ key: 'synchronize', task: 'synchronize' }];
    case 'consent':
      return state.step === 'agreeing' ? [{ key: 'consent', task: 'consent' }] : [];
    case 'institution_picker': {
      const effects: Effect[] = [];
      const query = searchTerm(state);
      if (state.chosen) {
        effects.push({ key: `authSession:${state.chosen.id}`, task: 'authSession', institution: state.chosen, replaces: null });
      }
      if (state.featured === null) effects.push({ key: 'featured', task: 'featured' });
      if (query !== '' && state.found?.query !== query) effects.push({ key: `search:${query}`, task: 'search', query });
      return effects;
    }
    case 'partner_auth': {
      const { authSession, step, attempt } = state;
      if (step === 'waiting' || step === 'closed')
        return [{ key: `authorize:${authSession.id}:${attempt}`, task: 'authorize', authSession }];
      if (step !== 'renewing') return [];
      return [
        { key: `renew:${authSession.id}`, task: 'authSession', institution: authSession.institution, replaces: authSession },
      ];
    }
    case 'account_picker': {
      const { authSession, accounts, submitting, retries } = state;
      if (accounts === null) return [{ key: `accounts:${authSession.id}:${retries}`, task: 'accounts', authSession }];
      const chosen = accounts
        .filter((account) => canBeSelected(account) && state.selected.includes(account.id))
        .map(({ id }) => id);
      return submitting ? [{ key: `select:${authSession.id}`, task: 'select', authSession, accounts: chosen }] : [];
    }
    case 'manual_entry': {
      const { submitting, routingNumber, accountNumber } = state;
      return submitting ? [{ key: 'attach', task: 'attach', routingNumber, accountNumber }] : [];
    }
    case 'unexpected_error':
      return state.resetting ? [{ key: 'reset', task: 'reset' }] : [];
    case 'closing': {
      const terminalError = state.reason === 'custom_manual_entry' ? 'user_initiated_with_custom_manual_entry' : null;
      return [{ key: 'complete', task: 'complete', terminalError }];
    }
    default:
      return [];
  }
}
