import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INVENTED_BANKS } from '../../../src/sandbox/institutions/invented-banks.js';
import { TEST_BANKS } from '../../../src/sandbox/institutions/test-banks.js';
import { checkTruth, endingOf, streamOf } from './outcome.js';
import { Person } from './person.js';
import type { Bank } from './steps.js';
import * as ways from './ways.js';
import { WholeFlow } from './whole-flow.js';

interface Row extends Bank {
  ways: ways.Way[];
  isSearchedFor?: boolean;
}

const FEATURED: Row[] = [
  { name: 'Harbor Bank', last4: '6789', ways: ways.ORDINARY },
  { name: 'Quillstone Bank', last4: '1187', ways: ways.ORDINARY },
  { name: 'Fernmoor Savings', last4: '2046', ways: ways.ORDINARY },
  { name: 'Ninepin', last4: '3391', ways: ways.ORDINARY },
  { name: 'Lanternfield Credit Union', last4: '6020', ways: ways.ORDINARY },
  { name: 'Saltmarsh Union', last4: '7465', ways: ways.ORDINARY },
  { name: 'Oakhollow Mutual', last4: '5092', ways: ways.ORDINARY },
  { name: 'Tallow & Reed', last4: '9914', ways: ways.ORDINARY },
];

const SEARCHED: Row[] = [
  { name: 'Test (Non-OAuth)', last4: '6789', ways: ways.ON_A_FORM },
  { name: 'Test (OAuth)', last4: '6789', ways: ways.ORDINARY },
  { name: 'Bank (Non-OAuth)', last4: '6789', ways: ways.ON_A_LONG_FORM },
  { name: 'Bank (OAuth)', last4: '6789', ways: ways.PICKS_ITSELF },
  { name: 'Ownership Accounts', last4: '6789', ways: ways.ORDINARY },
  { name: 'Invalid Payment Accounts', last4: '', ways: ways.NONE_ELIGIBLE },
  { name: 'Down (Scheduled)', last4: '', ways: ways.DOWN_FOR_MAINTENANCE },
  { name: 'Down (Unscheduled)', last4: '', ways: ways.DOWN },
  { name: 'Down (Error)', last4: '', ways: ways.BROKEN },
  { name: 'Tokenized Account Number', last4: '0011', ways: ways.ORDINARY },
].map((row) => ({ ...row, isSearchedFor: true }));

for (const bank of [...FEATURED, ...SEARCHED]) {
  describe(`a user at ${bank.name}`, () => {
    const found = bank.isSearchedFor ? ' search_initiated' : '';
    for (const { title, go, ending, stream } of bank.ways) {
      it(title, async () => {
        const person = new Person(new WholeFlow());
        await person.open();
        await person.agree();

        await go(person, bank);

        assert.equal(endingOf(person.flow), ending.replace('#', bank.last4));
        assert.equal(streamOf(person.flow), `open consent_acquired${found} ${stream.replace('*', bank.name)}`);
        await checkTruth(person.flow);
      });
    }
  });
}

it('covers every bank of the sandbox', () => {
  const known = [...INVENTED_BANKS, ...TEST_BANKS].map(({ name }) => name);

  assert.deepEqual(
    [...FEATURED, ...SEARCHED].map(({ name }) => name),
    known,
  );
});
