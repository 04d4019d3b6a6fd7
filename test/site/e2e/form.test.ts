import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import {
  chooseHarborBank,
  linkHarborBank,
  returnToPage,
  heading,
  openFlow,
  press,
  pickAccount,
  signInAtBank,
} from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, waitForVisible } from './test-page.js';

const TRIGGER = /Link a bank account/;

describe('a page with a form and without its own script', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('posts the token, and the account becomes the payout account', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await page.goto(`${demo.url}/form`);
    await openFlow(page, TRIGGER);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page, 'Back to Loomhall');

    await page.getByRole('button', { name: 'Save account' }).click();

    await waitForVisible(heading(page, 'Saved: Harbor Bank ••••6789'));
    await waitForVisible(page.getByText('Your payouts now go to this account.'));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(faults, []);
  });

  it('confirms that an account that was entered manually awaits deposits', async (t) => {
    const { page, demo } = await openDemo(t, browser);
    await page.goto(`${demo.url}/form`);
    await openFlow(page, TRIGGER);
    await press(page, 'Enter bank details manually');
    await press(page, 'use a test account');
    await press(page, 'Continue');
    await returnToPage(page);

    await page.getByRole('button', { name: 'Save account' }).click();

    await waitForVisible(heading(page, 'Saved: STRIPE TEST BANK ••••6789'));
    await waitForVisible(page.getByText('Payouts start once you confirm them.'));
    await page.getByRole('link', { name: 'Link another account' }).click();
    await waitForVisible(page.getByText('STRIPE TEST BANK ••••6789 is waiting for two small deposits.'));
  });

  it('shows the account on file, which satisfies the form', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await linkHarborBank(page);
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    await page.goto(`${demo.url}/form`);
    await waitForVisible(page.getByRole('button', { name: /Harbor Bank.*6 7 8 9.*Added for payouts.*Change/s }));

    await page.getByRole('button', { name: 'Save account' }).click();

    await waitForVisible(heading(page, 'Saved: Harbor Bank ••••6789'));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(faults, []);
  });

  it('has one filled button: first the trigger, then the save button', async (t) => {
    const { page, demo } = await openDemo(t, browser);
    await page.goto(`${demo.url}/form`);
    const save = page.getByRole('button', { name: 'Save account' });
    await waitForVisible(page.getByRole('button', { name: TRIGGER }));
    assert.equal(await backgroundOf(save), 'rgba(0, 0, 0, 0)');

    await openFlow(page, TRIGGER);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page, 'Back to Loomhall');

    await page.mouse.move(0, 0);
    assert.equal(await backgroundOf(save), 'rgb(23, 89, 74)');
  });

  it('has Loomhall’s header and the demo’s notice, and runs only the element’s script', async (t) => {
    const { page, demo } = await openDemo(t, browser);

    await page.goto(`${demo.url}/form`);

    await waitForVisible(page.getByText('Sandbox · no real bank', { exact: true }).first());
    await waitForVisible(page.getByRole('navigation', { name: 'Studio' }));
    assert.deepEqual(await page.locator('script').evaluateAll((scripts) => scripts.map((script) => script.getAttribute('src'))), [
      '/element/bank-account-token-collector.js',
    ]);
  });

  it('doesn’t submit without an account, and moves focus to the trigger', async (t) => {
    const { page, demo } = await openDemo(t, browser);
    await page.goto(`${demo.url}/form`);
    await page.locator('bank-account-token-collector:defined').waitFor();

    await page.getByRole('button', { name: 'Save account' }).click();

    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'bank-account-token-collector');
    assert.deepEqual(await payoutAccounts(demo), []);
  });

  it('refuses a form that is posted from another site', async (t) => {
    const { demo } = await openDemo(t, browser);

    const { status } = await fetch(`${demo.url}/form`, {
      method: 'POST',
      headers: { Origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ payout_account: 'btok_1' }),
    });

    assert.equal(status, 403);
  });

  for (const [title, body] of [
    ['no token', {}],
    ['an invalid token', { payout_account: '<script>' }],
  ] as const) {
    it(`refuses a form with ${title}`, async (t) => {
      const { demo } = await openDemo(t, browser);

      const response = await fetch(`${demo.url}/form`, {
        method: 'POST',
        headers: { Origin: demo.url },
        body: new URLSearchParams(body),
      });

      assert.equal(response.status, 400);
    });
  }
});

const backgroundOf = (locator: Locator): Promise<string> =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor);
