import { expect } from '@open-wc/testing';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, authSession, expiry } from '../objects.js';
import { placeOf } from '../place.js';
import { consent } from './states.js';

describe('consent', () => {
  it('takes the sheet away when the person agrees', () => {
    const state = transition(consent({ sheet: 'data_access' }), INPUTS.agreed);

    expect(placeOf(state)).to.equal('consent:agreeing');
  });

  it('stays and says so when agreeing fails, and can be agreed to once more', () => {
    const state = transition(consent({ step: 'agreeing' }), { type: 'taskFailed', task: 'consent', error: apiError() });

    expect(state).to.deep.equal(consent({ step: 'failed' }));
    expect(placeOf(transition(state, INPUTS.agreed))).to.equal('consent:agreeing');
    expect(transition(state, INPUTS.manualEntryRequested)).to.have.deep.property('back', consent());
  });

  it('does not even leave for a bank that is down', () => {
    const error = apiError({ institution_unavailable: true });

    const state = transition(consent({ step: 'agreeing' }), { type: 'taskFailed', task: 'consent', error });

    expect(placeOf(state)).to.equal('consent:failed');
  });

  it('says so when the session is gone', () => {
    const state = transition(consent({ step: 'agreeing' }), { type: 'taskFailed', task: 'consent', error: expiry() });

    expect(placeOf(state)).to.equal('unexpected_error:expired');
  });

  it('goes where the server says, with the new rules', () => {
    const manifest = agreedManifest({ next_pane: 'partner_auth', active_auth_session: authSession() });

    const state = transition(consent({ step: 'agreeing' }), { type: 'consentAcquired', manifest });

    expect(placeOf(state)).to.equal('partner_auth:ready');
    expect(state).to.have.property('manifest', manifest);
  });

  it('fails when the server names a pane that cannot be shown', () => {
    const manifest = agreedManifest({ next_pane: 'unexpected_error' });

    const state = transition(consent({ step: 'agreeing' }), { type: 'consentAcquired', manifest });

    expect(state).to.deep.include({
      pane: 'unexpected_error',
      problem: { kind: 'failure', institution: null },
      referrer: 'consent',
    });
  });

  it('leaves "Stop linking?" open while the flow moves on beneath it', () => {
    const state = transition(consent({ step: 'agreeing', sheet: 'exit' }), INPUTS.consentAcquired);

    expect(placeOf(state)).to.equal('institution_picker under exit');
  });

  it('leaves a notice behind when the flow moves on', () => {
    const state = transition(consent({ step: 'agreeing', sheet: 'data_access' }), INPUTS.consentAcquired);

    expect(placeOf(state)).to.equal('institution_picker');
  });
});
