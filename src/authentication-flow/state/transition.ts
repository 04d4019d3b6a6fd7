import { onAccountPicker } from './account-picker.js';
import { onConsent } from './consent.js';
import { goTo } from './go-to.js';
import type { FlowInput } from './inputs.js';
import { onInstitutionPicker } from './institution-picker.js';
import { onClosing, requestClose } from './leaving.js';
import { onManualEntry } from './manual-entry.js';
import { institutionPicker, manualEntry, sharedState, type SharedState } from './pane-states.js';
import { onPartnerAuth } from './partner-auth.js';
import { toCollectorError } from './problems.js';
import type { ConsentState, FlowState, InstitutionPickerState, LaunchingState, PaneState } from './state.js';
import { onSuccess } from './success.js';
import { onUnexpectedError } from './unexpected-error.js';

/**
 * Returns the state that follows an input. Total and pure: an input that a state does not handle returns the same object.
 * The graph is that of Stripe's flow, including where the server's `next_pane` decides.
 */
export function transition(state: FlowState, input: FlowInput): FlowState {
  switch (state.pane) {
    case 'launching':
      return onLaunching(state, input);
    case 'closing':
      return onClosing(state, input);
    case 'ended':
      return state;
    default:
      return enter(onAnyPane(state, input) ?? onPane(state, input));
  }
}

/** Applies two settings of the session to every transition: no success pane, and manual entry by the page. */
function enter(next: FlowState): FlowState {
  if (next.pane === 'success' && next.manifest.skip_success_pane) return { pane: 'closing', from: next, reason: 'person_left' };
  if (next.pane === 'manual_entry' && next.manifest.manual_entry_mode === 'custom') {
    return { pane: 'closing', from: next, reason: 'custom_manual_entry' };
  }
  return next;
}

function onLaunching(state: LaunchingState, input: FlowInput): FlowState {
  switch (input.type) {
    case 'synchronized': {
      const { manifest, visual } = input.synchronization;
      const carried: SharedState = { manifest, reduceManualEntry: visual.reduce_manual_entry_prominence_in_errors, sheet: null };
      return enter(goTo(manifest.next_pane, carried, institutionPicker(carried)));
    }
    case 'taskFailed':
      return { pane: 'ended', ending: { kind: 'failed', error: toCollectorError(input.error) }, lastPane: null };
    case 'closeConfirmed':
      return { pane: 'ended', ending: { kind: 'exited', session: null, reason: 'person_left' }, lastPane: null };
    case 'endRequested':
      return { pane: 'ended', ending: { kind: 'exited', session: null, reason: input.reason }, lastPane: null };
    default:
      return state;
  }
}

/** Handles what all panes share: sheets, leaving and manual entry. Returns `null` for anything else. */
function onAnyPane(state: PaneState, input: FlowInput): FlowState | null {
  switch (input.type) {
    case 'sheetOpened':
      return state.pane === 'consent' || state.pane === 'account_picker' ? { ...state, sheet: input.sheet } : state;
    case 'sheetDismissed':
      return state.sheet === null ? state : { ...state, sheet: null };
    case 'closeRequested':
    case 'closeConfirmed':
    case 'endRequested':
    case 'brokenOff':
      return requestClose(state, input);
    case 'manualEntryRequested':
      if (!state.manifest.allow_manual_entry || !offersManualEntry(state)) return state;
      return manualEntry(sharedState(state), placeBehind(state));
    default:
      return null;
  }
}

/** Returns the pane behind Back in manual entry, without an earlier failure. */
function placeBehind(state: PaneState): ConsentState | InstitutionPickerState | null {
  if (state.pane === 'consent') return { ...state, step: 'ready' };
  return state.pane === 'institution_picker' ? state : null;
}

/** Returns whether manual entry can be opened: not during a task that it would abort, nor once it is pointless. */
function offersManualEntry(state: PaneState): boolean {
  if (state.pane === 'consent') return state.step !== 'agreeing';
  if (state.pane === 'institution_picker') return state.chosen === null;
  return state.pane === 'unexpected_error' && !state.resetting && state.problem.kind !== 'expired';
}

function onPane(state: PaneState, input: FlowInput): FlowState {
  switch (state.pane) {
    case 'consent':
      return onConsent(state, input);
    case 'institution_picker':
      return onInstitutionPicker(state, input);
    case 'partner_auth':
      return onPartnerAuth(state, input);
    case 'account_picker':
      return onAccountPicker(state, input);
    case 'manual_entry':
      return onManualEntry(state, input);
    case 'success':
    case 'manual_entry_success':
      return onSuccess(state, input);
    case 'unexpected_error':
      return onUnexpectedError(state, input);
  }
}
