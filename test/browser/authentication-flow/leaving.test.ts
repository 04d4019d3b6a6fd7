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

describe('a press on the close button', () => {
  const table: [title: string, state: PaneState, asks: boolean][] = [
    ['at consent', consent(), false],
    ['at the banks before consent', institutionPicker({ manifest: manifest() }), false],
    ['at the banks after consent', institutionPicker(), true],
    [
      'at the banks where no consent is asked for',
      institutionPicker({ manifest: agreedManifest({ consent_required: false, consent_acquired_at: null }) }),
      true,
    ],
    ['before the bank', partnerAuth(), true],
    ['at the accounts', accountPicker(), true],
    ['at typed numbers', manualEntry(), true],
    ['at success', success(), false],
    ['at the end of typed numbers', success({ pane: 'manual_entry_success' }), false],
    ['at maintenance', unexpectedError('maintenance'), true],
    ['at a bank that is down', unexpectedError('unavailable'), true],
    ['at a failed sign-in', unexpectedError('sign_in_failed'), true],
    ['at accounts that could not be read', unexpectedError('accounts_unavailable'), true],
    ['at accounts that cannot be linked', unexpectedError('no_eligible_accounts'), true],
    ['at a session that is gone', unexpectedError('expired'), false],
    ['at a failure', unexpectedError('failure'), false],
  ];
  for (const [title, state, asks] of table) {
    it(`${title} ${asks ? 'asks whether it is meant' : 'leaves at once'}`, () => {
      const next = transition(state, INPUTS.closeRequested);

      expect(needsConfirmation(state)).to.equal(asks);
      expect(next).to.deep.equal(asks ? { ...state, sheet: 'exit' } : { pane: 'closing', from: state, reason: 'person_left' });
    });
  }

  for (const sheet of ['exit', 'data_access'] as const) {
    it(`takes the sheet "${sheet}" away and leaves nothing`, () => {
      const next = transition(accountPicker({ sheet }), INPUTS.closeRequested);

      expect(next).to.deep.equal(accountPicker());
    });
  }
});

describe('leaving for good', () => {
  it('keeps the pane that was left', () => {
    const state = accountPicker({ sheet: 'exit' });

    const next = transition(state, INPUTS.closeConfirmed);

    expect(next).to.deep.equal({ pane: 'closing', from: state, reason: 'person_left' });
  });

  for (const name of Object.keys(STATES) as StateName[]) {
    const state = STATES[name];
    if (!isPane(state)) continue;
    it(`is what the page may ask for: ${name}`, () => {
      const next = transition(state, { type: 'endRequested', reason: 'closed_by_page' });

      expect(next).to.deep.equal({ pane: 'closing', from: state, reason: 'closed_by_page' });
    });
  }

  it("gives the page's reason once the page joins in", () => {
    const left = transition(consent(), INPUTS.closeRequested);

    const next = transition(left, INPUTS.endRequested);

    expect(placeOf(next)).to.equal('closing:element_removed');
  });

  it('keeps the first reason of the page', () => {
    const left = transition(consent(), { type: 'endRequested', reason: 'closed_by_page' });

    const next = transition(left, INPUTS.endRequested);

    expect(next).to.equal(left);
  });
});

describe('a sheet', () => {
  for (const state of [institutionPicker(), partnerAuth(), manualEntry(), success(), unexpectedError('failure')]) {
    it(`about data does not rise over ${state.pane}`, () => {
      expect(transition(state, INPUTS.sheetOpened)).to.equal(state);
    });
  }

  it('stays away when it is dismissed twice', () => {
    const state = consent();

    expect(transition(state, INPUTS.sheetDismissed)).to.equal(state);
  });

  it('that asks about leaving stays while the sign-in goes on beneath it', () => {
    const next = transition(partnerAuth({ step: 'waiting', sheet: 'exit' }), INPUTS.authorized);

    expect(placeOf(next)).to.equal('account_picker:loading under exit');
  });
});

describe('the way back', () => {
  const table: [title: string, from: PaneState, to: string | null][] = [
    ['from consent leads nowhere', consent(), null],
    ['from the banks leads to consent', institutionPicker(), 'consent'],
    ['from a bank that is being opened leads nowhere', institutionPicker({ chosen: institution() }), null],
    ['from the bank leads to the banks', partnerAuth(), 'institution_picker'],
    ['from a blocked window leads to the banks', partnerAuth({ step: 'blocked' }), 'institution_picker'],
    ['from a window that seems closed leads to the banks', partnerAuth({ step: 'closed' }), 'institution_picker'],
    ['from an open window leads nowhere', partnerAuth({ step: 'waiting' }), null],
    ['from a sign-in that is renewed leads nowhere', partnerAuth({ step: 'renewing' }), null],
    ['from the accounts leads nowhere', accountPicker(), null],
    ['from success leads nowhere', success(), null],
    ['from an error leads nowhere', unexpectedError('unavailable'), null],
    ['from numbers that are being checked leads nowhere', manualEntry({ submitting: true }), null],
  ];
  for (const [title, from, to] of table) {
    it(title, () => {
      const next = transition(from, INPUTS.backRequested);

      expect(next === from ? null : placeOf(next)).to.equal(to);
    });
  }

  it('finds no notice over consent', () => {
    const next = transition(institutionPicker({ sheet: 'exit' }), INPUTS.backRequested);

    expect(next).to.deep.include({ pane: 'consent', step: 'ready', sheet: 'exit' });
  });
});
