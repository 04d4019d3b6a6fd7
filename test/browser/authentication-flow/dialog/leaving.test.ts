import { expect } from '@open-wc/testing';
import type { CompletedSession } from '../../../../src/api/types.js';
import { deferred } from '../tasks/fake-api.js';
import { sessionWithToken, synchronization } from '../objects.js';
import { present } from './present.js';

/** Opens the last pane. Completing the session stays pending until the test calls `complete`. */
async function linked() {
  const completion = deferred<CompletedSession>();
  const flow = await present({
    synchronize: () => Promise.resolve(synchronization({ next_pane: 'success' })),
    complete: () => completion.promise,
  });
  await flow.pane('Your account is linked');
  return {
    ...flow,
    complete: () => completion.resolve(sessionWithToken()),
    isShown: () => flow.dialog() !== null,
    overflow: () => document.documentElement.style.overflow,
  };
}

describe('the dialog after an account is linked', () => {
  for (const reason of ['element_removed', 'closed_by_page'] as const) {
    it(`closes at once on ${reason}, without losing the account`, async () => {
      const flow = await linked();

      flow.end(reason);

      expect(flow.isShown()).to.equal(false);
      expect(flow.overflow()).to.equal('');
      flow.complete();
      expect((await flow.ended).ending.kind).to.equal('completed');
    });
  }

  it('closes at once if the page ends the flow after the user has finished', async () => {
    const flow = await linked();
    await flow.press(/^Back to|^Done/);
    const isShownMeanwhile = flow.isShown();

    flow.end('element_removed');

    expect(isShownMeanwhile).to.equal(true);
    expect(flow.isShown()).to.equal(false);
    flow.complete();
    expect((await flow.ended).ending.kind).to.equal('completed');
  });
});
