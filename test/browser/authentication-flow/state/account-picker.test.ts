import { expect } from '@open-wc/testing';
import type { PartnerAccount, PartnerAccounts } from '../../../../src/api/types.js';
import type { AccountPickerState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import { INPUTS } from './inputs.js';
import { agreedManifest, institution, partnerAccount, partnerAccounts } from '../objects.js';
import { placeOf } from '../place.js';
import { accountPicker, PROBLEMS, unexpectedError } from './states.js';

const several = agreedManifest({ single_account: false });
const ineligible = (id: string): PartnerAccount => partnerAccount(id, { allow_selection: false });
const eligible = partnerAccount;

/** Returns the state after these accounts have loaded. */
const load = (data: PartnerAccount[], overrides: Partial<AccountPickerState> = {}, answer: Partial<PartnerAccounts> = {}) =>
  transition(accountPicker({ accounts: null, selected: [], ...overrides }), {
    type: 'accountsLoaded',
    accounts: partnerAccounts(data, answer),
  });

const idsOf = (state: object): string[] => (state as AccountPickerState).accounts!.map(({ id }) => id);

describe('the account picker', () => {
  it('lists eligible accounts first, and keeps the bank’s order in each group', () => {
    const state = load([ineligible('a'), eligible('b'), ineligible('c'), eligible('d', { allow_selection: true })]);

    expect(idsOf(state)).to.deep.equal(['b', 'd', 'a', 'c']);
  });

  it('selects the first eligible account if one is required', () => {
    const state = load([ineligible('a'), eligible('b'), eligible('c')]);

    expect(state).to.have.deep.property('selected', ['b']);
  });

  it('selects all eligible accounts if several are allowed', () => {
    const state = load([ineligible('a'), eligible('b'), eligible('c')], { manifest: several });

    expect(state).to.have.deep.property('selected', ['b', 'c']);
  });

  it('ignores accounts that load a second time', () => {
    const before = accountPicker();

    const state = transition(before, INPUTS.accountsLoaded);

    expect(state).to.equal(before);
  });

  it('replaces the selection if one account is required', () => {
    const state = transition(accountPicker(), { type: 'accountToggled', account: 'fca_2' });

    expect(state).to.have.deep.property('selected', ['fca_2']);
  });

  it('keeps the selection when it is pressed again if one account is required', () => {
    const state = transition(accountPicker(), { type: 'accountToggled', account: 'fca_1' });

    expect(state).to.have.deep.property('selected', ['fca_1']);
  });

  it('adds to the selection if several accounts are allowed', () => {
    const state = transition(accountPicker({ manifest: several }), { type: 'accountToggled', account: 'fca_2' });

    expect(state).to.have.deep.property('selected', ['fca_1', 'fca_2']);
  });

  it('removes from the selection if several accounts are allowed', () => {
    const state = transition(accountPicker({ manifest: several }), { type: 'accountToggled', account: 'fca_1' });

    expect(state).to.have.deep.property('selected', []);
  });

  for (const [title, account] of [
    ['an ineligible account', 'closed'],
    ['an unknown account', 'elsewhere'],
  ] as const) {
    it(`keeps the selection on a press on ${title}`, () => {
      const before = accountPicker({ accounts: [partnerAccount('fca_1'), ineligible('closed')] });

      const state = transition(before, { type: 'accountToggled', account });

      expect(state).to.have.deep.property('selected', ['fca_1']);
    });
  }

  it('does not submit an empty selection', () => {
    const before = accountPicker({ selected: [] });

    const state = transition(before, INPUTS.accountsConfirmed);

    expect(state).to.equal(before);
  });

  it('reports how many accounts there are if none is eligible', () => {
    const state = load([ineligible('a'), ineligible('b')]);

    expect(state).to.deep.include({
      problem: {
        kind: 'no_eligible_accounts',
        institution: institution(),
        total: 2,
        accounts: [ineligible('a'), ineligible('b')],
      },
      errorCode: 'no_debitable_account',
    });
  });

  it('treats an empty list as unavailable accounts', () => {
    const state = load([]);

    expect(state).to.have.nested.property('problem.kind', 'accounts_unavailable');
  });

  it('starts over on a retry, and offers no second retry', () => {
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

  it('shows the linked account at success', () => {
    const before = accountPicker({ selected: ['fca_2'], submitting: true });

    const state = transition(before, { type: 'accountsSelected', accounts: partnerAccounts([]) });

    expect(state).to.deep.include({
      pane: 'success',
      account: { name: 'Account fca_2', last4: '6789', institution: institution() },
    });
  });

  it('shows success without an account name if the linked account is not in the list', () => {
    const before = accountPicker({ selected: ['elsewhere'], submitting: true });

    const state = transition(before, INPUTS.accountsSelected);

    expect(state).to.have.deep.property('account', { name: null, last4: null, institution: institution() });
  });

  it('closes instead of showing a success pane that the session skips', () => {
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
    it(`goes to ${place} if the response names ${next}`, () => {
      const accounts = partnerAccounts([], { next_pane: next });

      const state = transition(accountPicker({ submitting: true }), { type: 'accountsSelected', accounts });

      expect(placeOf(state)).to.equal(place);
    });
  }
});

describe('skipping the account selection', () => {
  const skipping = (session: boolean | null, atBank = false): Partial<AccountPickerState> => ({
    authSession: { ...accountPicker().authSession, skip_account_selection: session, institution_skip_account_selection: atBank },
  });
  const rules: [title: string, answer: boolean | null, session: boolean | null, isSubmitted: boolean][] = [
    ['the response skips the selection', true, null, true],
    ['the response skips the selection, but not the session', true, false, true],
    ['the session skips the selection, but not the response', false, true, false],
    ['the session skips the selection', null, true, true],
    ['the session does not skip the selection', null, false, false],
    ['neither mentions it', null, null, false],
  ];
  for (const [title, answer, session, isSubmitted] of rules) {
    it(`${isSubmitted ? 'links the accounts' : 'shows the accounts'} if ${title}`, () => {
      const state = load([eligible('a'), eligible('b')], skipping(session), { skip_account_selection: answer });

      expect(state).to.have.property('submitting', isSubmitted);
    });
  }

  it('links all eligible accounts if several are allowed', () => {
    const state = load([eligible('a'), ineligible('b'), eligible('c')], { ...skipping(true), manifest: several });

    expect(state).to.deep.include({ submitting: true, selected: ['a', 'c'] });
  });

  const chosenAtBank: [title: string, data: PartnerAccount[], overrides: Partial<AccountPickerState>, isSubmitted: boolean][] = [
    ['links a single account that was selected at the bank', [eligible('a')], skipping(null, true), true],
    ['shows two accounts that were selected at the bank', [eligible('a'), eligible('b')], skipping(null, true), false],
    ['shows an eligible account together with an ineligible one', [eligible('a'), ineligible('b')], skipping(null, true), false],
    ['shows a single account that was not selected at the bank', [eligible('a')], skipping(null, false), false],
    ['shows a single account if several are allowed', [eligible('a')], { ...skipping(null, true), manifest: several }, false],
  ];
  for (const [title, data, overrides, isSubmitted] of chosenAtBank) {
    it(title, () => {
      expect(load(data, overrides)).to.have.property('submitting', isSubmitted);
    });
  }
});
