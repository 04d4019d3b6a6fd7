import { expect } from '@open-wc/testing';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { apiError, authSession, expiry, institution } from '../objects.js';
import { placeOf } from '../place.js';
import { accountPicker, institutionPicker, PROBLEMS, partnerAuth } from './states.js';

const STEPS = ['ready', 'waiting', 'closed', 'blocked', 'renewing'] as const;

describe('signing in at the bank', () => {
  it('goes back to the institution picker as it was', () => {
    const left = institutionPicker({ query: 'river', found: { query: 'river', institutions: [], offersManualEntry: true } });
    const chosen = transition({ ...left, chosen: institution() }, INPUTS.authSessionCreated);

    expect(transition(chosen, INPUTS.backRequested)).to.deep.equal(left);
    expect(transition(chosen, INPUTS.anotherBankRequested)).to.deep.equal(left);
  });

  it('counts each opening of the window', () => {
    const state = transition(partnerAuth({ step: 'blocked', attempt: 1 }), INPUTS.windowRequested);

    expect(state).to.include({ step: 'waiting', attempt: 2 });
  });

  it('treats a closed window only as a hint, and keeps waiting', () => {
    const before = partnerAuth({ step: 'waiting', attempt: 1 });

    const state = transition(before, INPUTS.windowClosed);

    expect(state).to.deep.equal({ ...before, step: 'closed' });
  });

  it('continues to the accounts even if the window seemed closed', () => {
    const state = transition(partnerAuth({ step: 'closed', attempt: 1 }), INPUTS.authorized);

    expect(placeOf(state)).to.equal('account_picker:loading');
  });

  it('passes the returned auth session on', () => {
    const returned = authSession({ next_pane: 'account_picker', url: null, skip_account_selection: true });

    const state = transition(partnerAuth({ step: 'waiting' }), { type: 'authorized', authSession: returned });

    expect(state).to.deep.equal(accountPicker({ authSession: returned, accounts: null, selected: [] }));
  });

  it('loads the featured banks if there is no institution picker to go back to', () => {
    const state = transition(partnerAuth(), INPUTS.anotherBankRequested);

    expect(state).to.deep.equal(institutionPicker({ featured: null }));
  });

  it('ignores a second authorization', () => {
    const once = transition(partnerAuth({ step: 'waiting' }), INPUTS.authorized);

    const twice = transition(once, INPUTS.authorized);

    expect(twice).to.equal(once);
  });

  it('ignores an authorization after the user has canceled', () => {
    const before = partnerAuth({ step: 'renewing', attempt: 1 });

    const state = transition(before, INPUTS.authorized);

    expect(state).to.equal(before);
  });

  it('stays with a new auth session after it was canceled', () => {
    const cancelled = transition(partnerAuth({ step: 'waiting', attempt: 1 }), INPUTS.signInCancelled);

    const state = transition(cancelled, INPUTS.authSessionCreated);

    expect(state).to.deep.include({ step: 'ready', attempt: 1, authSession: authSession({ id: 'bcsess_2' }) });
  });

  it('reports the bank at which the sign-in failed', () => {
    const state = transition(partnerAuth({ step: 'waiting' }), INPUTS.signInFailed);

    expect(state).to.deep.include({ problem: PROBLEMS.sign_in_failed });
  });

  it('reports a bank that became unavailable during the sign-in', () => {
    const error = apiError({ institution_unavailable: true });

    const state = transition(partnerAuth({ step: 'waiting' }), { type: 'taskFailed', task: 'authorize', error });

    expect(state).to.have.deep.property('problem', { kind: 'unavailable', institution: institution() });
  });

  for (const step of STEPS) {
    it(`shows that the session has expired in step ${step}`, () => {
      const state = transition(partnerAuth({ step }), { type: 'taskFailed', task: 'any', error: expiry() });

      expect(placeOf(state)).to.equal('unexpected_error:expired');
    });
  }
});
