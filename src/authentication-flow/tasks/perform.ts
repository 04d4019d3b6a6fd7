import { ApiError, UNEXPECTED } from '../../api/api-error.js';
import type { FinancialConnectionsApi } from '../../api/client.js';
import type { CompletedSession } from '../../api/types.js';
import { authorize } from './authorize.js';
import type { OpenBankWindow } from '../bank-window/bank-window.js';
import type { Effect } from '../state/effects.js';
import { SEARCH_LIMIT } from '../state/institution-picker.js';
import type { FlowInput } from '../state/inputs.js';
import { accountsRhythm, ATTACH_RHYTHM, poll } from './polling.js';
import type { Wait } from './wait.js';

/** The outside world of a flow. */
export interface FlowEnvironment {
  api: FinancialConnectionsApi;
  openBankWindow: OpenBankWindow;
  wait: Wait;
  /** The page's address, which the bank's window reports to. */
  returnUrl: string;
}

const SEARCH_DEBOUNCE = 200;

/**
 * Performs one effect and sends its report. Starts in the same task, so that a window may open in a click.
 * A failed search does not fail the flow. Sends nothing after the signal has aborted.
 */
export async function perform(
  effect: Effect,
  environment: FlowEnvironment,
  signal: AbortSignal,
  send: (input: FlowInput) => void,
): Promise<void> {
  const report = (input: FlowInput): void => {
    if (!signal.aborted) send(input);
  };
  try {
    await run(effect, environment, signal, report);
  } catch (error) {
    if (effect.task === 'search') report({ type: 'searchFailed', query: effect.query });
    else report({ type: 'taskFailed', task: effect.task, error: error instanceof ApiError ? error : unexpected() });
  }
}

const unexpected = (): ApiError => new ApiError(0, UNEXPECTED);

async function run(
  effect: Effect,
  environment: FlowEnvironment,
  signal: AbortSignal,
  send: (input: FlowInput) => void,
): Promise<void> {
  const { api, wait, returnUrl } = environment;
  switch (effect.task) {
    case 'synchronize':
      return send({ type: 'synchronized', synchronization: await api.synchronize(signal) });
    case 'consent':
      return send({ type: 'consentAcquired', manifest: await api.consentAcquired(signal) });
    case 'featured':
      return send({ type: 'featuredLoaded', list: await api.featuredInstitutions(signal) });
    case 'search':
      await wait(SEARCH_DEBOUNCE, signal);
      return send({
        type: 'searchAnswered',
        query: effect.query,
        list: await api.institutions(effect.query, SEARCH_LIMIT, signal),
      });
    case 'authSession':
      // A sign-in that cannot be canceled is abandoned.
      if (effect.replaces) await api.cancelAuthSession(effect.replaces.id, signal).catch(() => null);
      return send({
        type: 'authSessionCreated',
        authSession: await api.createAuthSession(effect.institution.id, returnUrl, signal),
      });
    case 'reset':
      return send({ type: 'reset', manifest: await api.linkMoreAccounts(signal) });
    case 'complete':
      return send({ type: 'completed', session: await complete(api, effect.terminalError, signal) });
    case 'authorize':
      return authorize(effect.authSession, environment, signal, send);
    case 'accounts': {
      const { id, flow } = effect.authSession;
      const accounts = await poll(() => api.accounts(id, signal), accountsRhythm(flow), wait, signal);
      return send({ type: 'accountsLoaded', accounts });
    }
    case 'select': {
      const accounts = await api.selectAccounts(effect.authSession.id, effect.accounts, signal);
      return send({ type: 'accountsSelected', accounts });
    }
    case 'attach': {
      const attach = () => api.attachBankAccount(effect.routingNumber, effect.accountNumber, signal);
      return send({ type: 'numbersAttached', attachment: await poll(attach, ATTACH_RHYTHM, wait, signal) });
    }
  }
}

/**
 * Completes the session. Posts only once. If the answer is lost, it retrieves the session instead, so that a token that was created
 * is not lost.
 */
async function complete(
  api: FlowEnvironment['api'],
  terminalError: string | null,
  signal: AbortSignal,
): Promise<CompletedSession> {
  try {
    return await api.complete(terminalError, signal);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 0) throw error;
    const receipt = await api.sessionReceipt(signal).catch(() => null);
    if (receipt === null || receipt.status === 'pending') throw error;
    return receipt;
  }
}
