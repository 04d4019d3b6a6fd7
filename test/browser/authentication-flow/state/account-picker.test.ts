import { expect } from '@open-wc/testing';
import type { PartnerAccount, PartnerAccounts } from '../../../../src/api/types.js';
import type { AccountPickerState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, institution, partnerAccount, partnerAccounts } from '../objects.js';
import { placeOf } from '../place.js';
import { accountPicker, PROBLEMS, unexpectedError } from './states.js';

const several = agreedManifest({ single_account: false });
const closed = (id: string): PartnerAccount => partnerAccount(id, { allow_selection: false });
const open = partnerAccount;

/** Accounts come in; what the picker makes of them. */
const load = (data: PartnerAccount[], given: Partial<AccountPickerState> = {}, answer: Partial<PartnerAccounts> = {}) =>
  transition(accountPicker({ accounts: null, selected: [], ...given }), {
    type: 'accountsLoaded',
    accounts: partnerAccounts(data, answer),
  });

const idsOf = (state: object): string[] => (state as AccountPickerState).accounts!.map(({ id }) => id);

describe('the account picker', () => {
  it('puts those that can be chosen first, each group in the order of the bank', () => {
    const state = load([closed('a'), open('b'), closed('c'), open('d', { allow_selection: true })]);

    expect(idsOf(state)).to.deep.equal(['b', 'd', 'a', 'c']);
  });

  it('chooses the first that can be chosen where only one is wanted', () => {
    const state = load([closed('a'), open('b'), open('c')]);

    expect(state).to.have.deep.property('selected', ['b']);
  });

  it('chooses all that can be chosen where several are wanted', () => {
    const state = load([closed('a'), open('b'), open('c')], { manifest: several });

    expect(state).to.have.deep.property('selected', ['b', 'c']);
  });

  it('shows accounts that have come only once', () => {
    const before = accountPicker();

    const state = transition(before, INPUTS.accountsLoaded);

    expect(state).to.equal(before);
  });

  it('moves the choice where only one is wanted', () => {
    const state = transition(accountPicker(), { type: 'accountToggled', account: 'fca_2' });

    expect(state).to.have.deep.property('selected', ['fca_2']);
  });

  it('keeps the choice when it is pressed again where only one is wanted', () => {
    const state = transition(accountPicker(), { type: 'accountToggled', account: 'fca_1' });

    expect(state).to.have.deep.property('selected', ['fca_1']);
  });

  it('adds to the choice where several are wanted', () => {
    const state = transition(accountPicker({ manifest: several }), { type: 'accountToggled', account: 'fca_2' });

    expect(state).to.have.deep.property('selected', ['fca_1', 'fca_2']);
  });

  it('takes out of the choice where several are wanted', () => {
    const state = transition(accountPicker({ manifest: several }), { type: 'accountToggled', account: 'fca_1' });

    expect(state).to.have.deep.property('selected', []);
  });

  for (const [title, account] of [
    ['one that cannot be chosen', 'closed'],
    ['one that is not there', 'elsewhere'],
  ] as const) {
    it(`leaves the choice alone on a press on ${title}`, () => {
      const before = accountPicker({ accounts: [partnerAccount('fca_1'), closed('closed')] });

      const state = transition(before, { type: 'accountToggled', account });

      expect(state).to.have.deep.property('selected', ['fca_1']);
    });
  }

  it('links nothing while nothing is chosen', () => {
    const before = accountPicker({ selected: [] });

    const state = transition(before, INPUTS.accountsConfirmed);

    expect(state).to.equal(before);
  });

  it('says how many accounts there are when none can be chosen', () => {
    const state = load([closed('a'), closed('b')]);

    expect(state).to.deep.include({
      problem: { kind: 'no_eligible_accounts', institution: institution(), total: 2, accounts: [closed('a'), closed('b')] },
      errorCode: 'no_debitable_account',
    });
  });

  it('takes an empty list for accounts that could not be read', () => {
    const state = load([]);

    expect(state).to.have.nested.property('problem.kind', 'accounts_unavailable');
  });

  it('tries again once: from the beginning, and a second failure offers no third', () => {
    const retrying = transition(unexpectedError('accounts_unavailable'), INPUTS.retryRequested);

    const state = transition(retrying, { ...INPUTS.taskFailed, task: 'accounts' });

    expect(retrying).to.deep.equal(
      accountPicker({
        authSession: PROBLEMS.accounts_unavailable.authSession,
        accounts: null,
        selected: [],
        submitting: false,
        retries: 1,
      }),
    );
    expect(state).to.have.nested.property('problem.canRetry', false);
  });

  it('shows what was linked', () => {
    const before = accountPicker({ selected: ['fca_2'], submitting: true });

    const state = transition(before, { type: 'accountsSelected', accounts: partnerAccounts([]) });

    expect(state).to.deep.include({
      pane: 'success',
      account: { name: 'Account fca_2', last4: '6789', institution: institution() },
    });
  });

  it('shows a success without a name when the linked account is not in the list', () => {
    const before = accountPicker({ selected: ['elsewhere'], submitting: true });

    const state = transition(before, INPUTS.accountsSelected);

    expect(state).to.have.deep.property('account', { name: null, last4: null, institution: institution() });
  });

  it('shows no success where the session wants none', () => {
    const before = accountPicker({ submitting: true, manifest: agreedManifest({ skip_success_pane: true }) });

    const state = transition(before, INPUTS.accountsSelected);

    expect(placeOf(state)).to.equal('closing:person_left');
  });

  for (const [next, place] of [
    ['manual_entry', 'manual_entry'],
    ['institution_picker', 'institution_picker'],
    ['consent', 'consent'],
    ['unexpected_error', 'unexpected_error:failure'],
  ] as const) {
    it(`goes to ${place} when the answer names ${next}`, () => {
      const accounts = partnerAccounts([], { next_pane: next });

      const state = transition(accountPicker({ submitting: true }), { type: 'accountsSelected', accounts });

      expect(placeOf(state)).to.equal(place);
    });
  }
});

