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
  const heard: string[] = [];
  const opening = new Opening(({ kind }) => heard.push(kind));
  return { opening, heard };
}

describe('an opening', () => {
  const table: [title: string, outcomes: SettledOutcome[], heard: string[]][] = [
    ['has one outcome', [exited], ['exited']],
    ['changes nothing when it is settled again', [exited, failed, exited], ['exited']],
    ['hands a late token over once', [exited, collected, collected], ['exited', 'collected']],
    ['hands a token over once', [collected, collected], ['collected']],
    ['is not undone by a failure after the token', [collected, failed], ['collected']],
    ['hands a token over after a failure', [failed, collected], ['failed', 'collected']],
  ];
  for (const [title, outcomes, expected] of table) {
    it(title, () => {
      const { opening, heard } = setup();

      for (const outcome of outcomes) opening.settle(outcome);

      expect(heard).to.deep.equal(expected);
    });
  }

  it('resolves with its first outcome', async () => {
    const { opening } = setup();
    opening.settle(exited);
    opening.settle(collected);

    expect(await opening.result).to.deep.equal({ financialConnectionsSession: session });
  });
});
