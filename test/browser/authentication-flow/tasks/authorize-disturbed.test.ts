import { expect } from '@open-wc/testing';
import type { AuthSession } from '../../../../src/api/types.js';
import { held, settled } from './fake-api.js';
import { apiError, lostConnection } from '../objects.js';
import { done, pending, signIn } from '../sign-in.js';

describe('a sign-in that is disturbed', () => {
  it('goes on when the connection is lost for a while', async () => {
    const { tick, types } = signIn([lostConnection(), lostConnection(), done]);

    await tick();
    await tick();
    await tick();

    expect(types()).to.deep.equal(['authorized']);
  });

  it('keeps to its rhythm when the connection is lost after the window has returned', async () => {
    const { window, tick, asked, clock, types } = signIn([lostConnection(), lostConnection(), done]);
    await settled();

    window.returns('success');
    await settled();
    const askedAtOnce = asked();
    await tick();
    await tick();

    expect(askedAtOnce).to.equal(1);
    expect(clock.waits).to.deep.equal([500, 500, 500]);
    expect(types()).to.deep.equal(['authorized']);
  });

  it('is not thrown away by one lost answer once the bank has said yes', async () => {
    const { tick, window, clock, sent, end } = signIn([done], { authorized: [lostConnection(), done] });

    await tick();
    const isClosedAtOnce = window.isEndedByFlow;
    window.isClosed = true;
    await tick();

    expect(await end).to.equal('finished');
    expect(isClosedAtOnce).to.be.true;
    expect(clock.waits).to.deep.equal([500, 500]);
    expect(sent).to.deep.equal([{ type: 'authorized', authSession: done }]);
  });

  it('does not call the window closed that it has closed itself', async () => {
    const { tick, window, types } = signIn([done, lostConnection(), done], { authorized: [lostConnection(), done] });

    await tick();
    window.isClosed = true;
    await tick();
    await tick();

    expect(types()).to.deep.equal(['authorized']);
  });

  it('ends with a refusal of what the bank has said yes to', async () => {
    const error = apiError();
    const { tick, end } = signIn([done], { authorized: [error] });

    await tick();

    expect(await end).to.equal(error);
  });

  it('ends with any other failure', async () => {
    const error = apiError({ institution_unavailable: true });
    const { tick, end } = signIn([error]);

    await tick();

    expect(await end).to.equal(error);
  });

  it('closes the window and asks no more when it is left', async () => {
    const { ender, window, end, asked, sent } = signIn([pending]);

    ender.abort(new Error('left'));

    expect(await end).to.have.property('message', 'left');
    expect(window.isEndedByFlow).to.be.true;
    expect(asked()).to.equal(0);
    expect(sent).to.deep.equal([]);
  });

  it('breaks off when it is left while the connection is lost', async () => {
    const answer = held<AuthSession>();
    const { ender, tick, end, asked } = signIn([answer.promise]);
    await tick();

    ender.abort(new Error('left'));
    answer.fail(lostConnection());

    expect(await end).to.have.property('message', 'left');
    expect(asked()).to.equal(1);
  });

  it('ends in a timeout after 1,200 questions', async () => {
    const { end, asked } = signIn([pending], { isTimeless: true });

    expect(await end).to.have.nested.property('body.code', 'institution_timeout');
    expect(asked()).to.equal(1200);
  });
});
