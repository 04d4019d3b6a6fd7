import { expect } from '@open-wc/testing';
import type { Manifest } from '../../../src/api/types.js';
import { transition } from '../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './state/inputs.js';
import { apiError, authSession, expiry, institution, synchronization } from './objects.js';
import { placeOf } from './place.js';
import { launching } from './state/states.js';

const begin = (manifest: Partial<Manifest>, reducesManualEntry = false) =>
  transition(launching(), { type: 'synchronized', synchronization: synchronization(manifest, reducesManualEntry) });

describe('launching', () => {
  const table: [title: string, manifest: Partial<Manifest>, place: string][] = [
    ['begins with consent', { next_pane: 'consent' }, 'consent'],
    ['begins with the banks', { next_pane: 'institution_picker' }, 'institution_picker'],
    ['begins with typed numbers', { next_pane: 'manual_entry' }, 'manual_entry'],
    ['begins with success', { next_pane: 'success' }, 'success'],
    [
      'begins at a bank that was already chosen',
      { next_pane: 'partner_auth', active_auth_session: authSession() },
      'partner_auth:ready',
    ],
    [
      'begins with the accounts of a finished sign-in',
      { next_pane: 'account_picker', active_auth_session: authSession() },
      'account_picker:loading',
    ],
    ['sends a sign-in without its session to the banks', { next_pane: 'partner_auth' }, 'institution_picker'],
    ['sends accounts without their session to the banks', { next_pane: 'account_picker' }, 'institution_picker'],
    ['fails on a pane that nothing can be shown for', { next_pane: 'unexpected_error' }, 'unexpected_error:failure'],
    ['fails on the end of manual entry before its beginning', { next_pane: 'manual_entry_success' }, 'unexpected_error:failure'],
    [
      'leaves at once for a form of the page',
      { next_pane: 'manual_entry', manual_entry_mode: 'custom' },
      'closing:custom_manual_entry',
    ],
    ['leaves at once without a success pane', { next_pane: 'success', skip_success_pane: true }, 'closing:person_left'],
  ];
  for (const [title, manifest, place] of table) {
    it(title, () => {
      expect(placeOf(begin(manifest))).to.equal(place);
    });
  }

  it('keeps the rules of the session and how loudly typed numbers are offered', () => {
    const state = begin({ business_name: 'Rocket Rides' }, true);

    expect(state).to.include({ reduceManualEntry: true, sheet: null });
    expect(state).to.have.nested.property('manifest.business_name', 'Rocket Rides');
  });

  it('shows the bank of the manifest on a success that it begins with', () => {
    const state = begin({ next_pane: 'success', active_institution: institution({ name: 'Hill Bank' }) });

    expect(state).to.have.deep.property('account', {
      name: null,
      last4: null,
      institution: institution({ name: 'Hill Bank' }),
    });
  });

  it('ends as failed when the session cannot be launched', () => {
    const state = transition(launching(), { type: 'taskFailed', task: 'synchronize', error: expiry() });

    expect(state).to.have.nested.property('ending.error.code', 'session_expired');
    expect(state).to.have.property('lastPane', null);
  });

  it('keeps what the API says of a secret that it does not know, as the cause', () => {
    const error = apiError({}, { type: 'invalid_request_error', param: 'client_secret', message: 'No such session.' });

    const state = transition(launching(), { type: 'taskFailed', task: 'synchronize', error });

    expect(state).to.have.nested.property('ending.error.code', 'invalid_client_secret');
    expect(state).to.have.nested.property('ending.error.message', '');
    expect(state).to.have.nested.property('ending.error.cause.message', 'No such session.');
  });

  it('ends without a session when the page ends it before anything is known', () => {
    const state = transition(launching(), INPUTS.endRequested);

    expect(state).to.deep.equal({
      pane: 'ended',
      ending: { kind: 'exited', session: null, reason: 'element_removed' },
      lastPane: null,
    });
  });

  it('ends without a session when the person leaves before anything is known', () => {
    const state = transition(launching(), INPUTS.closeConfirmed);

    expect(state).to.deep.equal({
      pane: 'ended',
      ending: { kind: 'exited', session: null, reason: 'person_left' },
      lastPane: null,
    });
  });
});
