import { expect } from '@open-wc/testing';
import { HAPPY_PATH } from './tasks/fake-api.js';
import { INPUTS } from './state/inputs.js';
import { apiError, completedSession, lostConnection, sessionWithToken } from './objects.js';
import { goTo, runFlow } from './run.js';

describe('a flow that loses the response to its last call', () => {
  const lost = { ...HAPPY_PATH, complete: () => Promise.reject(lostConnection()) };
  const cases: [title: string, receipt: () => Promise<ReturnType<typeof completedSession>>, ending: string][] = [
    ['completes with the token that was created', () => Promise.resolve(sessionWithToken()), 'ended:completed'],
    ['exits if nothing was linked', () => Promise.resolve(completedSession({ status: 'cancelled' })), 'ended:exited'],
    ['fails if the call never reached the API', () => Promise.resolve(completedSession({ status: 'pending' })), 'ended:failed'],
    ['fails if the session cannot be retrieved either', () => Promise.reject(lostConnection()), 'ended:failed'],
  ];
  for (const [title, sessionReceipt, ending] of cases) {
    it(title, async () => {
      const run = runFlow({ ...lost, sessionReceipt });
      await goTo(run, 'success');

      run.store.send(INPUTS.doneRequested);
      await run.reach(ending);

      expect(run.place()).to.equal(ending);
      expect(run.callsOf('complete')).to.have.lengthOf(1);
      expect(run.callsOf('sessionReceipt')).to.have.lengthOf(1);
    });
  }

  it('does not retrieve the session if the call got an error response', async () => {
    const run = runFlow({ ...HAPPY_PATH, complete: () => Promise.reject(apiError()) });
    await goTo(run, 'success');

    run.store.send(INPUTS.doneRequested);
    await run.reach('ended:failed');

    expect(run.callsOf('sessionReceipt')).to.deep.equal([]);
  });
});
