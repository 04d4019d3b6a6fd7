import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { PANES } from '../../../src/api/types.js';
import { isPane } from '../../../src/authentication-flow/state/state.js';
import { FLOW_ERROR_CODES } from '../../../src/contract/flow-events.js';
import { INPUTS } from '../../browser/authentication-flow/state/inputs.js';
import { checkResult } from './outcome.js';
import { type Plan, plan } from './plan.js';
import { Walk } from './walk.js';
import type { WholeFlow } from './whole-flow.js';

const SEED = 20_261_123;
const WALKS = 2000;
/** The timeout of a request, which is the longest time that a user may have to wait. */
const REQUEST_TIMEOUT = 30_000;

const EVENTS = [
  'open',
  'manual_entry_initiated',
  'consent_acquired',
  'search_initiated',
  'institution_selected',
  'institution_authorized',
  'accounts_selected',
  'success',
  'cancel',
  'error',
];
const COMPLETE = 'link_account_sessions/complete';
const SUBMITS_ACCOUNT = /(selected_accounts|attach_payment_account)$/;

function checkCalls({ calls, states, ends }: WholeFlow): void {
  const wasLaunched = states.some(({ pane }) => pane !== 'ended');
  const completions = calls.filter(({ path }) => path === COMPLETE);
  assert.equal(completions.length, wasLaunched ? 1 : 0, 'the session is completed once, if it was launched');
  if (ends[0]?.ending.kind !== 'completed') return;
  assert.ok(
    calls.some(({ path }) => SUBMITS_ACCOUNT.test(path)),
    'an account was submitted before the token',
  );
}

function checkStates({ states, events, ends }: WholeFlow): void {
  for (const state of states) if (isPane(state)) assert.ok(PANES.includes(state.pane), state.pane);
  for (const event of events) {
    assert.ok(EVENTS.includes(event.name), event.name);
    if (event.name === 'error') assert.ok(FLOW_ERROR_CODES.includes(event.metadata.error_code), event.metadata.error_code);
  }
  const last = events.at(-1)?.name;
  const endings = events.filter(({ name }) => name === 'success' || name === 'cancel');
  const kind = ends[0]?.ending.kind;
  assert.equal(endings.length, kind === 'failed' ? 0 : 1, 'the ending is reported once');
  assert.equal(
    last,
    { completed: 'success', exited: 'cancel', failed: 'error' }[kind ?? 'failed'],
    'the ending is the last event',
  );
}

async function checkNothingIsRunning(flow: WholeFlow): Promise<void> {
  assert.equal(flow.pending, 0, 'nothing is pending');
  assert.deepEqual(
    flow.browser.windows.filter(({ isActuallyClosed }) => !isActuallyClosed),
    [],
    'no bank window is open',
  );
  const before = [flow.state, flow.events.length, flow.calls.length, flow.browser.windows.length, flow.ends.length];
  for (const input of Object.values(INPUTS)) flow.send(input);
  await flow.pass(REQUEST_TIMEOUT);
  const afterwards = [flow.state, flow.events.length, flow.calls.length, flow.browser.windows.length, flow.ends.length];
  before.forEach((value, index) => assert.equal(afterwards[index], value, 'nothing changes after the end'));
}

/** Asserts the flow's result, except when the session may have been completed although its response was lost. */
async function checkEnding(flow: WholeFlow): Promise<void> {
  const completion = flow.calls.find(({ path }) => path === COMPLETE);
  const wasReceived = flow.ends[0]?.ending.kind !== 'failed' || (completion?.status === 200 && !flow.tamper);
  if (wasReceived && completion) await checkResult(flow);
}

const seen = new Map<string, number>();
const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

async function walkThrough(generated: Plan): Promise<void> {
  const walk = new Walk(generated);
  const { flow } = walk;
  try {
    await walk.go(generated);
    if (flow.ends.length === 0) await flow.pass(REQUEST_TIMEOUT);
    assert.equal(flow.ends.length, 1, `the flow ends once; the state is ${flow.stateName}`);
    assert.ok(walk.mostWindows <= 1, 'at most one bank window is open at a time');
    checkCalls(flow);
    checkStates(flow);
    await checkNothingIsRunning(flow);
    await checkEnding(flow);
  } catch (error) {
    throw new Error(`failed after ${walk.path.join(' → ')}`, { cause: error });
  }
  new Set(flow.states.map(({ pane }) => pane)).forEach(count);
  count(flow.ends[0]!.ending.kind);
}

describe('a random walk through the flow', () => {
  it('ends once, with a correct result and nothing left running', async () => {
    await fc.assert(fc.asyncProperty(plan, walkThrough), { seed: SEED, numRuns: WALKS });
  });

  // Makes sure that the walks reach every pane and every ending.
  after(() => {
    for (const reached of [...PANES, 'completed', 'exited', 'failed']) assert.ok((seen.get(reached) ?? 0) > WALKS / 50, reached);
  });
});
