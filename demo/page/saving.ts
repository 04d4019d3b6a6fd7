import type { AccountRequest } from '../wire.js';
import { saveAccount, ServerError } from './payouts-api.js';
import { showPayoutAccount } from './shop.js';
import { showProblem, showSaved, showStatus } from './status.js';

/** The token that this page alone has: the person has linked, and the server has not saved it yet. */
let unsaved: AccountRequest | undefined;

export const hasUnsavedToken = (): boolean => unsaved !== undefined;

/**
 * Hands the token to the server and keeps it until the server has it. A token is given once: if it got lost here, the person
 * would have to go to the bank again.
 * @param linkAgain the way on if the server can do nothing with this token
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
      showProblem({ title: 'Loomhall can’t pay into this account', error, label: 'Link again', again: linkAgain });
      return;
    }
    showProblem({
      title: 'Linked at the bank, but Loomhall couldn’t save it',
      error,
      comfort: 'Your bank has done its part: nothing has to be linked again.',
      again: () => void keepToken(linked, linkAgain),
    });
  }
}

/** While a token is held, the browser asks before it leaves the page. */
function hold(linked: AccountRequest | undefined): void {
  unsaved = linked;
  if (linked) window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
}

const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
