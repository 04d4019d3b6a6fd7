import { expect } from '@open-wc/testing';
import type { FinancialConnectionsApi } from '../../../../src/api/client.js';
import type { FlowInput } from '../../../../src/authentication-flow/state/inputs.js';
import { publicEvents } from '../../../../src/authentication-flow/state/public-events.js';
import type { FlowState } from '../../../../src/authentication-flow/state/state.js';
import { transition } from '../../../../src/authentication-flow/state/transition.js';
import type { FlowStep } from '../../../../src/contract/flow-events.js';
import { HAPPY_PATH } from '../tasks/fake-api.js';
import { INPUTS } from './inputs.js';
import { apiError, completedSession, expiry, partnerAccounts, sessionWithToken } from '../objects.js';
import { goTo, runFlow } from '../run.js';
import { accountPicker, closing, consent, institutionPicker, launching, partnerAuth, STATES, unexpectedError } from './states.js';

const errorEvent = (error_code: string): FlowStep => ({ name: 'error', metadata: { error_code } }) as FlowStep;
const plainEvents = (...names: string[]): FlowStep[] => names.map((name) => ({ name, metadata: {} }) as FlowStep);
const successEvent = (manual_entry: boolean): FlowStep => ({ name: 'success', metadata: { manual_entry } });
const eventsFor = (before: FlowState, input: FlowInput): FlowStep[] => publicEvents(before, input, transition(before, input));
const failedTask = (error = apiError()): FlowInput => ({ type: 'taskFailed', task: 'any', error });

describe('the public events', () => {
  it('report a whole flow in order', async () => {
    const run = runFlow();

    await goTo(run, 'ended:completed');

    expect(run.events).to.deep.equal([
      ...plainEvents('open', 'consent_acquired'),
      { name: 'institution_selected', metadata: { institution_name: 'River Bank' } },
      ...plainEvents('institution_authorized', 'accounts_selected'),
      successEvent(false),
    ]);
  });

  it('report manual entry in order', async () => {
    const complete: FinancialConnectionsApi['complete'] = () => Promise.resolve(sessionWithToken([]));
    const run = runFlow({ ...HAPPY_PATH, complete });
    await goTo(run, 'consent');

    run.store.send(INPUTS.manualEntryRequested);
    run.store.send(INPUTS.testAccountRequested);
    run.store.send(INPUTS.manualEntrySubmitted);
    await run.reach('manual_entry_success');
    run.store.send(INPUTS.doneRequested);
    await run.reach('ended:completed');

    expect(run.events).to.deep.equal([...plainEvents('open', 'manual_entry_initiated'), successEvent(true)]);
  });

  it('report a user who leaves', async () => {
    const run = runFlow({ ...HAPPY_PATH, complete: () => Promise.resolve(completedSession()) });
    await goTo(run, 'consent');

    run.store.send(INPUTS.closeRequested);
    await run.reach('ended:exited');

    expect(run.events).to.deep.equal(plainEvents('open', 'cancel'));
  });

  it('report an unrecoverable failure once, when it happens', async () => {
    const run = runFlow({
      ...HAPPY_PATH,
      createAuthSession: () => Promise.reject(apiError()),
      complete: () => Promise.resolve(completedSession()),
    });
    await goTo(run, 'institution_picker', true);
    await run.reach('unexpected_error:failure');

    run.store.send(INPUTS.closeRequested);
    await run.reach('ended:failed');

    expect(run.events).to.deep.equal([...plainEvents('open', 'consent_acquired'), errorEvent('unexpected_error')]);
  });

  const single: [title: string, before: FlowState, input: FlowInput, events: FlowStep[]][] = [
    [
      'a search that was answered',
      STATES['institution picker, searching'],
      INPUTS.searchAnswered,
      plainEvents('search_initiated'),
    ],
    ['a search that failed', STATES['institution picker, searching'], INPUTS.searchFailed, []],
    ['a late answer', institutionPicker(), INPUTS.searchAnswered, []],
    ['a sign-in that is renewed', partnerAuth({ step: 'renewing' }), INPUTS.authSessionCreated, []],
    ['accounts that are linked without selection', accountPicker({ submitting: true }), INPUTS.accountsSelected, []],
    [
      'manual entry in the page’s own form',
      consent({ manifest: { ...consent().manifest, manual_entry_mode: 'custom' } }),
      INPUTS.manualEntryRequested,
      plainEvents('manual_entry_initiated'),
    ],
    ['typing', STATES['manual entry'], INPUTS.numberTyped, []],
    ['a request for another bank', unexpectedError('failure'), INPUTS.anotherBankRequested, []],
    ['a sheet that opens over an error', unexpectedError('unavailable'), INPUTS.closeRequested, []],
    ['a sheet that is closed over an error', unexpectedError('unavailable', { sheet: 'exit' }), INPUTS.sheetDismissed, []],
    ['a session that was reset', STATES['failure, resetting'], INPUTS.reset, []],
    ['the start of closing', STATES.success, INPUTS.doneRequested, []],
    ['a flow that ends without linking', closing(), { type: 'completed', session: completedSession() }, plainEvents('cancel')],
    ['a flow that ends before it is launched', launching(), INPUTS.endRequested, plainEvents('cancel')],
  ];
  for (const [title, before, input, events] of single) {
    it(`report ${events.map(({ name }) => name).join() || 'nothing'} for ${title}`, () => {
      expect(eventsFor(before, input)).to.deep.equal(events);
    });
  }
});

describe('the public error event', () => {
  const errorWithCode = apiError({
    institution_unavailable: true,
    events_to_emit: '[{"type":"error","error":{"error_code":"failed_bot_detection"}}]',
  });
  const table: [title: string, before: FlowState, input: FlowInput, code: string][] = [
    [
      'a failure for which the API names a code',
      STATES['institution picker, opening'],
      failedTask(errorWithCode),
      'failed_bot_detection',
    ],
    [
      'an unavailable bank',
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
    ['a failed consent', STATES['consent, agreeing'], failedTask(), 'unexpected_error'],
    [
      'a failed consent for which the API names a code',
      STATES['consent, agreeing'],
      failedTask(errorWithCode),
      'failed_bot_detection',
    ],
    ['refused numbers', STATES['manual entry, submitting'], failedTask(), 'unexpected_error'],
    [
      'featured banks that cannot be loaded',
      STATES['institution picker, loading'],
      { ...INPUTS.taskFailed, task: 'featured' },
      'unexpected_error',
    ],
    ['a session that cannot be reset', STATES['failure, resetting'], failedTask(), 'unexpected_error'],
    ['a session that has expired at launch', launching(), failedTask(expiry()), 'session_expired'],
    ['a session that has expired when it is completed', closing(), failedTask(expiry()), 'session_expired'],
    [
      'completing that fails after another error',
      closing({ from: unexpectedError('failure', { errorCode: 'institution_timeout' }) }),
      failedTask(),
      'institution_timeout',
    ],
  ];
  for (const [title, before, input, code] of table) {
    it(`has the code ${code} for ${title}`, () => {
      expect(eventsFor(before, input)).to.deep.equal([errorEvent(code)]);
    });
  }
});
