import type { PayoutAccount } from '../wire.js';
import { ServerError } from './payouts-api.js';
import { icon, make, place } from './places.js';
import { nameOf } from './shop.js';

/** The messages under the trigger. Each fits on one line, so that nothing below it moves. */
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

/** Reports that the server has saved the account, and whether it can receive payouts yet. */
export function showSaved(account: PayoutAccount): void {
  const line = account.awaitsDeposits
    ? make('p', 'line', icon('clock'), make('span', '', 'Saved. Payouts to ', ...nameOf(account), ' start once it is confirmed.'))
    : make('p', 'line done', icon('check'), make('span', '', 'Saved. Your payouts now go to ', ...nameOf(account), '.'));
  place('status').replaceChildren(line);
}

interface Problem {
  title: string;
  error: unknown;
  /** Shown after the message. */
  reassurance?: string;
  /** The button's label; `Try again` by default. */
  label?: string;
  again: () => void;
}

/** Shows what failed and why, with a button to retry. The button works once, so a second press does nothing. */
export function showProblem({ title, error, reassurance = '', label = 'Try again', again }: Problem): void {
  const reason = error instanceof ServerError ? error.message : 'Something went wrong on this page.';
  const button = make('button', '', label);
  button.type = 'button';
  button.addEventListener('click', again, { once: true });
  place('status').replaceChildren(
    make('div', 'unsaved', icon('alert'), make('strong', '', title), make('p', '', `${reason} ${reassurance}`.trim()), button),
  );
}
