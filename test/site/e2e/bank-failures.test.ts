import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  agree,
  chooseHarborBank,
  returnToPage,
  heading,
  openFlow,
  outcomes,
  pickAccount,
  press,
  search,
  searchAndChoose,
  signInAtBank,
} from './linking.js';
import { linkedAccounts, payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, waitForVisible, waitForHidden } from './test-page.js';

describe('a bank that can’t be linked', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const choose = async (t: TestContext, bank: string) => {
    const testPage = await openDemo(t, browser);
    await openFlow(testPage.page);
    await searchAndChoose(testPage.page, bank);
    return testPage;
  };

  it('shows when its maintenance ends', async (t) => {
    const testPage = await openDemo(t, browser);
    const { page, faults } = testPage;
    const responded = page.waitForResponse('**/connections/auth_sessions');
    await openFlow(page);

    await searchAndChoose(page, 'Down (Scheduled)');

    await waitForVisible(heading(page, 'Down (Scheduled) is down for maintenance'));
    const { error } = (await (await responded).json()) as { error: { extra_fields: { expected_to_be_available_at: number } } };
    const until = new Date(error.extra_fields.expected_to_be_available_at * 1000);
    const time = until.toLocaleTimeString('en-US', { timeStyle: 'short' }).replaceAll(/\s/g, '\\s');
    await waitForVisible(page.getByText(new RegExp(`^It should be back at ${time} (today|on \\w+ \\d+)\\.`)));
    assert.deepEqual(faults, []);
  });

  it('can be replaced with Harbor Bank, which links an account', async (t) => {
    const { page, demo, faults } = await choose(t, 'Down (Scheduled)');

    await press(page, 'Choose another bank');

    await press(page, 'Harbor Bank');
    await signInAtBank(page);
    await pickAccount(page);
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    assert.deepEqual(await payoutAccounts(demo), [{ bank_name: 'Harbor Bank', last4: '6789', default_for_currency: true }]);
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('is reported as not responding during an unplanned outage', async (t) => {
    const { page, faults } = await choose(t, 'Down (Unscheduled)');

    await waitForVisible(heading(page, 'Down (Unscheduled) isn’t responding'));

    await waitForVisible(page.getByText('we don’t know how long it will last'));
    await waitForVisible(page.getByRole('button', { name: 'Choose another bank' }));
    await waitForVisible(page.getByRole('button', { name: 'Enter bank details manually' }));
    assert.deepEqual(faults, []);
  });

  it('ends the flow with an error after an unknown failure, and closes without confirmation', async (t) => {
    const { page, demo, faults } = await choose(t, 'Down (Error)');
    await waitForVisible(heading(page, 'We couldn’t link your account'));

    await press(page, 'Close');

    await waitForHidden(page.getByRole('dialog'));
    await waitForVisible(page.getByRole('button', { name: /wasn’t linked.*Try again/s }));
    assert.deepEqual(await outcomes(page), ['flow-error']);
    assert.deepEqual(await payoutAccounts(demo), []);
    assert.deepEqual(faults, []);
  });

  it('can be replaced with another bank after an unknown failure', async (t) => {
    const { page, faults } = await choose(t, 'Down (Error)');
    await waitForVisible(heading(page, 'We couldn’t link your account'));

    await press(page, 'Choose another bank');

    await press(page, 'Harbor Bank');
    await waitForVisible(heading(page, 'Sign in to Harbor Bank'));
    assert.deepEqual(faults, []);
  });

  it('can be replaced with Harbor Bank when the flow is opened again after an unknown failure', async (t) => {
    const { page, faults } = await choose(t, 'Down (Error)');
    await waitForVisible(heading(page, 'We couldn’t link your account'));
    await page.keyboard.press('Escape');
    await waitForHidden(page.getByRole('dialog'));

    await openFlow(page, /Try again/);

    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page);
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    assert.deepEqual(faults, []);
  });

  it('is found by a second search if the first one failed', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    await page.route('**/connections/institutions?*', (route) => route.abort(), { times: 1 });
    await openFlow(page);
    await agree(page);
    await search(page, 'harb');
    await waitForVisible(page.getByText('That didn’t go through', { exact: true }).first());

    await press(page, 'Try again');

    await waitForVisible(page.getByRole('button', { name: /^Harbor Bank/ }));
    assert.ok(await page.getByRole('searchbox').evaluate((field) => field.matches(':focus')));
    assert.deepEqual(faults, []);
  });

  it('shows the number of ineligible accounts, and offers manual entry', async (t) => {
    const { page, demo, faults } = await choose(t, 'Invalid Payment Accounts');
    await signInAtBank(page, 'Invalid Payment Accounts');
    await waitForVisible(heading(page, 'No eligible accounts'));
    await waitForVisible(page.getByText('At Invalid Payment Accounts, none of your 3 accounts can receive payouts.'));

    await press(page, 'Enter bank details manually');

    await press(page, 'use a test account');
    await press(page, 'Continue');
    await waitForVisible(heading(page, 'Almost done'));
    await returnToPage(page);
    await waitForVisible(page.getByText('Waiting for two small deposits'));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(await linkedAccounts(demo), []);
    assert.deepEqual(faults, []);
  });
});
