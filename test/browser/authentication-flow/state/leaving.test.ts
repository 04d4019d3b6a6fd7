import { expect } from '@open-wc/testing';
import type { CompletedSession } from '../../../../src/api/types.js';
import type { ClosingState, EndedState, FlowState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { collectorError } from '../../../../src/contract/collector-error.js';
import { apiError, completedSession, expiry, sessionWithToken } from '../objects.js';
import { accountPicker, closing, consent, unexpectedError } from './states.js';

const complete = (state: ClosingState, session: CompletedSession): EndedState['ending'] =>
  endingOf(transition(state, { type: 'completed', session }));
const fail = (state: ClosingState): EndedState['ending'] =>
  endingOf(transition(state, { type: 'taskFailed', task: 'complete', error: apiError({}, { code: 'lock_timeout' }) }));

function endingOf(state: FlowState): EndedState['ending'] {
  expect(state.pane).to.equal('ended');
  return (state as EndedState).ending;
}

const failure = unexpectedError('failure', { error: { ...collectorError('unexpected_error'), code: 'first' } });
const custom = completedSession({ status_details: { cancelled: { reason: 'custom_manual_entry' } } });

describe('the end of a flow', () => {
  const cases: [title: string, state: ClosingState][] = [
    ['the user was done', closing()],
    ['the user left', closing({ from: accountPicker({ sheet: 'exit' }) })],
    ['an error was shown', closing({ from: failure })],
    ['the session had expired', closing({ from: unexpectedError('expired') })],
    ['the page closed it', closing({ from: consent(), reason: 'closed_by_page' })],
    ['the element was removed', closing({ from: accountPicker(), reason: 'element_removed' })],
  ];
  for (const [title, state] of cases) {
    it(`is a linked account if there is a token, even if ${title}`, () => {
      const session = sessionWithToken();

      expect(complete(state, session)).to.deep.equal({ kind: 'completed', session });
    });
  }

  it('is a linked account after manual entry, which produces a token without accounts', () => {
    const session = sessionWithToken([]);

    expect(complete(closing(), session)).to.deep.equal({ kind: 'completed', session });
  });

  it("is an exit to the page's own form, even if there is a token", () => {
    const session = { ...sessionWithToken(), status_details: custom.status_details };

    const ending = complete(closing({ reason: 'custom_manual_entry' }), session);

    expect(ending).to.deep.equal({ kind: 'exited', session, reason: 'custom_manual_entry' });
  });

  it("is an exit to the page's own form, even if an error was shown", () => {
    const ending = complete(closing({ from: failure }), custom);

    expect(ending).to.deep.equal({ kind: 'exited', session: custom, reason: 'custom_manual_entry' });
  });

  it('is the error that was shown', () => {
    const ending = complete(closing({ from: failure }), completedSession());

    expect(ending).to.deep.equal({ kind: 'failed', error: failure.error });
  });

  for (const kind of ['maintenance', 'unavailable', 'sign_in_failed', 'accounts_unavailable', 'no_eligible_accounts'] as const) {
    it(`is an exit, not a failure, if the user leaves at ${kind}`, () => {
      const session = completedSession();

      const ending = complete(closing({ from: unexpectedError(kind) }), session);

      expect(ending).to.deep.equal({ kind: 'exited', session, reason: 'person_left' });
    });
  }

  for (const reason of ['person_left', 'closed_by_page', 'element_removed'] as const) {
    it(`is an exit with the reason ${reason}`, () => {
      const session = completedSession({ status_details: null });

      const ending = complete(closing({ from: accountPicker(), reason }), session);

      expect(ending).to.deep.equal({ kind: 'exited', session, reason });
    });
  }

  it('is a failure if completing fails', () => {
    expect(fail(closing())).to.have.nested.property('error.code', 'lock_timeout');
  });

  it('is the error that was shown if completing fails after it', () => {
    expect(fail(closing({ from: failure }))).to.deep.equal({ kind: 'failed', error: failure.error });
  });

  it('is the error of completing after a problem that another bank could have solved', () => {
    expect(fail(closing({ from: unexpectedError('unavailable') }))).to.have.nested.property('error.code', 'lock_timeout');
  });

  it('keeps the last pane', () => {
    const state = transition(closing({ from: accountPicker() }), { type: 'completed', session: completedSession() });

    expect(state).to.have.property('lastPane', 'account_picker');
  });

  it('is an expired session if completing fails with that', () => {
    const state = transition(closing(), { type: 'taskFailed', task: 'complete', error: expiry() });

    expect(endingOf(state)).to.have.nested.property('error.code', 'session_expired');
  });
});
