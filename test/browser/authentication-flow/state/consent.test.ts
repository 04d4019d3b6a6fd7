import { expect } from '@open-wc/testing';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, authSession, expiry } from '../objects.js';
import { placeOf } from '../place.js';
import { consent } from './states.js';

describe('consent', () => {
  it('closes the sheet when the user agrees', () => {
    const state = transition(consent({ sheet: 'data_access' }), INPUTS.agreed);

    expect(placeOf(state)).to.equal('consent:agreeing');
  });

  it('stays and shows the failure if agreeing fails, and can be retried', () => {
    const state = transition(consent({ step: 'agreeing' }), { type: 'taskFailed', task: 'consent', error: apiError() });

    expect(state).to.deep.equal(consent({ step: 'failed' }));
    expect(placeOf(transition(state, INPUTS.agreed))).to.equal('consent:agreeing');
    expect(transition(state, INPUTS.manualEntryRequested)).to.have.deep.property('back', consent());
  });

  it('stays even if the failure says that a bank is unavailable', () => {
    const error = apiError({ institution_unavailable: true });

    const state = transition(consent({ step: 'agreeing' }), { type: 'taskFailed', task: 'consent', error });

    expect(placeOf(state)).to.equal('consent:failed');
  });

  it('shows that the session has expired', () => {
    const state = transition(consent({ step: 'agreeing' }), { type: 'taskFailed', task: 'consent', error: expiry() });

    expect(placeOf(state)).to.equal('unexpected_error:expired');
  });

  it('goes to the pane that the server names, with the new manifest', () => {
    const manifest = agreedManifest({ next_pane: 'partner_auth', active_auth_session: authSession() });

    const state = transition(consent({ step: 'agreeing' }), { type: 'consentAcquired', manifest });

    expect(placeOf(state)).to.equal('partner_auth:ready');
    expect(state).to.have.property('manifest', manifest);
  });

  it('fails if the server names a pane that cannot be shown', () => {
    const manifest = agreedManifest({ next_pane: 'unexpected_error' });

    const state = transition(consent({ step: 'agreeing' }), { type: 'consentAcquired', manifest });

    expect(state).to.deep.include({
      pane: 'unexpected_error',
      problem: { kind: 'failure', institution: null },
    });
  });

  it('keeps "Stop linking?" open while the flow advances below it', () => {
    const state = transition(consent({ step: 'agreeing', sheet: 'exit' }), INPUTS.consentAcquired);

    expect(placeOf(state)).to.equal('institution_picker under exit');
  });

  it('closes an information sheet when the flow advances', () => {
    const state = transition(consent({ step: 'agreeing', sheet: 'data_access' }), INPUTS.consentAcquired);

    expect(placeOf(state)).to.equal('institution_picker');
  });
});
