import type { AccountRequest, AccountResponse } from '../payouts-api-types.js';
import { saveAccount, ServerError } from './payouts-api.js';

/**
 * Sends the token to the server. Until the server has saved or refused it, the browser asks for confirmation before the user leaves the
 * page. Stripe issues a token only once, so if the page lost it, the user would have to sign in at the bank again.
 */
export async function saveToken(linked: AccountRequest): Promise<AccountResponse> {
  window.addEventListener('beforeunload', confirmLeaving);
  try {
    const response = await saveAccount(linked);
    window.removeEventListener('beforeunload', confirmLeaving);
    return response;
  } catch (error) {
    if (error instanceof ServerError && error.final) window.removeEventListener('beforeunload', confirmLeaving);
    throw error;
  }
}

const confirmLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();
