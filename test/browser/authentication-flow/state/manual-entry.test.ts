import { expect } from '@open-wc/testing';
import { manualEntryFaults } from '../../../../src/authentication-flow/state/bank-account-numbers.js';
import { canSubmitManualEntry } from '../../../../src/authentication-flow/state/manual-entry.js';
import type { ManualEntryState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, apiError, expiry, lostConnection } from '../objects.js';
import { placeOf } from '../place.js';
import { consent, institutionPicker, manualEntry, unexpectedError } from './states.js';

describe('typing numbers by hand', () => {
  it('keeps digits only', () => {
    const typed = { type: 'numberTyped', field: 'accountNumber', value: ' 12-34 x²5' } as const;

    const state = transition(manualEntry(), typed);

    expect(state).to.have.property('accountNumber', '12345');
  });

  it('forgets what the API refused once a number changes', () => {
    const state = transition(manualEntry({ refusal: apiError() }), INPUTS.numberTyped);

    expect(state).to.have.property('refusal', null);
  });

  it('remembers each field that was left, once', () => {
    const before = manualEntry({ visited: ['routingNumber'] });

    const again = transition(before, INPUTS.fieldLeft);
    const other = transition(before, { type: 'fieldLeft', field: 'confirmation' });

    expect(again).to.equal(before);
    expect(other).to.have.deep.property('visited', ['routingNumber', 'confirmation']);
  });

  it('shows all that is wrong when the person submits too early', () => {
    const state = transition(manualEntry({ accountNumber: '' }), INPUTS.manualEntrySubmitted);

    expect(state).to.deep.include({ submitting: false, visited: ['routingNumber', 'accountNumber', 'confirmation'] });
  });

  it('fills in the account of the sandbox', () => {
    const empty = manualEntry({ routingNumber: '', accountNumber: '', confirmation: '', refusal: apiError() });

    const state = transition(empty, INPUTS.testAccountRequested);

    expect(state).to.include({
      routingNumber: '110000000',
      accountNumber: '000123456789',
      confirmation: '000123456789',
      refusal: null,
    });
  });

  it('never fills in an account of the sandbox in live mode', () => {
    const before = manualEntry({ manifest: agreedManifest({ livemode: true }) });

    const state = transition(before, INPUTS.testAccountRequested);

    expect(state).to.equal(before);
  });

  it('forgets what the API refused while it asks again', () => {
    const state = transition(manualEntry({ refusal: apiError() }), INPUTS.manualEntrySubmitted);

    expect(state).to.deep.equal(manualEntry({ submitting: true }));
  });

  for (const [title, error] of [
    ['the API refuses the numbers', apiError({}, { type: 'invalid_request_error' })],
    ['the connection is lost', lostConnection()],
  ] as const) {
    it(`keeps the form when ${title}, so that it can be sent again`, () => {
      const state = transition(manualEntry({ submitting: true }), { type: 'taskFailed', task: 'attach', error });

      expect(state).to.deep.equal(manualEntry({ refusal: error }));
      expect(transition(state, INPUTS.manualEntrySubmitted)).to.deep.equal(manualEntry({ submitting: true }));
    });
  }

  it('says so when the session is gone', () => {
    const state = transition(manualEntry({ submitting: true }), { type: 'taskFailed', task: 'attach', error: expiry() });

    expect(placeOf(state)).to.equal('unexpected_error:expired');
  });

  it('ends on the pane for micro-deposits with the last four digits', () => {
    const state = transition(manualEntry({ submitting: true }), INPUTS.numbersAttached);

    expect(state).to.deep.include({
      pane: 'manual_entry_success',
      account: { name: null, last4: '6789', institution: null },
    });
  });

  for (const next_pane of ['success', 'unexpected_error'] as const) {
    it(`ends on the success pane when the answer names ${next_pane}`, () => {
      const attachment = { id: 'ba_1', next_pane, microdeposit_verification_method: null };

      const state = transition(manualEntry({ submitting: true }), { type: 'numbersAttached', attachment });

      expect(placeOf(state)).to.equal('success');
    });
  }

  it('shows no success where the session wants none', () => {
    const before = manualEntry({ submitting: true, manifest: agreedManifest({ skip_success_pane: true }) });
    const attachment = { id: 'ba_1', next_pane: 'success', microdeposit_verification_method: null } as const;

    const state = transition(before, { type: 'numbersAttached', attachment });

    expect(placeOf(state)).to.equal('closing:person_left');
  });
});

describe('the way to typed numbers', () => {
  it('leads back to the banks as they were', () => {
    const before = institutionPicker({ query: 'river', sheet: 'exit' });

    const back = transition(transition(before, INPUTS.manualEntryRequested), INPUTS.backRequested);

    expect(back).to.deep.equal({ ...before, sheet: null });
  });

  it('leads back to consent', () => {
    const back = transition(transition(consent(), INPUTS.manualEntryRequested), INPUTS.backRequested);

    expect(back).to.deep.equal(consent());
  });

  it('leads nowhere back from an error', () => {
    const state = transition(unexpectedError('unavailable'), INPUTS.manualEntryRequested);

    expect(state).to.have.property('back', null);
  });

  it('begins with empty fields', () => {
    const state = transition(consent(), INPUTS.manualEntryRequested);

    expect(state).to.deep.include({ routingNumber: '', accountNumber: '', confirmation: '', visited: [], refusal: null });
  });

  for (const [title, build] of [
    ['consent', consent],
    ['the banks', institutionPicker],
    ['an error', (given: object) => unexpectedError('unavailable', given)],
  ] as const) {
    it(`is closed from ${title} where the session does not allow it`, () => {
      const before = build({ manifest: agreedManifest({ allow_manual_entry: false }) });

      const state = transition(before, INPUTS.manualEntryRequested);

      expect(state).to.equal(before);
    });

    it(`leaves from ${title} for a form of the page`, () => {
      const before = build({ manifest: agreedManifest({ manual_entry_mode: 'custom' }) });

      const state = transition(before, INPUTS.manualEntryRequested);

      expect(placeOf(state)).to.equal('closing:custom_manual_entry');
    });
  }
});

describe('what may be submitted', () => {
  const table: [title: string, given: Partial<ManualEntryState>, faults: (string | null)[]][] = [
    ['valid numbers', {}, [null, null, null]],
    ['no routing number', { routingNumber: '' }, ['missing', null, null]],
    ['a mistyped routing number', { routingNumber: '110000001' }, ['checksum', null, null]],
    ['no account number', { accountNumber: '', confirmation: '' }, [null, 'missing', 'missing']],
    ['a long account number', { accountNumber: '1'.repeat(18), confirmation: '1'.repeat(18) }, [null, 'length', null]],
    ['another confirmation', { confirmation: '1' }, [null, null, 'differs']],
  ];
  for (const [title, given, faults] of table) {
    it(`${title}: ${faults.every((fault) => fault === null) ? 'yes' : 'no'}`, () => {
      const state = manualEntry(given);

      const found = Object.values(manualEntryFaults(state));

      expect(found).to.deep.equal(faults);
      expect(canSubmitManualEntry(state)).to.equal(faults.every((fault) => fault === null));
    });
  }

  it('valid numbers a second time: no', () => {
    expect(canSubmitManualEntry(manualEntry({ submitting: true }))).to.be.false;
  });
});
