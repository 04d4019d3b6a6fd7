import type { PayoutAccount } from '../wire.js';
import { ServerError } from './payouts-api.js';
import { icon, make, place } from './places.js';
import { nameOf } from './shop.js';

/** What the line under the trigger may say. Each takes one line, so that nothing below it moves. */
const LINES = {
  private: ['lock', 'You sign in on your bank’s own site. We never see your password.'],
  left: ['undo', 'You left before an account was linked. Nothing has changed.'],
  'nothing-changed': ['undo', 'Nothing has changed. You can press the button again.'],
  saving: ['clock', 'Saving your account…'],
} as const;

export function showStatus(name: keyof typeof LINES): void {
  const [sign, text] = LINES[name];
  place('status').replaceChildren(make('p', 'line', icon(sign), make('span', '', text)));
}

/** Says that the server has the account, in the words of the API, and whether it is paid already. */
export function showSaved(account: PayoutAccount): void {
  const line = account.awaitsDeposits
    ? make('p', 'line', icon('clock'), make('span', '', 'Saved. We pay into ', ...nameOf(account), ' once it is confirmed.'))
    : make('p', 'line done', icon('check'), make('span', '', 'Saved. We pay into ', ...nameOf(account), ' from now on.'));
  place('status').replaceChildren(line);
}

interface Problem {
  title: string;
  error: unknown;
  /** Said after the message. */
  comfort?: string;
  /** What the button says; `Try again` by default. */
  label?: string;
  again: () => void;
}

/** Says what failed and why, with a button for another try. While that runs, a second press does nothing. */
export function showProblem({ title, error, comfort = '', label = 'Try again', again }: Problem): void {
  const reason = error instanceof ServerError ? error.message : 'Something went wrong on this page.';
  const button = make('button', '', label);
  button.type = 'button';
  button.addEventListener('click', again, { once: true });
  place('status').replaceChildren(
    make('div', 'unsaved', icon('alert'), make('strong', '', title), make('p', '', `${reason} ${comfort}`.trim()), button),
  );
}
