import { expect } from '@open-wc/testing';
import type { CompletedSession } from '../../../../src/api/types.js';
import { held } from '../tasks/fake-api.js';
import { sessionWithToken, synchronization } from '../objects.js';
import { present } from './presented.js';

/** On the last pane, with a completion that takes until the test says so. */
async function linked() {
  const completion = held<CompletedSession>();
  const flow = await present({
    synchronize: () => Promise.resolve(synchronization({ next_pane: 'success' })),
    complete: () => completion.promise,
  });
  await flow.pane('Your account is linked');
  return {
    ...flow,
    complete: () => completion.give(sessionWithToken()),
    isShown: () => flow.dialog() !== null,
    overflow: () => document.documentElement.style.overflow,
  };
}

describe('the dialog, once an account is linked', () => {
  for (const reason of ['element_removed', 'closed_by_page'] as const) {
    it(`is put away at once where the end is ${reason}, and the account is not lost`, async () => {
      const flow = await linked();

      flow.end(reason);

      expect(flow.isShown()).to.equal(false);
      expect(flow.overflow()).to.equal('');
      flow.complete();
      expect((await flow.ended).ending.kind).to.equal('completed');
    });
  }

  it('is put away at once when the page ends what the person has already left', async () => {
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
