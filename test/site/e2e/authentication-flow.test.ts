import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { heading, openBank, openFlow, outcomes, pickAccount, press, searchAndChoose } from './linking.js';
import { linkedAccounts, payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, waitForVisible } from './test-page.js';

const BANK = 'Bank (Non-OAuth)';

describe('linking at a bank without OAuth', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const openForm = async (t: TestContext) => {
    const testPage = await openDemo(t, browser);
    await openFlow(testPage.page);
    await searchAndChoose(testPage.page, BANK);
    return { ...testPage, bank: await openBank(testPage.page, BANK) };
  };

  it('links an account after a code in the bank’s window', async (t) => {
    const { page, demo, bank, faults } = await openForm(t);
    await bank.waitForURL((url) => url.origin === demo.sandboxUrl);
    const closes = bank.waitForEvent('close');

    await answerQuestion(bank, 'Made-up password', 'mfa');
    await waitForVisible(heading(bank, 'Enter the code'));
    await press(bank, 'Continue');
    await closes;
    await pickAccount(page);

    await waitForVisible(page.getByText(`Goes to ${BANK} ••••6789`));
    assert.deepEqual(await payoutAccounts(demo), [{ bank_name: BANK, last4: '6789', default_for_currency: true }]);
    assert.deepEqual(await linkedAccounts(demo), [{ institution_name: BANK, last4: '6789', status: 'active' }]);
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('asks the security question again after a wrong answer', async (t) => {
    const { page, bank, faults } = await openForm(t);
    const question = 'What was the name of your first pet?';
    await answerQuestion(bank, 'Made-up password', 'security_question');

    await answerQuestion(bank, question, 'incorrect');

    await waitForVisible(bank.getByRole('alert').getByText('That isn’t right. Try again.'));
    await answerQuestion(bank, question, 'Rosie');
    await waitForVisible(heading(page, 'Where should we send your payouts?'));
    assert.deepEqual(faults, []);
  });

  it('lets the user choose how to verify their identity', async (t) => {
    const { page, bank, faults } = await openForm(t);
    await answerQuestion(bank, 'Made-up password', 'options');
    await bank.getByRole('radio', { name: /An email/ }).check();

    await press(bank, 'Continue');

    await waitForVisible(heading(page, 'Where should we send your payouts?'));
    assert.deepEqual(faults, []);
  });

  it('lets the user confirm a code that their phone shows', async (t) => {
    const { page, bank, faults } = await openForm(t);
    await answerQuestion(bank, 'Made-up password', 'confirm_mfa');

    await press(bank, 'Yes, it matches');

    await waitForVisible(heading(page, 'Where should we send your payouts?'));
    assert.deepEqual(faults, []);
  });

  it('reports that the bank ended the sign-in, and offers another bank', async (t) => {
    const { page, bank, faults } = await openForm(t);

    await answerQuestion(bank, 'Made-up password', 'error');

    await waitForVisible(heading(page, 'The sign-in didn’t go through'));
    await press(page, 'Choose another bank');
    await waitForVisible(heading(page, 'Which bank do you use?'));
    assert.deepEqual(faults, []);
  });

  it('can be retried after the bank has ended the sign-in', async (t) => {
    const { page, bank, faults } = await openForm(t);
    await answerQuestion(bank, 'Made-up password', 'error');

    await press(page, 'Try again');

    await answerQuestion(await openBank(page, BANK), 'Made-up password', 'anything');
    await pickAccount(page);
    await waitForVisible(page.getByText(`Goes to ${BANK} ••••6789`));
    assert.deepEqual(faults, []);
  });

  it('never shows a password field in the page itself', async (t) => {
    const { page, bank } = await openForm(t);

    await waitForVisible(bank.getByLabel('Made-up password'));

    assert.equal(await page.getByRole('dialog').locator('input').count(), 0);
  });
});

/** Answers a question of the bank, and continues. */
async function answerQuestion(bank: Page, question: string, text: string): Promise<void> {
  await bank.getByLabel(question).fill(text);
  await press(bank, 'Continue');
}
