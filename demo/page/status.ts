import { ServerError } from './payouts-api.js';
import { icon, make, ref } from './dom.js';

/** The messages below the trigger. Each fits on one line, so that the content below does not move. */
const LINES = {
  private: ['lock', 'You sign in on your bank’s own site. We never see your password.'],
  left: ['undo', 'You left before an account was linked. Nothing has changed.'],
  'nothing-changed': ['undo', 'Nothing has changed. You can press the button again.'],
} as const;

export function showStatus(name: keyof typeof LINES): void {
  const [symbol, text] = LINES[name];
  ref('status').replaceChildren(make('p', 'line', icon(symbol), make('span', '', text)));
}

interface Problem {
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** Shows what failed and why, with a button to retry. Only the first press of the button counts. */
export function showProblem({ title, error, onRetry }: Problem): void {
  const reason = error instanceof ServerError ? error.message : 'Something went wrong on this page.';
  const button = make('button', '', 'Try again');
  button.type = 'button';
  button.addEventListener('click', onRetry, { once: true });
  ref('status').replaceChildren(make('div', 'problem', icon('alert'), make('strong', '', title), make('p', '', reason), button));
}
