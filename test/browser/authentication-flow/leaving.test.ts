import { expect } from '@open-wc/testing';
import { needsConfirmation } from '../../../src/authentication-flow/state/leaving.js';
import { isPane, type PaneState } from '../../../src/authentication-flow/state/state.js';
import { transition } from '../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './state/inputs.js';
import { agreedManifest, manifest, institution } from './objects.js';
import { placeOf } from './place.js';
import {
  accountPicker,
  consent,
  institutionPicker,
  manualEntry,
  partnerAuth,
  STATES,
  success,
  unexpectedError,
  type StateName,
} from './state/states.js';

describe('the close button', () => {
  const table: [title: string, state: PaneState, asks: boolean][] = [
    ['at consent', consent(), false],
    ['at the institution picker before consent', institutionPicker({ manifest: manifest() }), false],
    ['at the institution picker after consent', institutionPicker(), true],
    [
      'at the institution picker if no consent is required',
      institutionPicker({ manifest: agreedManifest({ consent_required: false, consent_acquired_at: null }) }),
      true,
    ],
    ['at the sign-in', partnerAuth(), true],
    ['at the account picker', accountPicker(), true],
    ['at manual entry', manualEntry(), true],
    ['at success', success(), false],
    ['at the end of manual entry', success({ pane: 'manual_entry_success' }), false],
    ['when a bank is under maintenance', unexpectedError('maintenance'), true],
    ['when a bank is unavailable', unexpectedError('unavailable'), true],
    ['after a failed sign-in', unexpectedError('sign_in_failed'), true],
    ['when accounts are unavailable', unexpectedError('accounts_unavailable'), true],
    ['when no account is eligible', unexpectedError('no_eligible_accounts'), true],
    ['when the session has expired', unexpectedError('expired'), false],
    ['after a failure', unexpectedError('failure'), false],
  ];
  for (const [title, state, asks] of table) {
    it(`${asks ? 'asks for confirmation' : 'closes at once'} ${title}`, () => {
      const next = transition(state, INPUTS.closeRequested);

      expect(needsConfirmation(state)).to.equal(asks);
      expect(next).to.deep.equal(asks ? { ...state, sheet: 'exit' } : { pane: 'closing', from: state, reason: 'person_left' });
    });
  }

  for (const sheet of ['exit', 'data_access'] as const) {
    it(`closes only the sheet "${sheet}" if it is open`, () => {
      const next = transition(accountPicker({ sheet }), INPUTS.closeRequested);

      expect(next).to.deep.equal(accountPicker());
    });
  }
});

describe('closing a flow', () => {
  it('keeps the last pane', () => {
    const state = accountPicker({ sheet: 'exit' });

    const next = transition(state, INPUTS.closeConfirmed);

    expect(next).to.deep.equal({ pane: 'closing', from: state, reason: 'person_left' });
  });

  for (const name of Object.keys(STATES) as StateName[]) {
    const state = STATES[name];
    if (!isPane(state)) continue;
    it(`can be requested by the page: ${name}`, () => {
      const next = transition(state, { type: 'endRequested', reason: 'closed_by_page' });

      expect(next).to.deep.equal({ pane: 'closing', from: state, reason: 'closed_by_page' });
    });
  }

  it("uses the page's reason if the page also ends the flow", () => {
    const left = transition(consent(), INPUTS.closeRequested);

    const next = transition(left, INPUTS.endRequested);

    expect(placeOf(next)).to.equal('closing:element_removed');
  });

  it("keeps the page's first reason", () => {
    const left = transition(consent(), { type: 'endRequested', reason: 'closed_by_page' });

    const next = transition(left, INPUTS.endRequested);

    expect(next).to.equal(left);
  });
});

describe('a sheet', () => {
  for (const state of [institutionPicker(), partnerAuth(), manualEntry(), success(), unexpectedError('failure')]) {
    it(`about data access does not open over ${state.pane}`, () => {
      expect(transition(state, INPUTS.sheetOpened)).to.equal(state);
    });
  }

  it('stays closed if it is dismissed twice', () => {
    const state = consent();

    expect(transition(state, INPUTS.sheetDismissed)).to.equal(state);
  });

  it('that asks for confirmation stays open while the sign-in finishes below it', () => {
    const next = transition(partnerAuth({ step: 'waiting', sheet: 'exit' }), INPUTS.authorized);

    expect(placeOf(next)).to.equal('account_picker:loading under exit');
  });
});

describe('the back button', () => {
  const table: [title: string, from: PaneState, to: string | null][] = [
    ['does nothing at consent', consent(), null],
    ['goes from the institution picker to consent', institutionPicker(), 'consent'],
    ['does nothing while a bank is being opened', institutionPicker({ chosen: institution() }), null],
    ['goes from the sign-in to the institution picker', partnerAuth(), 'institution_picker'],
    ['goes from a blocked window to the institution picker', partnerAuth({ step: 'blocked' }), 'institution_picker'],
    ['goes from a window that seems closed to the institution picker', partnerAuth({ step: 'closed' }), 'institution_picker'],
    ['does nothing while the bank window is open', partnerAuth({ step: 'waiting' }), null],
    ['does nothing while a sign-in is being renewed', partnerAuth({ step: 'renewing' }), null],
    ['does nothing at the account picker', accountPicker(), null],
    ['does nothing at success', success(), null],
    ['does nothing at an error', unexpectedError('unavailable'), null],
    ['does nothing while manual entry is being submitted', manualEntry({ submitting: true }), null],
  ];
  for (const [title, from, to] of table) {
    it(title, () => {
      const next = transition(from, INPUTS.backRequested);

      expect(next === from ? null : placeOf(next)).to.equal(to);
    });
  }

  it('keeps the exit sheet open over consent', () => {
    const next = transition(institutionPicker({ sheet: 'exit' }), INPUTS.backRequested);

    expect(next).to.deep.include({ pane: 'consent', step: 'ready', sheet: 'exit' });
  });
});
