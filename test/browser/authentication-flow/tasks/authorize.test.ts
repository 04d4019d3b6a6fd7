import type { ApiError } from '../../../../src/api/api-error.js';
import { expect } from '@open-wc/testing';
import type { AuthSession } from '../../../../src/api/types.js';
import { authorize } from '../../../../src/authentication-flow/tasks/authorize.js';
import { fakeApi, deferred, settled } from './fake-api.js';
import { fakeBank } from './fake-bank.js';
import { authSession } from '../objects.js';
import { done, pending, signIn } from '../sign-in.js';

describe('signing in at the bank', () => {
  it('opens the window in the same task, for this auth session', () => {
    const { window } = signIn([pending]);

    expect(window).to.include({ url: pending.url, authSessionId: pending.id });
  });

  it('reports a blocked window, but not in the same task', async () => {
    const { sent, end, pollCount } = signIn([done], { isBlocked: true });
    const atOnce = [...sent];

    await end;

    expect(atOnce).to.deep.equal([]);
    expect(sent).to.deep.equal([{ type: 'windowBlocked' }]);
    expect(pollCount()).to.equal(0);
  });

  it('fails without a URL, and opens no window', async () => {
    const { sent, end, windows } = signIn([done], { authSession: done });

    const reason = await end;

    expect(windows).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
    expect((reason as ApiError).body.code).to.equal('unexpected_error');
  });

  it('polls every half second until the bank has answered', async () => {
    const { clock, tick, types, pollCount } = signIn([pending, pending, done]);

    await tick();
    await tick();
    await tick();

    expect(clock.waits).to.deep.equal([500, 500, 500]);
    expect(pollCount()).to.equal(3);
    expect(types()).to.deep.equal(['authorized']);
  });

  it('reports the auth session that `authorized` returns, and closes the window', async () => {
    const { sent, tick, window, end } = signIn([authSession({ next_pane: 'success' })]);

    await tick();

    expect(await end).to.equal('finished');
    expect(sent).to.deep.equal([{ type: 'authorized', authSession: done }]);
    expect(window.isClosedByFlow).to.be.true;
  });

  it('polls at once when the window reports its end', async () => {
    const { window, pollCount, types } = signIn([done]);
    await settled();
    const before = pollCount();

    window.report('success');
    await settled();

    expect([before, pollCount()]).to.deep.equal([0, 1]);
    expect(types()).to.deep.equal(['authorized']);
  });

  for (const status of ['failure', 'cancel'] as const) {
    it(`trusts the API over a window that reports "${status}"`, async () => {
      const { window, types } = signIn([done]);
      await settled();

      window.report(status);
      await settled();

      expect(types()).to.deep.equal(['authorized']);
    });
  }

  for (const [status, outcome] of [
    ['failure', 'signInFailed'],
    ['cancel', 'signInCancelled'],
    ['success', 'signInCancelled'],
  ] as const) {
    it(`treats "${status}" as ${outcome} if the sign-in is pending in the API`, async () => {
      const { window, types, end } = signIn([pending]);
      await settled();

      window.report(status);

      expect(await end).to.equal('finished');
      expect(types()).to.deep.equal([outcome]);
    });
  }

  it('uses the first of two reports', async () => {
    const { window, types, pollCount, end } = signIn([pending]);
    await settled();

    window.report('failure');
    window.report('cancel');
    await end;

    expect(types()).to.deep.equal(['signInFailed']);
    expect(pollCount()).to.equal(1);
  });

  it('polls again at once if the window reports during a poll', async () => {
    const first = deferred<AuthSession>();
    const { window, tick, pollCount, types, clock } = signIn([first.promise, done]);
    await tick();

    window.report('success');
    first.resolve(pending);
    await settled();

    expect(pollCount()).to.equal(2);
    expect(clock.waits).to.deep.equal([500]);
    expect(types()).to.deep.equal(['authorized']);
  });

  it('fails if the API says so, regardless of the window', async () => {
    const { tick, types } = signIn([authSession({ next_pane: 'unexpected_error' })]);

    await tick();

    expect(types()).to.deep.equal(['signInFailed']);
  });

  it('reports once that the window seems closed, and still finishes', async () => {
    const { window, tick, types } = signIn([pending, pending, pending, done]);
    await tick();
    window.isClosed = true;

    await tick();
    await tick();
    await tick();

    expect(types()).to.deep.equal(['windowClosed', 'authorized']);
  });

  it('reports a window that closes during a poll only after the next poll', async () => {
    const first = deferred<AuthSession>();
    const { window, tick, types } = signIn([first.promise, pending]);
    await tick();

    window.isClosed = true;
    first.resolve(pending);
    await settled();
    const atOnce = types();
    await tick();

    expect(atOnce).to.deep.equal([]);
    expect(types()).to.deep.equal(['windowClosed']);
  });

  it('stops waiting when the window reports, so that no timer is left', async () => {
    const aborted: boolean[] = [];
    const { openBankWindow, windows } = fakeBank();
    const { api } = fakeApi({ retrieveAuthSession: () => Promise.resolve(pending) });
    const tools = {
      api,
      openBankWindow,
      wait: (_milliseconds: number, signal: AbortSignal) =>
        new Promise<void>(() => signal.addEventListener('abort', () => aborted.push(true))),
    };
    const end = authorize(pending, tools, new AbortController().signal, () => undefined);
    await settled();

    windows[0]!.report('cancel');
    await end;

    expect(aborted).to.deep.equal([true]);
  });
});
