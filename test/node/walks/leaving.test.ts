import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkResult, endingOf } from './outcome.js';
import type { SimulatedUser } from './simulated-user.js';
import { PATHS_TO_STATES, goTo } from './paths-to-states.js';

const REQUEST_TIMEOUT = 30_000;
const COMPLETE = '/v1/link_account_sessions/complete';

/** The states in which leaving does not exit at the current pane. `*` stands for the reason. */
const ENDINGS: Record<string, string> = {
  launching: 'exited by * at no pane',
  success: 'completed with ••••6789 at success',
  manual_entry_success: 'completed with typed numbers at manual_entry_success',
  'unexpected_error:failure': 'failed with unexpected_error at unexpected_error',
  'unexpected_error:expired': 'failed with session_expired at unexpected_error',
};
const paneOf = (stateName: string): string => /^\w+/.exec(stateName)?.[0] ?? '';
const endingAt = (stateName: string, reason: string): string =>
  (ENDINGS[stateName] ?? `exited by * at ${paneOf(stateName)}`).replace('*', reason);

function leave({ flow }: SimulatedUser): void {
  flow.send({ type: 'closeRequested' });
  flow.send({ type: 'closeConfirmed' });
}
const endFromPage = ({ flow }: SimulatedUser): void => flow.send({ type: 'endRequested', reason: 'element_removed' });

/** Asserts the ending without letting time pass, so every running task must have been aborted immediately. */
async function assertEnded({ flow }: SimulatedUser, ending: string): Promise<void> {
  await flow.settle();
  assert.equal(endingOf(flow), ending);
  assert.equal(flow.pending, 0);
  assert.equal(flow.browser.window, undefined);
  await checkResult(flow);
}

for (const stateName of Object.keys(PATHS_TO_STATES)) {
  describe(`in the state ${stateName}`, () => {
    it('lets the user leave', async () => {
      const user = await goTo(stateName);

      leave(user);

      await assertEnded(user, endingAt(stateName, 'person_left'));
    });

    it('lets the user leave when leaving was already requested', async () => {
      const user = await goTo(stateName);
      user.flow.send({ type: 'closeRequested' });

      leave(user);

      await assertEnded(user, endingAt(stateName, 'person_left'));
    });

    it('lets the page end the flow', async () => {
      const user = await goTo(stateName);

      endFromPage(user);

      await assertEnded(user, endingAt(stateName, 'element_removed'));
    });

    it('ends the flow even if the session cannot be completed', async () => {
      const user = await goTo(stateName);
      const { flow } = user;
      const { faults } = flow.sandbox.control({});
      flow.sandbox.control({ faults: [...faults, { path: COMPLETE, delay: 1e9 }] });

      leave(user);
      await flow.pass(REQUEST_TIMEOUT);

      assert.equal(flow.ends.length, 1);
      assert.equal(flow.pending, 0);
    });
  });
}

describe('a session whose completion request never gets a response', () => {
  it('ends at the request timeout even if the page ends the flow', async () => {
    const user = await goTo('consent');
    user.flow.sandbox.control({ faults: [{ path: COMPLETE, delay: 1e9 }] });
    leave(user);

    endFromPage(user);
    await user.flow.pass(REQUEST_TIMEOUT);

    assert.equal(endingOf(user.flow), 'failed with api_connection_error at consent');
  });
});
