import { expect } from '@open-wc/testing';
import { readError } from '../../../src/contract/collector-error.js';
import { Opening, type SettledOutcome } from '../../../src/collector/opening.js';
import { LINKED } from '../../helpers/fake-stripe.js';

const session = { id: 'fcsess_1', accounts: [] };
const collected: SettledOutcome = {
  kind: 'collected',
  result: { token: LINKED.token!, financialConnectionsSession: LINKED.financialConnectionsSession! },
};
const exited: SettledOutcome = { kind: 'exited', result: { financialConnectionsSession: session } };
const failed: SettledOutcome = { kind: 'failed', result: { error: readError(null) } };

function setup() {
  const reported: string[] = [];
  const opening = new Opening(({ kind }) => reported.push(kind));
  return { opening, reported };
}

describe('an opening', () => {
  const table: [title: string, outcomes: SettledOutcome[], reported: string[]][] = [
    ['has one outcome', [exited], ['exited']],
    ['ignores later outcomes', [exited, failed, exited], ['exited']],
    ['reports a late token once', [exited, collected, collected], ['exited', 'collected']],
    ['reports a token once', [collected, collected], ['collected']],
    ['ignores a failure after the token', [collected, failed], ['collected']],
    ['reports a token after a failure', [failed, collected], ['failed', 'collected']],
  ];
  for (const [title, outcomes, expected] of table) {
    it(title, () => {
      const { opening, reported } = setup();

      for (const outcome of outcomes) opening.settle(outcome);

      expect(reported).to.deep.equal(expected);
    });
  }

  it('resolves with its first outcome', async () => {
    const { opening } = setup();
    opening.settle(exited);
    opening.settle(collected);

    expect(await opening.result).to.deep.equal({ financialConnectionsSession: session });
  });
});
