import type { AuthSession } from '../../../src/api/types.js';
import { authorize } from '../../../src/authentication-flow/tasks/authorize.js';
import type { FlowInput } from '../../../src/authentication-flow/state/inputs.js';
import { fakeApi, settled } from './tasks/fake-api.js';
import { fakeBank, manualClock, noWait } from './tasks/fake-bank.js';
import { authSession } from './objects.js';

export const pending = authSession();
export const done = authSession({ next_pane: 'account_picker', url: null });

/** Starts a sign-in whose polls are answered in order. The last answer repeats. */
export function signIn(
  answers: (AuthSession | Error | Promise<AuthSession>)[],
  {
    isBlocked = false,
    hasNoDelay = false,
    authSession = pending,
    authorized = [done],
  }: { isBlocked?: boolean; hasNoDelay?: boolean; authSession?: AuthSession; authorized?: (AuthSession | Error)[] } = {},
) {
  const { windows, openBankWindow } = fakeBank(isBlocked);
  const clock = manualClock();
  const controller = new AbortController();
  const sent: FlowInput[] = [];
  const inOrder = (answers: (AuthSession | Error | Promise<AuthSession>)[]) => {
    let count = 0;
    return (): Promise<AuthSession> => {
      const answer = answers[Math.min(count++, answers.length - 1)]!;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
  };
  const { api, calls } = fakeApi({
    retrieveAuthSession: inOrder(answers),
    authorized: inOrder(authorized),
  });
  const tools = { api, wait: hasNoDelay ? noWait : clock.wait, openBankWindow };
  const end = authorize(authSession, tools, controller.signal, (input) => sent.push(input)).then(
    () => 'finished',
    (error: unknown) => error,
  );
  return {
    sent,
    end,
    controller,
    clock,
    window: windows[0]!,
    windows,
    pollCount: () => calls.filter(({ method }) => method === 'retrieveAuthSession').length,
    types: () => sent.map(({ type }) => type),
    async tick() {
      clock.next();
      await settled();
    },
  };
}
