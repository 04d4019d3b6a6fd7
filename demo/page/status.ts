import type { PayoutAccount } from '../payouts-api-types.js';
import { ServerError } from './payouts-api.js';
import { icon, make, ref } from './dom.js';
import { nameOf } from './payout-cards.js';

/** The messages below the trigger. Each fits on one line, so that the content below does not move. */
const LINES = {
  private: ['lock', 'You sign in on your bank’s own site. We never see your password.'],
  left: ['undo', 'You left before an account was linked. Nothing has changed.'],
  'nothing-changed': ['undo', 'Nothing has changed. You can press the button again.'],
  saving: ['clock', 'Saving your account…'],
} as const;

export function showStatus(name: keyof typeof LINES): void {
  const [symbol, text] = LINES[name];
  ref('status').replaceChildren(make('p', 'line', icon(symbol), make('span', '', text)));
}

/** Shows that the server has saved the account, and whether it can already receive payouts. */
export function showSaved(account: PayoutAccount): void {
  const line = account.awaitsDeposits
    ? make('p', 'line', icon('clock'), make('span', '', 'Saved. Payouts to ', ...nameOf(account), ' start once it is confirmed.'))
    : make('p', 'line done', icon('check'), make('span', '', 'Saved. Your payouts now go to ', ...nameOf(account), '.'));
  ref('status').replaceChildren(line);
}

interface Problem {
  title: string;
  error: unknown;
  /** Shown after the message. */
  reassurance?: string;
  /** The button's label; `Try again` by default. */
  label?: string;
  onRetry: () => void;
}

/** Shows what failed and why, with a button to retry. Only the first press of the button counts. */
export function showProblem({ title, error, reassurance = '', label = 'Try again', onRetry }: Problem): void {
  const reason = error instanceof ServerError ? error.message : 'Something went wrong on this page.';
  const button = make('button', '', label);
  button.type = 'button';
  button.addEventListener('click', onRetry, { once: true });
  ref('status').replaceChildren(
    make('div', 'unsaved', icon('alert'), make('strong', '', title), make('p', '', `${reason} ${reassurance}`.trim()), button),
  );
}
