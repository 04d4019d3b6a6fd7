import { expect } from '@open-wc/testing';
import type { FinancialConnectionsApi } from '../../../../src/api/client.js';
import type { FlowInput } from '../../../../src/authentication-flow/state/inputs.js';
import { publicEvents } from '../../../../src/authentication-flow/state/public-events.js';
import type { FlowState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import type { FlowStep } from '../../../../src/contract/flow-events.js';
import { HAPPY } from '../tasks/fake-api.js';
import { INPUTS } from './inputs.js';
import { apiError, completedSession, expiry, partnerAccounts, sessionWithToken } from '../objects.js';
import { goTo, runFlow } from '../run.js';
import { accountPicker, closing, consent, institutionPicker, launching, partnerAuth, STATES, unexpectedError } from './states.js';

const named = (error_code: string): FlowStep => ({ name: 'error', metadata: { error_code } }) as FlowStep;
const plain = (...names: string[]): FlowStep[] => names.map((name) => ({ name, metadata: {} }) as FlowStep);
const success = (manual_entry: boolean): FlowStep => ({ name: 'success', metadata: { manual_entry } });
const told = (before: FlowState, input: FlowInput): FlowStep[] => publicEvents(before, input, transition(before, input));
const failedTask = (error = apiError()): FlowInput => ({ type: 'taskFailed', task: 'any', error });

describe('what a page is told', () => {
  it('of a whole flow, in its order', async () => {
    const run = runFlow();

    await goTo(run, 'ended:completed');

    expect(run.events).to.deep.equal([
      ...plain('open', 'consent_acquired'),
      { name: 'institution_selected', metadata: { institution_name: 'River Bank' } },
      ...plain('institution_authorized', 'accounts_selected'),
      success(false),
    ]);
  });

  it('of numbers typed by hand, in its order', async () => {
    const complete: FinancialConnectionsApi['complete'] = () => Promise.resolve(sessionWithToken([]));
    const run = runFlow({ ...HAPPY, complete });
    await goTo(run, 'consent');

    run.store.send(INPUTS.manualEntryRequested);
    run.store.send(INPUTS.testAccountRequested);
    run.store.send(INPUTS.manualEntrySubmitted);
    await run.reach('manual_entry_success');
    run.store.send(INPUTS.doneRequested);
    await run.reach('ended:completed');

    expect(run.events).to.deep.equal([...plain('open', 'manual_entry_initiated'), success(true)]);
  });

  it('of a person who leaves', async () => {
    const run = runFlow({ ...HAPPY, complete: () => Promise.resolve(completedSession()) });
    await goTo(run, 'consent');

    run.store.send(INPUTS.closeRequested);
    await run.reach('ended:exited');

    expect(run.events).to.deep.equal(plain('open', 'cancel'));
  });

  it('of a failure that could not be got over: once, when it happens', async () => {
    const run = runFlow({
      ...HAPPY,
      createAuthSession: () => Promise.reject(apiError()),
      complete: () => Promise.resolve(completedSession()),
    });
    await goTo(run, 'institution_picker', true);
    await run.reach('unexpected_error:failure');

    run.store.send(INPUTS.closeRequested);
    await run.reach('ended:failed');

    expect(run.events).to.deep.equal([...plain('open', 'consent_acquired'), named('unexpected_error')]);
  });

  const single: [title: string, before: FlowState, input: FlowInput, events: FlowStep[]][] = [
    ['a search that was answered', STATES['institution picker, searching'], INPUTS.searchAnswered, plain('search_initiated')],
    ['a search that failed', STATES['institution picker, searching'], INPUTS.searchFailed, []],
    ['a late answer', institutionPicker(), INPUTS.searchAnswered, []],
    ['a sign-in that is renewed', partnerAuth({ step: 'renewing' }), INPUTS.authSessionCreated, []],
    ['accounts that are linked without a question', accountPicker({ submitting: true }), INPUTS.accountsSelected, []],
    [
      'a form of the page',
      consent({ manifest: { ...consent().manifest, manual_entry_mode: 'custom' } }),
      INPUTS.manualEntryRequested,
      plain('manual_entry_initiated'),
    ],
    ['typing', STATES['manual entry'], INPUTS.numberTyped, []],
    ['the wish for another bank', unexpectedError('failure'), INPUTS.anotherBankRequested, []],
    ['a sheet over an error', unexpectedError('unavailable'), INPUTS.closeRequested, []],
    ['a sheet taken off an error', unexpectedError('unavailable', { sheet: 'exit' }), INPUTS.sheetDismissed, []],
    ['a session that was set back', STATES['failure, resetting'], INPUTS.reset, []],
    ['the start of the end', STATES.success, INPUTS.doneRequested, []],
    ['the end by the page', closing(), { type: 'completed', session: completedSession() }, plain('cancel')],
    ['the end before the beginning', launching(), INPUTS.endRequested, plain('cancel')],
  ];
  for (const [title, before, input, events] of single) {
    it(`of ${title}: ${events.map(({ name }) => name).join() || 'nothing'}`, () => {
      expect(told(before, input)).to.deep.equal(events);
    });
  }
});

describe('the error that a page is told', () => {
  const emitted = apiError({
    institution_unavailable: true,
    events_to_emit: '[{"type":"error","error":{"error_code":"failed_bot_detection"}}]',
  });
  const table: [title: string, before: FlowState, input: FlowInput, code: string][] = [
    ['the code that the API names first', STATES['institution picker, opening'], failedTask(emitted), 'failed_bot_detection'],
    [
      'the kind of downtime',
      STATES['institution picker, opening'],
      failedTask(apiError({ institution_unavailable: true })),
      'institution_unavailable_unplanned',
    ],
    ['a failed sign-in', partnerAuth({ step: 'waiting' }), INPUTS.signInFailed, 'authorization_failed'],
    ['accounts that cannot be read', STATES['account picker, loading'], failedTask(), 'accounts_unavailable'],
    [
      'an empty list of accounts',
      STATES['account picker, loading'],
      { type: 'accountsLoaded', accounts: partnerAccounts([]) },
      'accounts_unavailable',
    ],
    ['a failed consent, which no one sees', STATES['consent, agreeing'], failedTask(), 'unexpected_error'],
    ['a code for a failure that no one sees', STATES['consent, agreeing'], failedTask(emitted), 'failed_bot_detection'],
    ['refused numbers', STATES['manual entry, submitting'], failedTask(), 'unexpected_error'],
    [
      'featured banks that cannot be loaded',
      STATES['institution picker, loading'],
      { ...INPUTS.taskFailed, task: 'featured' },
      'unexpected_error',
    ],
    ['a session that cannot be set back', STATES['failure, resetting'], failedTask(), 'unexpected_error'],
    ['a session that is gone at launch', launching(), failedTask(expiry()), 'session_expired'],
    ['a session that is gone when it is completed', closing(), failedTask(expiry()), 'session_expired'],
    [
      'the first error when completing fails after it',
      closing({ from: unexpectedError('failure', { errorCode: 'institution_timeout' }) }),
      failedTask(),
      'institution_timeout',
    ],
  ];
  for (const [title, before, input, code] of table) {
    it(`names ${title}: ${code}`, () => {
      expect(told(before, input)).to.deep.equal([named(code)]);
    });
  }
});
