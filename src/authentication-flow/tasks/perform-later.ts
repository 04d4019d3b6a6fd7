import { authorize } from './authorize.js';
import type { Effect } from '../state/effects.js';
import type { FlowInput } from '../state/inputs.js';
import type { FlowEnvironment } from './perform.js';
import { accountsRhythm, ATTACH_RHYTHM, poll } from './polling.js';

/** What there is to do once a bank is chosen, or numbers are typed. */
export type LaterEffect = Extract<Effect, { task: 'authorize' | 'accounts' | 'select' | 'attach' }>;

/** Carries one of these out; rejects when it fails. Starts in the same task, so that a window may open in a click. */
export type PerformLater = (
  effect: LaterEffect,
  environment: FlowEnvironment,
  signal: AbortSignal,
  send: (input: FlowInput) => void,
) => Promise<void>;

export const performLater: PerformLater = async (effect, environment, signal, send) => {
  const { api, wait } = environment;
  switch (effect.task) {
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
};
