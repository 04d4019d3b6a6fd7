import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkTruth, endingOf } from './outcome.js';
import type { Person } from './person.js';
import { PLACES, goTo } from './places.js';

const LONGEST_WAIT = 30_000;
const COMPLETE = '/v1/link_account_sessions/complete';

/** Endings other than leaving. */
const ENDINGS: Record<string, string> = {
  launching: 'exited by * at no pane',
  success: 'completed with ••••6789 at success',
  manual_entry_success: 'completed with typed numbers at manual_entry_success',
  'unexpected_error:failure': 'failed with unexpected_error at unexpected_error',
  'unexpected_error:expired': 'failed with session_expired at unexpected_error',
};
const paneOf = (place: string): string => /^\w+/.exec(place)?.[0] ?? '';
const endingAt = (place: string, reason: string): string =>
  (ENDINGS[place] ?? `exited by * at ${paneOf(place)}`).replace('*', reason);

function leave({ flow }: Person): void {
  flow.send({ type: 'closeRequested' });
  flow.send({ type: 'closeConfirmed' });
}
const end = ({ flow }: Person): void => flow.send({ type: 'endRequested', reason: 'element_removed' });

/** No time passes, so every running task is aborted at once. */
async function assertEnded({ flow }: Person, ending: string): Promise<void> {
  await flow.settle();
  assert.equal(endingOf(flow), ending);
  assert.equal(flow.pending, 0);
  assert.equal(flow.browser.window, undefined);
  await checkTruth(flow);
}

for (const place of Object.keys(PLACES)) {
  describe(`at ${place}`, () => {
    it('a user can leave', async () => {
      const person = await goTo(place);

      leave(person);

      await assertEnded(person, endingAt(place, 'person_left'));
    });

    it('a user who is already leaving can leave', async () => {
      const person = await goTo(place);
      person.flow.send({ type: 'closeRequested' });

      leave(person);

      await assertEnded(person, endingAt(place, 'person_left'));
    });

    it('the page can end the flow', async () => {
      const person = await goTo(place);

      end(person);

      await assertEnded(person, endingAt(place, 'element_removed'));
    });

    it('the flow ends even if the session cannot be completed', async () => {
      const person = await goTo(place);
      const { flow } = person;
      const { faults } = flow.sandbox.control({});
      flow.sandbox.control({ faults: [...faults, { path: COMPLETE, delay: 1e9 }] });

      leave(person);
      await flow.pass(LONGEST_WAIT);

      assert.equal(flow.ends.length, 1);
      assert.equal(flow.pending, 0);
    });
  });
}

describe('a session whose completion never answers', () => {
  it('ends when the call times out, also if the page ends it', async () => {
    const person = await goTo('consent');
    person.flow.sandbox.control({ faults: [{ path: COMPLETE, delay: 1e9 }] });
    leave(person);

    end(person);
    await person.flow.pass(LONGEST_WAIT);

    assert.equal(endingOf(person.flow), 'failed with api_connection_error at consent');
  });
});
