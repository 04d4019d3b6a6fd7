import type { AccountRequest } from '../wire.js';
import { saveAccount, ServerError } from './payouts-api.js';
import { showPayoutAccount } from './shop.js';
import { showProblem, showSaved, showStatus } from './status.js';

/** The token of a linked account that the server has not saved yet. Only this page has it. */
let unsaved: AccountRequest | undefined;

export const hasUnsavedToken = (): boolean => unsaved !== undefined;

/**
 * Sends the token to the server and keeps it until the server has saved it. A token is issued once: if the page lost it, the user
 * would have to sign in at the bank again.
 * @param linkAgain called when the user wants to link again because the server can't use this token
 */
export async function keepToken(linked: AccountRequest, linkAgain: () => void): Promise<void> {
  hold(linked);
  showStatus('saving');
  try {
    const { payoutAccount } = await saveAccount(linked);
    if (unsaved !== linked) return;
    hold(undefined);
    showPayoutAccount(payoutAccount);
    showSaved(payoutAccount);
  } catch (error) {
    if (unsaved !== linked) return;
    if (error instanceof ServerError && error.isFinal) {
      hold(undefined);
      showProblem({ title: 'Loomhall can’t send payouts to this account', error, label: 'Link again', again: linkAgain });
      return;
    }
    showProblem({
      title: 'Your account is linked, but Loomhall couldn’t save it',
      error,
      reassurance: 'You don’t need to link it again.',
      again: () => void keepToken(linked, linkAgain),
    });
  }
}

/** Keeps the token. Meanwhile the browser asks the user before it leaves the page. */
function hold(linked: AccountRequest | undefined): void {
  unsaved = linked;
  if (linked) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
}

const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