describe('accounts that are linked without a question', () => {
  const skipping = (session: boolean | null, atBank = false): Partial<AccountPickerState> => ({
    authSession: { ...accountPicker().authSession, skip_account_selection: session, institution_skip_account_selection: atBank },
  });
  const rule: [title: string, answer: boolean | null, session: boolean | null, isSubmitted: boolean][] = [
    ['the answer says yes', true, null, true],
    ['the answer says yes and the session no', true, false, true],
    ['the answer says no and the session yes', false, true, false],
    ['only the session says yes', null, true, true],
    ['only the session says no', null, false, false],
    ['nobody says anything', null, null, false],
  ];
  for (const [title, answer, session, isSubmitted] of rule) {
    it(`${isSubmitted ? 'are linked at once' : 'are shown'} when ${title}`, () => {
      const state = load([open('a'), open('b')], skipping(session), { skip_account_selection: answer });

      expect(state).to.have.property('submitting', isSubmitted);
    });
  }

  it('are all that can be chosen where several are wanted', () => {
    const state = load([open('a'), closed('b'), open('c')], { ...skipping(true), manifest: several });

    expect(state).to.deep.include({ submitting: true, selected: ['a', 'c'] });
  });

  const chosenAtBank: [title: string, data: PartnerAccount[], given: Partial<AccountPickerState>, isSubmitted: boolean][] = [
    ['the one account that was chosen at the bank is linked', [open('a')], skipping(null, true), true],
    ['two accounts that were chosen at the bank are shown', [open('a'), open('b')], skipping(null, true), false],
    ['one that can be chosen beside one that cannot is shown', [open('a'), closed('b')], skipping(null, true), false],
    ['one account that was not chosen at the bank is shown', [open('a')], skipping(null, false), false],
    ['one account is shown where several are wanted', [open('a')], { ...skipping(null, true), manifest: several }, false],
  ];
  for (const [title, data, given, isSubmitted] of chosenAtBank) {
    it(title, () => {
      expect(load(data, given)).to.have.property('submitting', isSubmitted);
    });
  }
});
