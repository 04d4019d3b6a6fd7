import type { AccountRequest } from '../payouts-api-types.js';
import { saveAccount, ServerError } from './payouts-api.js';
import { showPayoutAccount } from './payout-cards.js';
import { showProblem, showSaved, showStatus } from './status.js';

/** The token of a linked account that the server has not saved yet. No other copy of it exists. */
let unsaved: AccountRequest | undefined;

export const hasUnsavedToken = (): boolean => unsaved !== undefined;

/**
 * Sends the token to the server, and keeps it until the server has saved it. Stripe issues a token only once, so if the page lost it,
 * the user would have to sign in at the bank again.
 * @param linkAgain called if the server can't use this token and the user wants to link again
 */
export async function saveToken(linked: AccountRequest, linkAgain: () => void): Promise<void> {
  setUnsaved(linked);
  showStatus('saving');
  try {
    const { payoutAccount } = await saveAccount(linked);
    if (unsaved !== linked) return;
    setUnsaved(undefined);
    showPayoutAccount(payoutAccount);
    showSaved(payoutAccount);
  } catch (error) {
    if (unsaved !== linked) return;
    if (error instanceof ServerError && error.isFinal) {
      setUnsaved(undefined);
      showProblem({ title: 'Loomhall can’t send payouts to this account', error, label: 'Link again', onRetry: linkAgain });
      return;
    }
    showProblem({
      title: 'Your account is linked, but Loomhall couldn’t save it',
      error,
      reassurance: 'You don’t need to link it again.',
      onRetry: () => void saveToken(linked, linkAgain),
    });
  }
}

/** Keeps the token, or forgets it. While a token is kept, the browser asks for confirmation before the user leaves the page. */
function setUnsaved(linked: AccountRequest | undefined): void {
  unsaved = linked;
  if (linked) window.addEventListener('beforeunload', confirmLeaving);
  else window.removeEventListener('beforeunload', confirmLeaving);
}

const confirmLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();
