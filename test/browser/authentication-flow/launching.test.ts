import { expect } from '@open-wc/testing';
import type { Manifest } from '../../../src/api/types.js';
import { transition } from '../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './state/inputs.js';
import { apiError, authSession, expiry, institution, synchronization } from './objects.js';
import { placeOf } from './place.js';
import { launching } from './state/states.js';

const launch = (manifest: Partial<Manifest>, reducesManualEntry = false) =>
  transition(launching(), { type: 'synchronized', synchronization: synchronization(manifest, reducesManualEntry) });

describe('launching', () => {
  const table: [title: string, manifest: Partial<Manifest>, place: string][] = [
    ['starts at consent', { next_pane: 'consent' }, 'consent'],
    ['starts at the institution picker', { next_pane: 'institution_picker' }, 'institution_picker'],
    ['starts at manual entry', { next_pane: 'manual_entry' }, 'manual_entry'],
    ['starts at success', { next_pane: 'success' }, 'success'],
    [
      'starts at a bank that was already selected',
      { next_pane: 'partner_auth', active_auth_session: authSession() },
      'partner_auth:ready',
    ],
    [
      'starts at the account picker after a finished sign-in',
      { next_pane: 'account_picker', active_auth_session: authSession() },
      'account_picker:loading',
    ],
    [
      'falls back to the institution picker from a sign-in without an auth session',
      { next_pane: 'partner_auth' },
      'institution_picker',
    ],
    [
      'falls back to the institution picker from an account picker without an auth session',
      { next_pane: 'account_picker' },
      'institution_picker',
    ],
    ['fails if the server starts it at the error pane', { next_pane: 'unexpected_error' }, 'unexpected_error:failure'],
    [
      'fails if the server starts it at the end of manual entry',
      { next_pane: 'manual_entry_success' },
      'unexpected_error:failure',
    ],
    [
      'closes at once if the page has its own form for manual entry',
      { next_pane: 'manual_entry', manual_entry_mode: 'custom' },
      'closing:custom_manual_entry',
    ],
    [
      'closes at once if it would start at a success pane that is skipped',
      { next_pane: 'success', skip_success_pane: true },
      'closing:person_left',
    ],
  ];
  for (const [title, manifest, place] of table) {
    it(title, () => {
      expect(placeOf(launch(manifest))).to.equal(place);
    });
  }

  it('keeps the manifest and the prominence of manual entry', () => {
    const state = launch({ business_name: 'Rocket Rides' }, true);

    expect(state).to.include({ reduceManualEntry: true, sheet: null });
    expect(state).to.have.nested.property('manifest.business_name', 'Rocket Rides');
  });

  it('shows the manifest’s bank if it starts at success', () => {
    const state = launch({ next_pane: 'success', active_institution: institution({ name: 'Hill Bank' }) });

    expect(state).to.have.deep.property('account', {
      name: null,
      last4: null,
      institution: institution({ name: 'Hill Bank' }),
    });
  });

  it('ends with an error if the session cannot be launched', () => {
    const state = transition(launching(), { type: 'taskFailed', task: 'synchronize', error: expiry() });

    expect(state).to.have.nested.property('ending.error.code', 'session_expired');
    expect(state).to.have.property('lastPane', null);
  });

  it('keeps the API’s message about an unknown secret as the cause', () => {
    const error = apiError({}, { type: 'invalid_request_error', param: 'client_secret', message: 'No such session.' });

    const state = transition(launching(), { type: 'taskFailed', task: 'synchronize', error });

    expect(state).to.have.nested.property('ending.error.code', 'invalid_client_secret');
    expect(state).to.have.nested.property('ending.error.message', '');
    expect(state).to.have.nested.property('ending.error.cause.message', 'No such session.');
  });

  it('ends without a session if the page ends it before the manifest arrives', () => {
    const state = transition(launching(), INPUTS.endRequested);

    expect(state).to.deep.equal({
      pane: 'ended',
      ending: { kind: 'exited', session: null, reason: 'element_removed' },
      lastPane: null,
    });
  });

  it('ends without a session if the user leaves before the manifest arrives', () => {
    const state = transition(launching(), INPUTS.closeConfirmed);

    expect(state).to.deep.equal({
      pane: 'ended',
      ending: { kind: 'exited', session: null, reason: 'person_left' },
      lastPane: null,
    });
  });
});
