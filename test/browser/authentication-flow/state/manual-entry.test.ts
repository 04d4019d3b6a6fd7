import { expect } from '@open-wc/testing';
import { manualEntryFaults } from '../../../../src/authentication-flow/state/bank-account-numbers.js';
import { canSubmitManualEntry } from '../../../../src/authentication-flow/state/manual-entry.js';
import type { ManualEntryState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, expiry, lostConnection } from '../objects.js';
import { placeOf } from '../place.js';
import { consent, institutionPicker, manualEntry, unexpectedError } from './states.js';

describe('manual entry', () => {
  it('keeps only digits', () => {
    const typed = { type: 'numberTyped', field: 'accountNumber', value: ' 12-34 x²5' } as const;

    const state = transition(manualEntry(), typed);

    expect(state).to.have.property('accountNumber', '12345');
  });

  it("clears the API's refusal when a number changes", () => {
    const state = transition(manualEntry({ refusal: apiError() }), INPUTS.numberTyped);

    expect(state).to.have.property('refusal', null);
  });

  it('remembers each field that the user has left, once', () => {
    const before = manualEntry({ visited: ['routingNumber'] });

    const again = transition(before, INPUTS.fieldLeft);
    const other = transition(before, { type: 'fieldLeft', field: 'confirmation' });

    expect(again).to.equal(before);
    expect(other).to.have.deep.property('visited', ['routingNumber', 'confirmation']);
  });

  it('shows every error if the user submits too early', () => {
    const state = transition(manualEntry({ accountNumber: '' }), INPUTS.manualEntrySubmitted);

    expect(state).to.deep.include({ submitting: false, visited: ['routingNumber', 'accountNumber', 'confirmation'] });
  });

  it('fills in the test account', () => {
    const empty = manualEntry({ routingNumber: '', accountNumber: '', confirmation: '', refusal: apiError() });

    const state = transition(empty, INPUTS.testAccountRequested);

    expect(state).to.include({
      routingNumber: '110000000',
      accountNumber: '000123456789',
      confirmation: '000123456789',
      refusal: null,
    });
  });

  it('never fills in the test account in live mode', () => {
    const before = manualEntry({ manifest: agreedManifest({ livemode: true }) });

    const state = transition(before, INPUTS.testAccountRequested);

    expect(state).to.equal(before);
  });

  it("clears the API's refusal when it is submitted again", () => {
    const state = transition(manualEntry({ refusal: apiError() }), INPUTS.manualEntrySubmitted);

    expect(state).to.deep.equal(manualEntry({ submitting: true }));
  });

  for (const [title, error] of [
    ['the API refuses the numbers', apiError({}, { type: 'invalid_request_error' })],
    ['the connection is lost', lostConnection()],
  ] as const) {
    it(`keeps the form if ${title}, so that it can be submitted again`, () => {
      const state = transition(manualEntry({ submitting: true }), { type: 'taskFailed', task: 'attach', error });

      expect(state).to.deep.equal(manualEntry({ refusal: error }));
      expect(transition(state, INPUTS.manualEntrySubmitted)).to.deep.equal(manualEntry({ submitting: true }));
    });
  }

  it('shows that the session has expired', () => {
    const state = transition(manualEntry({ submitting: true }), { type: 'taskFailed', task: 'attach', error: expiry() });

    expect(placeOf(state)).to.equal('unexpected_error:expired');
  });

  it('ends at the micro-deposits pane with the last four digits', () => {
    const state = transition(manualEntry({ submitting: true }), INPUTS.numbersAttached);

    expect(state).to.deep.include({
      pane: 'manual_entry_success',
      account: { name: null, last4: '6789', institution: null },
    });
  });

  for (const next_pane of ['success', 'unexpected_error'] as const) {
    it(`ends at the success pane if the response names ${next_pane}`, () => {
      const attachment = { id: 'ba_1', next_pane, microdeposit_verification_method: null };

      const state = transition(manualEntry({ submitting: true }), { type: 'numbersAttached', attachment });

      expect(placeOf(state)).to.equal('success');
    });
  }

  it('closes instead of showing a success pane that the session skips', () => {
    const before = manualEntry({ submitting: true, manifest: agreedManifest({ skip_success_pane: true }) });
    const attachment = { id: 'ba_1', next_pane: 'success', microdeposit_verification_method: null } as const;

    const state = transition(before, { type: 'numbersAttached', attachment });

    expect(placeOf(state)).to.equal('closing:person_left');
  });
});

describe('requesting manual entry', () => {
  it('allows going back to the institution picker as it was', () => {
    const before = institutionPicker({ query: 'river', sheet: 'exit' });

    const back = transition(transition(before, INPUTS.manualEntryRequested), INPUTS.backRequested);

    expect(back).to.deep.equal({ ...before, sheet: null });
  });

  it('allows going back to consent', () => {
    const back = transition(transition(consent(), INPUTS.manualEntryRequested), INPUTS.backRequested);

    expect(back).to.deep.equal(consent());
  });

  it('allows no way back from an error', () => {
    const state = transition(unexpectedError('unavailable'), INPUTS.manualEntryRequested);

    expect(state).to.have.property('back', null);
  });

  it('starts with empty fields', () => {
    const state = transition(consent(), INPUTS.manualEntryRequested);

    expect(state).to.deep.include({ routingNumber: '', accountNumber: '', confirmation: '', visited: [], refusal: null });
  });

  for (const [title, build] of [
    ['consent', consent],
    ['the institution picker', institutionPicker],
    ['an error', (overrides: object) => unexpectedError('unavailable', overrides)],
  ] as const) {
    it(`does nothing at ${title} if the session does not allow it`, () => {
      const before = build({ manifest: agreedManifest({ allow_manual_entry: false }) });

      const state = transition(before, INPUTS.manualEntryRequested);

      expect(state).to.equal(before);
    });

    it(`closes from ${title} if the page has its own form`, () => {
      const before = build({ manifest: agreedManifest({ manual_entry_mode: 'custom' }) });

      const state = transition(before, INPUTS.manualEntryRequested);

      expect(placeOf(state)).to.equal('closing:custom_manual_entry');
    });
  }
});

describe('submitting manual entry', () => {
  const table: [title: string, overrides: Partial<ManualEntryState>, faults: (string | null)[]][] = [
    ['valid numbers', {}, [null, null, null]],
    ['no routing number', { routingNumber: '' }, ['missing', null, null]],
    ['a mistyped routing number', { routingNumber: '110000001' }, ['checksum', null, null]],
    ['no account number', { accountNumber: '', confirmation: '' }, [null, 'missing', 'missing']],
    [
      'an account number that is too long',
      { accountNumber: '1'.repeat(18), confirmation: '1'.repeat(18) },
      [null, 'length', null],
    ],
    ['a different confirmation', { confirmation: '1' }, [null, null, 'differs']],
  ];
  for (const [title, overrides, faults] of table) {
    it(`is ${faults.every((fault) => fault === null) ? 'allowed' : 'not allowed'} with ${title}`, () => {
      const state = manualEntry(overrides);

      const found = Object.values(manualEntryFaults(state));

      expect(found).to.deep.equal(faults);
      expect(canSubmitManualEntry(state)).to.equal(faults.every((fault) => fault === null));
    });
  }

  it('is not allowed a second time', () => {
    expect(canSubmitManualEntry(manualEntry({ submitting: true }))).to.be.false;
  });
});
