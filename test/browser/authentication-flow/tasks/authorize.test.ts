import type { ApiError } from '../../../../src/api/api-error.js';
import { expect } from '@open-wc/testing';
import type { AuthSession } from '../../../../src/api/types.js';
import { authorize } from '../../../../src/authentication-flow/tasks/authorize.js';
import { fakeApi, held, settled } from './fake-api.js';
import { fakeBank } from './fake-bank.js';
import { authSession } from '../objects.js';
import { done, pending, signIn } from '../sign-in.js';

describe("signing in at the bank's window", () => {
  it('opens the window in the same task, for this sign-in', () => {
    const { window } = signIn([pending]);

    expect(window).to.include({ url: pending.url, authSessionId: pending.id });
  });

  it('says that the window is blocked, but only after the press has been told', async () => {
    const { sent, end, asked } = signIn([done], { isBlocked: true });
    const atOnce = [...sent];

    await end;

    expect(atOnce).to.deep.equal([]);
    expect(sent).to.deep.equal([{ type: 'windowBlocked' }]);
    expect(asked()).to.equal(0);
  });

  it('fails without an address, and opens no window', async () => {
    const { sent, end, windows } = signIn([done], { at: done });

    const reason = await end;

    expect(windows).to.deep.equal([]);
    expect(sent).to.deep.equal([]);
    expect((reason as ApiError).body.code).to.equal('unexpected_error');
  });

  it('asks every half second until the bank has answered', async () => {
    const { clock, tick, types, asked } = signIn([pending, pending, done]);

    await tick();
    await tick();
    await tick();

    expect(clock.waits).to.deep.equal([500, 500, 500]);
    expect(asked()).to.equal(3);
    expect(types()).to.deep.equal(['authorized']);
  });

  it('hands over the auth session as it is after the word "authorized", and closes the window', async () => {
    const { sent, tick, window, end } = signIn([authSession({ next_pane: 'success' })]);

    await tick();

    expect(await end).to.equal('finished');
    expect(sent).to.deep.equal([{ type: 'authorized', authSession: done }]);
    expect(window.isEndedByFlow).to.be.true;
  });

  it('asks at once when the window says that it is done', async () => {
    const { window, asked, types } = signIn([done]);
    await settled();
    const before = asked();

    window.returns('success');
    await settled();

    expect([before, asked()]).to.deep.equal([0, 1]);
    expect(types()).to.deep.equal(['authorized']);
  });

  for (const status of ['failure', 'cancel'] as const) {
    it(`believes the API and not the window that says "${status}"`, async () => {
      const { window, types } = signIn([done]);
      await settled();

      window.returns(status);
      await settled();

      expect(types()).to.deep.equal(['authorized']);
    });
  }

  for (const [status, outcome] of [
    ['failure', 'signInFailed'],
    ['cancel', 'signInCancelled'],
    ['success', 'signInCancelled'],
  ] as const) {
    it(`takes "${status}" for ${outcome} when the API knows of no end`, async () => {
      const { window, types, end } = signIn([pending]);
      await settled();

      window.returns(status);

      expect(await end).to.equal('finished');
      expect(types()).to.deep.equal([outcome]);
    });
  }

  it('takes the first of two returns', async () => {
    const { window, types, asked, end } = signIn([pending]);
    await settled();

    window.returns('failure');
    window.returns('cancel');
    await end;

    expect(types()).to.deep.equal(['signInFailed']);
    expect(asked()).to.equal(1);
  });

  it('asks once more, at once, when the window returns while a question is under way', async () => {
    const first = held<AuthSession>();
    const { window, tick, asked, types, clock } = signIn([first.promise, done]);
    await tick();

    window.returns('success');
    first.give(pending);
    await settled();

    expect(asked()).to.equal(2);
    expect(clock.waits).to.deep.equal([500]);
    expect(types()).to.deep.equal(['authorized']);
  });

  it('fails when the API says so, whatever the window does', async () => {
    const { tick, types } = signIn([authSession({ next_pane: 'unexpected_error' })]);

    await tick();

    expect(types()).to.deep.equal(['signInFailed']);
  });

  it('says once that the window seems closed, and finishes all the same', async () => {
    const { window, tick, types } = signIn([pending, pending, pending, done]);
    await tick();
    window.isClosed = true;

    await tick();
    await tick();
    await tick();

    expect(types()).to.deep.equal(['windowClosed', 'authorized']);
  });

  it('does not call a window closed that closes while a question is under way', async () => {
    const first = held<AuthSession>();
    const { window, tick, types } = signIn([first.promise, pending]);
    await tick();

    window.isClosed = true;
    first.give(pending);
    await settled();
    const atOnce = types();
    await tick();

    expect(atOnce).to.deep.equal([]);
    expect(types()).to.deep.equal(['windowClosed']);
  });

  it('ends its wait when the window returns, so that no timer is left', async () => {
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

    windows[0]!.returns('cancel');
    await end;

    expect(aborted).to.deep.equal([true]);
  });
});
