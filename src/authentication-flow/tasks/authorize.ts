import { ApiError, UNEXPECTED } from '../../api/api-error.js';
import type { FinancialConnectionsApi } from '../../api/client.js';
import type { AuthSession } from '../../api/types.js';
import type { OpenBankWindow, ReturnStatus } from '../bank-window/bank-window.js';
import type { Act, Report } from '../state/inputs.js';
import { AUTHORIZATION_RHYTHM } from './polling.js';
import type { Wait } from './wait.js';

interface Tools {
  api: Pick<FinancialConnectionsApi, 'retrieveAuthSession' | 'authorized'>;
  wait: Wait;
  openBankWindow: OpenBankWindow;
}

/**
 * Signs in at the bank: opens its window, then asks the API until it says how that ended. Starts in the same task.
 * `send` hears that the window is blocked or seems closed; only the first of these ends the wait.
 */
export async function authorize(
  authSession: AuthSession,
  { api, wait, openBankWindow }: Tools,
  signal: AbortSignal,
  send: (input: Report | Act) => void,
): Promise<void> {
  let returned = null as ReturnStatus | null;
  let wake = (): void => undefined;
  // A sign-in that leads nowhere is a failure, and no blocked window: opening it again would not help.
  if (authSession.url === null) throw new ApiError(200, UNEXPECTED);
  const bankWindow = openBankWindow(authSession.url, authSession.id, (status) => {
    returned ??= status;
    wake();
  });
  // Not in the same task: the move that opened the window has to be told first.
  if (!bankWindow) return Promise.resolve().then(() => send({ type: 'windowBlocked' }));
  signal.addEventListener('abort', () => bankWindow.close(), { once: true });

  let isClosingKnown = false;
  let wasReturned: ReturnStatus | null = null;
  for (let tries = 0; tries < AUTHORIZATION_RHYTHM.tries; tries++) {
    const pause = new AbortController();
    const woken = new Promise<void>((resolve) => (wake = resolve));
    // A return is asked about at once, but only once: a lost connection gets its pause.
    if (returned === wasReturned) {
      await Promise.race([wait(AUTHORIZATION_RHYTHM.interval, AbortSignal.any([signal, pause.signal])), woken]);
      pause.abort();
    }
    // What the window looks like is read before the API is asked, or a sign-in that ends in between would look left.
    wasReturned = returned;
    const wasClosed = bankWindow.isClosed;
    const answer = await unlessLost(api.retrieveAuthSession(authSession.id, signal), signal);
    if (answer?.next_pane === 'unexpected_error') return send({ type: 'signInFailed' });
    if (answer && answer.next_pane !== 'partner_auth') {
      bankWindow.close();
      // Nobody has to be told what we have closed ourselves.
      isClosingKnown = true;
      const authorized = await unlessLost(api.authorized(authSession.id, signal), signal);
      if (authorized) return send({ type: 'authorized', authSession: authorized });
    } else if (wasReturned !== null && answer) {
      return send(wasReturned === 'failure' ? { type: 'signInFailed' } : { type: 'signInCancelled' });
    } else if (wasClosed && !isClosingKnown) {
      isClosingKnown = true;
      send({ type: 'windowClosed' });
    }
  }
  throw new ApiError(0, { type: 'api_error', code: 'institution_timeout' });
}

/** A lost connection does not end a sign-in: both calls may be repeated, and the next one may get through. */
async function unlessLost(answer: Promise<AuthSession>, signal: AbortSignal): Promise<AuthSession | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 0) {
      signal.throwIfAborted();
      return null;
    }
    throw error;
  }
}
