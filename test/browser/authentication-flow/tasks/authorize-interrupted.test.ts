import { expect } from '@open-wc/testing';
import type { AuthSession } from '../../../../src/api/types.js';
import { deferred, settled } from './fake-api.js';
import { apiError, lostConnection } from '../objects.js';
import { done, pending, signIn } from '../sign-in.js';

describe('an interrupted sign-in', () => {
  it('continues if the connection is lost for a while', async () => {
    const { tick, types } = signIn([lostConnection(), lostConnection(), done]);

    await tick();
    await tick();
    await tick();

    expect(types()).to.deep.equal(['authorized']);
  });

  it('says after three calls without an answer that the connection is lost, and when it is back', async () => {
    const { tick, types } = signIn([lostConnection(), lostConnection(), lostConnection(), lostConnection(), pending, done]);

    await tick();
    await tick();
    expect(types()).to.deep.equal([]);

    await tick();
    await tick();
    expect(types()).to.deep.equal(['connectionLost']);

    await tick();
    await tick();
    expect(types()).to.deep.equal(['connectionLost', 'connectionRestored', 'authorized']);
  });

  for (const status of [502, 503, 504]) {
    it(`treats a proxy's ${status} like a lost connection`, async () => {
      const away = apiError({}, {}, status);
      const { tick, types } = signIn([away, away, away, done]);

      for (let count = 0; count < 4; count++) await tick();

      expect(types()).to.deep.equal(['connectionLost', 'connectionRestored', 'authorized']);
    });
  }

  it('counts the calls without an answer anew after each answer', async () => {
    const { tick, types } = signIn([lostConnection(), lostConnection(), pending, lostConnection(), lostConnection(), done]);

    for (let count = 0; count < 6; count++) await tick();

    expect(types()).to.deep.equal(['authorized']);
  });

  it('keeps its polling rhythm if the connection is lost after the window has reported', async () => {
    const { window, tick, pollCount, clock, types } = signIn([lostConnection(), lostConnection(), done]);
    await settled();

    window.report('success');
    await settled();
    const pollsAtOnce = pollCount();
    await tick();
    await tick();

    expect(pollsAtOnce).to.equal(1);
    expect(clock.waits).to.deep.equal([500, 500, 500]);
    expect(types()).to.deep.equal(['authorized']);
  });

  it('survives a lost response after the bank has approved', async () => {
    const { tick, window, clock, sent, end } = signIn([done], { authorized: [lostConnection(), done] });

    await tick();
    const isClosedAtOnce = window.isClosedByFlow;
    window.isClosed = true;
    await tick();

    expect(await end).to.equal('finished');
    expect(isClosedAtOnce).to.be.true;
    expect(clock.waits).to.deep.equal([500, 500]);
    expect(sent).to.deep.equal([{ type: 'authorized', authSession: done }]);
  });

  it('does not report a closed window if it closed the window itself', async () => {
    const { tick, window, types } = signIn([done, lostConnection(), done], { authorized: [lostConnection(), done] });

    await tick();
    window.isClosed = true;
    await tick();
    await tick();

    expect(types()).to.deep.equal(['authorized']);
  });

  it('fails if the API rejects a sign-in that the bank has approved', async () => {
    const error = apiError();
    const { tick, end } = signIn([done], { authorized: [error] });

    await tick();

    expect(await end).to.equal(error);
  });

  it('fails on any other error', async () => {
    const error = apiError({ institution_unavailable: true });
    const { tick, end } = signIn([error]);

    await tick();

    expect(await end).to.equal(error);
  });

  it('closes the window and stops polling when it is aborted', async () => {
    const { controller, window, end, pollCount, sent } = signIn([pending]);

    controller.abort(new Error('left'));

    expect(await end).to.have.property('message', 'left');
    expect(window.isClosedByFlow).to.be.true;
    expect(pollCount()).to.equal(0);
    expect(sent).to.deep.equal([]);
  });

  it('stops if it is aborted while the connection is lost', async () => {
    const answer = deferred<AuthSession>();
    const { controller, tick, end, pollCount } = signIn([answer.promise]);
    await tick();

    controller.abort(new Error('left'));
    answer.reject(lostConnection());

    expect(await end).to.have.property('message', 'left');
    expect(pollCount()).to.equal(1);
  });

  it('times out after 1,200 polls', async () => {
    const { end, pollCount } = signIn([pending], { hasNoDelay: true });

    expect(await end).to.have.nested.property('body.code', 'institution_timeout');
    expect(pollCount()).to.equal(1200);
  });
});
