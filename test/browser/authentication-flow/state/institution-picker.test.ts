import { expect } from '@open-wc/testing';
import { effectsOf } from '../../../../src/authentication-flow/state/effects.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, authSession, expiry, institution, institutionList } from '../objects.js';
import { placeOf } from '../place.js';
import { institutionPicker } from './states.js';

const found = { query: 'hill', institutions: [institution({ id: 'bcinst_2' })], offersManualEntry: false };

describe('the institution picker', () => {
  it('shows the featured banks in the order of the answer', () => {
    const list = institutionList([institution({ id: 'bcinst_b' }), institution({ id: 'bcinst_a' })]);

    const state = transition(institutionPicker({ featured: null }), { type: 'featuredLoaded', list });

    expect(state).to.have.property('featured', list.data);
  });

  it('remembers that the featured banks could not be loaded, and keeps the search', () => {
    const before = institutionPicker({ featured: null, query: 'river' });

    const state = transition(before, { type: 'taskFailed', task: 'featured', error: apiError() });

    expect(state).to.deep.equal({ ...before, featured: 'failed' });
  });

  it('says so when the session is gone while the featured banks load', () => {
    const state = transition(institutionPicker({ featured: null }), { type: 'taskFailed', task: 'featured', error: expiry() });

    expect(placeOf(state)).to.equal('unexpected_error:expired');
  });

  it('keeps the answer to the query that stands in the field, whatever blanks surround it', () => {
    const answer = { type: 'searchAnswered', query: 'river', list: institutionList([institution()], true) } as const;

    const state = transition(institutionPicker({ query: '  river ' }), answer);

    expect(state).to.have.deep.property('found', { query: 'river', institutions: [institution()], offersManualEntry: true });
  });

  it('drops a late answer to an older query', () => {
    const before = institutionPicker({ query: 'riverside', found });

    const state = transition(before, INPUTS.searchAnswered);

    expect(state).to.equal(before);
  });

  it('drops a late failure of an older query', () => {
    const before = institutionPicker({ query: 'riverside', found });

    const state = transition(before, INPUTS.searchFailed);

    expect(state).to.equal(before);
  });

  it('tells a failed search from one without results, and offers typed numbers', () => {
    const state = transition(institutionPicker({ query: 'river', found }), INPUTS.searchFailed);

    expect(state).to.have.deep.property('found', { query: 'river', institutions: null, offersManualEntry: true });
  });

  it('searches once more for the same words after a failure', () => {
    const failed = transition(institutionPicker({ query: 'river' }), INPUTS.searchFailed);

    const state = transition(failed, INPUTS.retryRequested);

    expect(effectsOf(failed)).to.deep.equal([]);
    expect(effectsOf(state)).to.deep.equal([{ key: 'search:river', task: 'search', query: 'river' }]);
  });

  it('asks once more for the featured banks after a failure, and for nothing else', () => {
    const failed = institutionPicker({ featured: 'failed', found: { ...found, institutions: null } });

    const state = transition(failed, INPUTS.retryRequested);

    expect(effectsOf(failed)).to.deep.equal([]);
    expect(state).to.deep.equal({ ...failed, featured: null });
  });

  it('keeps the older results in sight while the person types on', () => {
    const state = transition(institutionPicker({ query: 'hill', found }), { type: 'queryChanged', query: 'hills' });

    expect(state).to.include({ query: 'hills', found });
  });

  it('takes only the first of two presses on a bank', () => {
    const before = institutionPicker({ chosen: institution() });

    const state = transition(before, { type: 'institutionChosen', institution: institution({ id: 'bcinst_2' }) });

    expect(state).to.equal(before);
  });

  it('brings the new auth session to the bank', () => {
    const state = transition(institutionPicker({ chosen: institution() }), INPUTS.authSessionCreated);

    expect(state).to.deep.include({
      pane: 'partner_auth',
      step: 'ready',
      attempt: 0,
      authSession: authSession({ id: 'bcsess_2' }),
    });
  });

  it('leaves for the error pane when a bank cannot be opened', () => {
    const before = institutionPicker({ chosen: institution() });

    const state = transition(before, { type: 'taskFailed', task: 'authSession', error: apiError() });

    expect(state).to.deep.include({ problem: { kind: 'failure', institution: institution() }, referrer: 'institution_picker' });
  });

  it('has no way back where no consent is asked for', () => {
    const before = institutionPicker({ manifest: agreedManifest({ consent_required: false }) });

    const state = transition(before, INPUTS.backRequested);

    expect(state).to.equal(before);
  });
});
