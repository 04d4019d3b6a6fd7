import { expect } from '@open-wc/testing';
import { HAPPY } from './tasks/fake-api.js';
import { INPUTS } from './state/inputs.js';
import { apiError, completedSession, lostConnection, sessionWithToken } from './objects.js';
import { goTo, runFlow } from './run.js';

describe('when the answer to the last call is lost', () => {
  const lost = { ...HAPPY, complete: () => Promise.reject(lostConnection()) };
  const receipts: [title: string, receipt: () => Promise<ReturnType<typeof completedSession>>, ending: string][] = [
    ['hands over the token that was made', () => Promise.resolve(sessionWithToken()), 'ended:completed'],
    ['tells that nothing was linked', () => Promise.resolve(completedSession({ status: 'cancelled' })), 'ended:exited'],
    ['fails when the call had not got through', () => Promise.resolve(completedSession({ status: 'pending' })), 'ended:failed'],
    ['fails when the session cannot be asked either', () => Promise.reject(lostConnection()), 'ended:failed'],
  ];
  for (const [title, sessionReceipt, ending] of receipts) {
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

  it('asks no more when the call was answered with a failure', async () => {
    const run = runFlow({ ...HAPPY, complete: () => Promise.reject(apiError()) });
    await goTo(run, 'success');

    run.store.send(INPUTS.doneRequested);
    await run.reach('ended:failed');

    expect(run.callsOf('sessionReceipt')).to.deep.equal([]);
  });
});
