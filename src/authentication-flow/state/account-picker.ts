import { ApiError, UNEXPECTED } from '../../api/api-error.js';
import type { PartnerAccount, PartnerAccounts } from '../../api/types.js';
import type { FlowInput } from './inputs.js';
import { errorPane } from './problems.js';
import { sharedState, paneStateFor, success } from './pane-states.js';
import { canBeSelected } from './selectable.js';
import type { AccountPickerState, FlowState } from './state.js';

export function onAccountPicker(state: AccountPickerState, input: FlowInput): FlowState {
  switch (input.type) {
    case 'accountsLoaded':
      return state.accounts === null ? withAccounts(state, input.accounts) : state;
    case 'accountToggled':
      return state.submitting ? state : { ...state, selected: toggled(state, input.account) };
    case 'accountsConfirmed':
      return state.selected.length === 0 || state.submitting ? state : { ...state, submitting: true, sheet: null };
    case 'accountsSelected':
      return state.submitting ? afterSelection(state, input.accounts) : state;
    case 'taskFailed':
      return errorPane(state, input.error);
    default:
      return state;
  }
}

/** Sorts accounts that can be chosen first, each group in the bank's order. */
const ordered = (accounts: readonly PartnerAccount[]): PartnerAccount[] => [
  ...accounts.filter(canBeSelected),
  ...accounts.filter((account) => !canBeSelected(account)),
];

/** Returns the initial selection: the first account that can be chosen, or all of them if several may be linked. */
function preselected(state: AccountPickerState, accounts: readonly PartnerAccount[]): string[] {
  const ids = accounts.filter(canBeSelected).map((account) => account.id);
  return state.manifest.single_account ? ids.slice(0, 1) : ids;
}

function withAccounts(state: AccountPickerState, answer: PartnerAccounts): FlowState {
  const accounts = ordered(answer.data);
  const selected = preselected(state, accounts);
  if (accounts.length === 0) return errorPane(state, new ApiError(200, { type: 'api_error', code: 'accounts_unavailable' }));
  if (selected.length === 0) {
    const error = new ApiError(200, { type: 'invalid_request_error', code: 'no_eligible_accounts' });
    const { institution } = state.authSession;
    return errorPane(state, error, { kind: 'no_eligible_accounts', institution, total: accounts.length, accounts });
  }
  return { ...state, accounts, selected, submitting: isSubmittedAtOnce(state, answer) };
}

/** Returns whether to submit at once: if the first of two settings that is present says so, or if the user chose the only account at the bank. */
function isSubmittedAtOnce({ manifest, authSession }: AccountPickerState, answer: PartnerAccounts): boolean {
  if (answer.skip_account_selection ?? authSession.skip_account_selection ?? false) return true;
  return manifest.single_account && authSession.institution_skip_account_selection && answer.data.length === 1;
}

function toggled(state: AccountPickerState, id: string): readonly string[] {
  const account = state.accounts?.find((candidate) => candidate.id === id);
  if (!account || !canBeSelected(account)) return state.selected;
  if (state.manifest.single_account) return [id];
  return state.selected.includes(id) ? state.selected.filter((selected) => selected !== id) : [...state.selected, id];
}

function afterSelection(state: AccountPickerState, answer: PartnerAccounts): FlowState {
  const linked = state.accounts?.find((account) => state.selected.includes(account.id));
  if (answer.next_pane !== 'success') {
    const elsewhere = paneStateFor(answer.next_pane, sharedState(state));
    if (elsewhere) return elsewhere;
    return errorPane(state, new ApiError(200, UNEXPECTED), { kind: 'failure', institution: state.authSession.institution });
  }
  return success(sharedState(state), {
    name: linked?.name ?? null,
    last4: linked?.displayable_account_numbers ?? null,
    institution: state.authSession.institution,
  });
}
