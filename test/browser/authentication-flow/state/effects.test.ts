import { expect } from '@open-wc/testing';
import { effectsOf } from '../../../../src/authentication-flow/state/effects.js';
import type { FlowState } from '../../../../src/authentication-flow/state/state.js';
import { agreedManifest, authSession, institution, partnerAccount } from '../objects.js';
import {
  accountPicker,
  closing,
  consent,
  institutionPicker,
  manualEntry,
  partnerAuth,
  STATES,
  unexpectedError,
  type StateName,
} from './states.js';

const tasksOf = (state: FlowState): string[] => effectsOf(state).map(({ task }) => task);
const keysOf = (state: FlowState): string[] => effectsOf(state).map(({ key }) => key);

const TASKS: Partial<Record<StateName, string[]>> = {
  launching: ['synchronize'],
  'consent, agreeing': ['consent'],
  'institution picker, loading': ['featured'],
  'institution picker, searching': ['search'],
  'institution picker, opening': ['authSession'],
  'partner auth, waiting': ['authorize'],
  'partner auth, offline': ['authorize'],
  'partner auth, closed': ['authorize'],
  'partner auth, renewing': ['authSession'],
  'account picker, loading': ['accounts'],
  'account picker, submitting': ['select'],
  'manual entry, submitting': ['attach'],
  'failure, resetting': ['reset'],
  closing: ['complete'],
  'closing by the page': ['complete'],
};

describe('the effects of a state', () => {
  for (const name of Object.keys(STATES) as StateName[]) {
    const tasks = TASKS[name] ?? [];
    it(`${name}: ${tasks.join(', ') || 'nothing'}`, () => {
      expect(tasksOf(STATES[name])).to.deep.equal(tasks);
    });
  }

  it('keep loading banks while one is being opened and another is searched for', () => {
    const state = institutionPicker({ chosen: institution(), featured: null, query: 'river' });

    expect(tasksOf(state)).to.deep.equal(['authSession', 'featured', 'search']);
  });

  it('include no search for blanks', () => {
    expect(tasksOf(institutionPicker({ query: '   ' }))).to.deep.equal([]);
  });

  it('include no second search for an answered query', () => {
    const found = { query: 'river', institutions: [], offersManualEntry: false };

    expect(tasksOf(institutionPicker({ query: ' river ', found }))).to.deep.equal([]);
  });

  it('search for the trimmed query', () => {
    const [search] = effectsOf(institutionPicker({ query: ' river ' }));

    expect(search).to.deep.equal({ key: 'search:river', task: 'search', query: 'river' });
  });

  it('replace the canceled sign-in', () => {
    const [renewal] = effectsOf(partnerAuth({ step: 'renewing' }));

    expect(renewal).to.deep.include({ task: 'authSession', replaces: authSession(), institution: institution() });
  });

  it('replace no sign-in when a bank is first selected', () => {
    const [creation] = effectsOf(institutionPicker({ chosen: institution() }));

    expect(creation).to.deep.include({ task: 'authSession', replaces: null, institution: institution() });
  });

  it('link the selected accounts in the order of the list, without ineligible ones', () => {
    const state = accountPicker({
      manifest: agreedManifest({ single_account: false }),
      accounts: [partnerAccount('a'), partnerAccount('b'), partnerAccount('c', { allow_selection: false })],
      selected: ['c', 'b', 'a'],
      submitting: true,
    });

    expect(effectsOf(state)).to.have.deep.nested.property('[0].accounts', ['a', 'b']);
  });

  it('send the entered numbers', () => {
    const [attach] = effectsOf(manualEntry({ submitting: true }));

    expect(attach).to.include({ routingNumber: '110000000', accountNumber: '000123456789' });
  });

  const terminalErrors = [
    ['custom_manual_entry', 'user_initiated_with_custom_manual_entry'],
    ['person_left', null],
    ['closed_by_page', null],
    ['element_removed', null],
  ] as const;
  for (const [reason, terminalError] of terminalErrors) {
    it(`complete with ${terminalError ?? 'no terminal error'} for ${reason}`, () => {
      expect(effectsOf(closing({ reason }))).to.have.nested.property('[0].terminalError', terminalError);
    });
  }
});

describe('an effect', () => {
  const waiting = partnerAuth({ step: 'waiting', attempt: 1 });
  const loading = accountPicker({ accounts: null });
  const restarts: [title: string, before: FlowState, after: FlowState][] = [
    ['for each query', institutionPicker({ query: 'a' }), institutionPicker({ query: 'ab' })],
    ['for each bank', institutionPicker({ chosen: institution() }), institutionPicker({ chosen: institution({ id: 'x' }) })],
    ['for each opening of the window', waiting, { ...waiting, attempt: 2 }],
    ['for each auth session', waiting, { ...waiting, authSession: authSession({ id: 'bcsess_2' }) }],
    ['for each retry', loading, { ...loading, retries: 1 }],
  ];
  for (const [title, before, after] of restarts) {
    it(`restarts ${title}`, () => {
      expect(keysOf(after)).to.not.deep.equal(keysOf(before));
    });
  }

  const continuations: [title: string, before: FlowState, after: FlowState][] = [
    ['when the window seems closed', waiting, { ...waiting, step: 'closed' }],
    ['under a sheet', waiting, { ...waiting, sheet: 'exit' }],
    ['while blanks are typed', institutionPicker({ query: 'a' }), institutionPicker({ query: ' a ' })],
    ['when the page replaces the reason', closing(), closing({ reason: 'element_removed' })],
    ['under an information sheet', consent({ step: 'agreeing' }), consent({ step: 'agreeing', sheet: 'data_access' })],
    [
      'when the problem changes',
      unexpectedError('failure', { resetting: true }),
      unexpectedError('unavailable', { resetting: true }),
    ],
  ];
  for (const [title, before, after] of continuations) {
    it(`continues ${title}`, () => {
      expect(keysOf(after)).to.deep.equal(keysOf(before));
    });
  }
});
