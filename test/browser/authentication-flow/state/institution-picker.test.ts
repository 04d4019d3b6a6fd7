import { expect } from '@open-wc/testing';
import { effectsOf } from '../../../../src/authentication-flow/state/effects.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, authSession, expiry, institution, institutionList } from '../objects.js';
import { placeOf } from '../place.js';
import { institutionPicker } from './states.js';

const found = { query: 'hill', institutions: [institution({ id: 'bcinst_2' })], offersManualEntry: false };

describe('the institution picker', () => {
  it('shows the featured banks in the order of the response', () => {
    const list = institutionList([institution({ id: 'bcinst_b' }), institution({ id: 'bcinst_a' })]);

    const state = transition(institutionPicker({ featured: null }), { type: 'featuredLoaded', list });

    expect(state).to.have.property('featured', list.data);
  });

  it('shows that the featured banks failed to load, and keeps the query', () => {
    const before = institutionPicker({ featured: null, query: 'river' });

    const state = transition(before, { type: 'taskFailed', task: 'featured', error: apiError() });

    expect(state).to.deep.equal({ ...before, featured: 'failed' });
  });

  it('shows that the session has expired if the featured banks fail with that', () => {
    const state = transition(institutionPicker({ featured: null }), { type: 'taskFailed', task: 'featured', error: expiry() });

    expect(placeOf(state)).to.equal('unexpected_error:expired');
  });

  it('accepts the results of the current query, ignoring blanks around it', () => {
    const answer = { type: 'searchAnswered', query: 'river', list: institutionList([institution()], true) } as const;

    const state = transition(institutionPicker({ query: '  river ' }), answer);

    expect(state).to.have.deep.property('found', { query: 'river', institutions: [institution()], offersManualEntry: true });
  });

  it('ignores late results of an older query', () => {
    const before = institutionPicker({ query: 'riverside', found });

    const state = transition(before, INPUTS.searchAnswered);

    expect(state).to.equal(before);
  });

  it('ignores a late failure of an older query', () => {
    const before = institutionPicker({ query: 'riverside', found });

    const state = transition(before, INPUTS.searchFailed);

    expect(state).to.equal(before);
  });

  it('distinguishes a failed search from an empty one, and offers manual entry', () => {
    const state = transition(institutionPicker({ query: 'river', found }), INPUTS.searchFailed);

    expect(state).to.have.deep.property('found', { query: 'river', institutions: null, offersManualEntry: true });
  });

  it('repeats a failed search on a retry', () => {
    const failed = transition(institutionPicker({ query: 'river' }), INPUTS.searchFailed);

    const state = transition(failed, INPUTS.retryRequested);

    expect(effectsOf(failed)).to.deep.equal([]);
    expect(effectsOf(state)).to.deep.equal([{ key: 'search:river', task: 'search', query: 'river' }]);
  });

  it('loads only the featured banks again on a retry after they failed', () => {
    const failed = institutionPicker({ featured: 'failed', found: { ...found, institutions: null } });

    const state = transition(failed, INPUTS.retryRequested);

    expect(effectsOf(failed)).to.deep.equal([]);
    expect(state).to.deep.equal({ ...failed, featured: null });
  });

  it('keeps showing the older results while the user types', () => {
    const state = transition(institutionPicker({ query: 'hill', found }), { type: 'queryChanged', query: 'hills' });

    expect(state).to.include({ query: 'hills', found });
  });

  it('uses the first of two presses on a bank', () => {
    const before = institutionPicker({ chosen: institution() });

    const state = transition(before, { type: 'institutionChosen', institution: institution({ id: 'bcinst_2' }) });

    expect(state).to.equal(before);
  });

  it('goes to the sign-in with the new auth session', () => {
    const state = transition(institutionPicker({ chosen: institution() }), INPUTS.authSessionCreated);

    expect(state).to.deep.include({
      pane: 'partner_auth',
      step: 'ready',
      attempt: 0,
      authSession: authSession({ id: 'bcsess_2' }),
    });
  });

  it('goes to the error pane if a bank cannot be opened', () => {
    const before = institutionPicker({ chosen: institution() });

    const state = transition(before, { type: 'taskFailed', task: 'authSession', error: apiError() });

    expect(state).to.deep.include({ problem: { kind: 'failure', institution: institution() } });
  });

  it('has no way back if no consent is required', () => {
    const before = institutionPicker({ manifest: agreedManifest({ consent_required: false }) });

    const state = transition(before, INPUTS.backRequested);

    expect(state).to.equal(before);
  });
});
