import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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
  signInAtBank,
} from './linking.js';
import { linkedAccounts, payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, waitForVisible, waitForHidden } from './test-page.js';

describe('manual entry', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const openForm = async (t: TestContext) => {
    const testPage = await openDemo(t, browser);
    await openFlow(testPage.page);
    await press(testPage.page, 'Enter bank details manually');
    await waitForVisible(heading(testPage.page, 'Enter your bank details'));
    return testPage;
  };

  it('produces a token for the server, without an account that is linked at a bank', async (t) => {
    const { page, demo, faults } = await openForm(t);
    await press(page, 'use a test account');

    await press(page, 'Continue');

    await waitForVisible(heading(page, 'Almost done'));
    await waitForVisible(page.getByText(/two small deposits to ••••6789/));
    await returnToPage(page);
    await waitForVisible(page.getByText('Waiting for two small deposits'));
    assert.deepEqual(await payoutAccounts(demo), [{ bank_name: 'STRIPE TEST BANK', last4: '6789', default_for_currency: true }]);
    assert.deepEqual(await linkedAccounts(demo), []);
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('makes the page wait for the deposits, also after a reload', async (t) => {
    const { page } = await openForm(t);
    await press(page, 'use a test account');
    await press(page, 'Continue');
    await waitForVisible(heading(page, 'Almost done'));

    await returnToPage(page);

    await waitForVisible(page.getByRole('button', { name: /6 7 8 9.*Saved/s }));
    await waitForVisible(page.getByText('Payouts start once you confirm them.'));
    await page.reload();
    await waitForVisible(page.getByText('Waiting for two small deposits'));
    await waitForVisible(page.getByText('STRIPE TEST BANK ••••6789, once confirmed'));
    await waitForVisible(page.getByRole('button', { name: /STRIPE TEST BANK.*6 7 8 9/s }));
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Goes to/);
  });

  it('can be replaced with an account that is linked at a bank', async (t) => {
    const { page } = await openForm(t);
    await press(page, 'use a test account');
    await press(page, 'Continue');
    await returnToPage(page);
    await waitForVisible(page.getByText('Waiting for two small deposits'));

    await openFlow(page, /Change/);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page);

    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    await waitForVisible(page.getByRole('button', { name: /Harbor Bank.*6 7 8 9.*Saved/s }));
  });

  it('submits with Enter', async (t) => {
    const { page, demo, faults } = await openForm(t);
    await type(page, 'Routing number', '110-000-000');
    await type(page, 'Account number', '0001 1111 1116');
    await type(page, 'Confirm account number', '000111111116');

    await page.keyboard.press('Enter');

    await waitForVisible(heading(page, 'Almost done'));
    await returnToPage(page);
    await waitForVisible(page.getByText('Waiting for two small deposits'));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(faults, []);
  });

  it('shows an error for an invalid number when its field loses focus, and not earlier', async (t) => {
    const { page, faults } = await openForm(t);
    const message = page.getByRole('article').getByText('A routing number has 9 digits. One is missing.');
    await type(page, 'Routing number', '11000000');
    assert.equal(await message.isVisible(), false);

    await page.keyboard.press('Tab');

    await waitForVisible(message);
    const routing = field(page, 'Routing number');
    assert.equal(await routing.getAttribute('aria-invalid'), 'true');
    await type(page, 'Routing number', '110000000');
    await waitForHidden(message);
    assert.equal(await routing.getAttribute('aria-invalid'), null);
    assert.deepEqual(faults, []);
  });

  it('doesn’t submit invalid numbers, and shows an error for each field', async (t) => {
    const { page, faults } = await openForm(t);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/attach_payment_account')) sent.push(request.url());
    });
    await type(page, 'Routing number', '110000001');
    await type(page, 'Confirm account number', '000123456788');

    await page.keyboard.press('Enter');

    await waitForVisible(page.getByRole('article').getByText('This routing number isn’t valid. Check each digit.'));
    await waitForVisible(page.getByRole('article').getByText('Enter the account number.', { exact: true }));
    await waitForVisible(page.getByRole('article').getByText('The account numbers don’t match.'));
    assert.deepEqual(sent, []);
    assert.deepEqual(faults, []);
  });

  it('keeps the numbers in their fields if the API refuses them', async (t) => {
    const { page, faults } = await openForm(t);
    const error = { type: 'invalid_request_error', code: 'account_number_invalid', message: 'No such account.' };
    const headers = { 'Access-Control-Allow-Origin': '*' };
    const refuse = { status: 400, headers, json: { error } };
    await page.route('**/attach_payment_account', (route) => route.fulfill(refuse), { times: 1 });
    await press(page, 'use a test account');

    await press(page, 'Continue');

    await waitForVisible(page.getByRole('article').getByText('These numbers weren’t accepted. Check them and try again.'));
    assert.equal(await field(page, 'Account number').inputValue(), '000123456789');
    await press(page, 'Continue');
    await waitForVisible(heading(page, 'Almost done'));
    assert.deepEqual(faults, []);
  });

  for (const [typed, seen] of [
    ['harb', 'Harbor Bank'],
    ['no such bank', 'No banks found for “no such bank”'],
  ] as const) {
    it(`returns to the unchanged search for “${typed}”`, async (t) => {
      const { page, faults } = await openDemo(t, browser);
      await openFlow(page);
      await agree(page);
      await search(page, typed);
      const found = page.getByRole('article').getByText(seen, { exact: true });
      await waitForVisible(found);
      await press(page, /^Enter bank details manually/);
      await waitForVisible(heading(page, 'Enter your bank details'));

      await press(page, 'Back');

      await waitForVisible(heading(page, 'Which bank do you use?'));
      await waitForVisible(found);
      assert.equal(await page.getByRole('searchbox').inputValue(), typed);
      assert.deepEqual(faults, []);
    });
  }

  it('is offered below the banks, and can return to them', async (t) => {
    const { page, faults } = await openDemo(t, browser);
    await openFlow(page);
    await agree(page);
    await press(page, 'Enter bank details manually');
    await waitForVisible(heading(page, 'Enter your bank details'));

    await press(page, 'Back');

    await waitForVisible(page.getByRole('button', { name: 'Harbor Bank' }));
    assert.deepEqual(faults, []);
  });
});

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

/** Types key by key, as a user does. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).clear();
  await field(page, label).pressSequentially(text);
}
