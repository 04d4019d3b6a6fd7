import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { INVENTED_BANKS } from '../../../src/sandbox/institutions/invented-banks.js';
import { TEST_BANKS } from '../../../src/sandbox/institutions/test-banks.js';
import { checkResult, endingOf, streamOf } from './outcome.js';
import { SimulatedUser } from './simulated-user.js';
import type { Bank } from './steps.js';
import * as journeys from './bank-journeys.js';
import { WholeFlow } from './whole-flow.js';

interface Row extends Bank {
  journeys: journeys.Journey[];
  /** The user finds it by searching. The others are featured. */
  isSearchResult?: boolean;
}

const FEATURED: Row[] = [
  { name: 'Harbor Bank', last4: '6789', journeys: journeys.OAUTH_BANK },
  { name: 'Quillstone Bank', last4: '1187', journeys: journeys.OAUTH_BANK },
  { name: 'Fernmoor Savings', last4: '2046', journeys: journeys.OAUTH_BANK },
  { name: 'Ninepin', last4: '3391', journeys: journeys.OAUTH_BANK },
  { name: 'Lanternfield Credit Union', last4: '6020', journeys: journeys.OAUTH_BANK },
  { name: 'Saltmarsh Union', last4: '7465', journeys: journeys.OAUTH_BANK },
  { name: 'Oakhollow Mutual', last4: '5092', journeys: journeys.OAUTH_BANK },
  { name: 'Tallow & Reed', last4: '9914', journeys: journeys.OAUTH_BANK },
];

const SEARCH_RESULTS: Row[] = [
  { name: 'Test (Non-OAuth)', last4: '6789', journeys: journeys.FORM_BANK },
  { name: 'Test (OAuth)', last4: '6789', journeys: journeys.OAUTH_BANK },
  { name: 'Bank (Non-OAuth)', last4: '6789', journeys: journeys.LONG_FORM_BANK },
  { name: 'Bank (OAuth)', last4: '6789', journeys: journeys.BANK_WITH_ACCOUNT_PICKER },
  { name: 'Ownership Accounts', last4: '6789', journeys: journeys.OAUTH_BANK },
  { name: 'Invalid Payment Accounts', last4: '', journeys: journeys.BANK_WITHOUT_ELIGIBLE_ACCOUNTS },
  { name: 'Down (Scheduled)', last4: '', journeys: journeys.BANK_UNDER_MAINTENANCE },
  { name: 'Down (Unscheduled)', last4: '', journeys: journeys.UNAVAILABLE_BANK },
  { name: 'Down (Error)', last4: '', journeys: journeys.FAILING_BANK },
  { name: 'Tokenized Account Number', last4: '0011', journeys: journeys.OAUTH_BANK },
].map((row) => ({ ...row, isSearchResult: true }));

for (const bank of [...FEATURED, ...SEARCH_RESULTS]) {
  describe(`a user at ${bank.name}`, () => {
    const found = bank.isSearchResult ? ' search_initiated' : '';
    for (const { title, go, ending, stream } of bank.journeys) {
      it(title, async () => {
        const user = new SimulatedUser(new WholeFlow());
        await user.open();
        await user.agree();

        await go(user, bank);

        assert.equal(endingOf(user.flow), ending.replace('#', bank.last4));
        assert.equal(streamOf(user.flow), `open consent_acquired${found} ${stream.replace('*', bank.name)}`);
        await checkResult(user.flow);
      });
    }
  });
}

it('covers every bank in the sandbox', () => {
  const known = [...INVENTED_BANKS, ...TEST_BANKS].map(({ name }) => name);

  assert.deepEqual(
    [...FEATURED, ...SEARCH_RESULTS].map(({ name }) => name),
    known,
  );
});
