import type { AuthSession } from '../../../src/api/types.js';
import { authorize } from '../../../src/authentication-flow/tasks/authorize.js';
import type { FlowInput } from '../../../src/authentication-flow/state/inputs.js';
import { fakeApi, settled } from './tasks/fake-api.js';
import { fakeBank, manualClock, noWait } from './tasks/fake-bank.js';
import { authSession } from './objects.js';

export const pending = authSession();
export const done = authSession({ next_pane: 'account_picker', url: null });

/** A sign-in whose questions are answered in order, the last answer again and again. */
export function signIn(
  answers: (AuthSession | Error | Promise<AuthSession>)[],
  {
    isBlocked = false,
    isTimeless = false,
    at = pending,
    authorized = [done],
  }: { isBlocked?: boolean; isTimeless?: boolean; at?: AuthSession; authorized?: (AuthSession | Error)[] } = {},
) {
  const { windows, openBankWindow } = fakeBank(isBlocked);
  const clock = manualClock();
  const ender = new AbortController();
  const sent: FlowInput[] = [];
  const inOrder = (answers: (AuthSession | Error | Promise<AuthSession>)[]) => {
    let given = 0;
    return (): Promise<AuthSession> => {
      const answer = answers[Math.min(given++, answers.length - 1)]!;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
  };
  const { api, calls } = fakeApi({
    retrieveAuthSession: inOrder(answers),
    authorized: inOrder(authorized),
  });
  const tools = { api, wait: isTimeless ? noWait : clock.wait, openBankWindow };
  const end = authorize(at, tools, ender.signal, (input) => sent.push(input)).then(
    () => 'finished',
    (error: unknown) => error,
  );
  return {
    sent,
    end,
    ender,
    clock,
    window: windows[0]!,
    windows,
    asked: () => calls.filter(({ method }) => method === 'retrieveAuthSession').length,
    types: () => sent.map(({ type }) => type),
    async tick() {
      clock.next();
      await settled();
    },
  };
}
