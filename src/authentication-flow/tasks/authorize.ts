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

/** Number of consecutive lost calls after which the pane says that the user seems to be offline. A single one is usually harmless. */
const LOST_CALLS = 3;

/**
 * Signs in at the bank: opens its window, then polls the API until the sign-in ends. Opens the window in the same task.
 * Reports to `send` if the window is blocked, which ends the task, and if it seems closed or the API does not answer, which do not.
 */
export async function authorize(
  authSession: AuthSession,
  { api, wait, openBankWindow }: Tools,
  signal: AbortSignal,
  send: (input: Report | Act) => void,
): Promise<void> {
  let returned = null as ReturnStatus | null;
  let wake = (): void => undefined;
  // A sign-in without an address is a failure, not a blocked window: opening it again would not help.
  if (authSession.url === null) throw new ApiError(200, UNEXPECTED);
  const bankWindow = openBankWindow(authSession.url, authSession.id, (status) => {
    returned ??= status;
    wake();
  });
  // A task later: the store still has to report the step that opened the window.
  if (!bankWindow) return Promise.resolve().then(() => send({ type: 'windowBlocked' }));
  signal.addEventListener('abort', () => bankWindow.close(), { once: true });

  let lost = 0;
  /** Resolves with `null` if the call was lost, and reports when the connection is lost and restored. */
  const call = async (answer: Promise<AuthSession>): Promise<AuthSession | null> => {
    const received = await unlessLost(answer, signal);
    if (!received && ++lost === LOST_CALLS) send({ type: 'connectionLost' });
    if (received && lost >= LOST_CALLS) send({ type: 'connectionRestored' });
    if (received) lost = 0;
    return received;
  };

  let isClosingKnown = false;
  let wasReturned: ReturnStatus | null = null;
  for (let tries = 0; tries < AUTHORIZATION_RHYTHM.tries; tries++) {
    const pause = new AbortController();
    const woken = new Promise<void>((resolve) => (wake = resolve));
    // A return is checked at once, but only once, so that a lost connection is not retried without a pause.
    if (returned === wasReturned) {
      await Promise.race([wait(AUTHORIZATION_RHYTHM.interval, AbortSignal.any([signal, pause.signal])), woken]);
      pause.abort();
    }
    // Reads the window before the request. A sign-in that ends in between would otherwise seem abandoned.
    wasReturned = returned;
    const wasClosed = bankWindow.isClosed;
    const answer = await call(api.retrieveAuthSession(authSession.id, signal));
    if (answer?.next_pane === 'unexpected_error') return send({ type: 'signInFailed' });
    if (answer && answer.next_pane !== 'partner_auth') {
      bankWindow.close();
      // The flow closed the window itself, so it does not report that.
      isClosingKnown = true;
      const authorized = await call(api.authorized(authSession.id, signal));
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

/** What a proxy answers while it does not reach the API. */
const UNREACHABLE = [502, 503, 504];

/** Resolves with `null` if the API cannot be reached. Both calls can be repeated, so that does not end the sign-in. */
async function unlessLost(answer: Promise<AuthSession>, signal: AbortSignal): Promise<AuthSession | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 0 || UNREACHABLE.includes(error.status))) {
      signal.throwIfAborted();
      return null;
    }
    throw error;
  }
}
