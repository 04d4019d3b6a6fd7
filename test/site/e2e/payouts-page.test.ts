import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { linkHarborBank, openFlow } from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, waitForVisible, waitForHidden } from './test-page.js';

describe('the payouts page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('links an account, which becomes the payout account in the API', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await waitForVisible(page.getByText('Waiting for a bank account'));

    await linkHarborBank(page);

    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    await waitForVisible(page.getByRole('button', { name: /Harbor Bank.*6 7 8 9.*Saved.*Change/s }));
    assert.deepEqual(await payoutAccounts(demo), [{ bank_name: 'Harbor Bank', last4: '6789', default_for_currency: true }]);
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('shows the payout account after a reload', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkHarborBank(page);
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));

    await page.reload();

    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    await waitForVisible(page.getByRole('button', { name: /Harbor Bank.*6 7 8 9.*Added for payouts.*Change/s }));
  });

  for (const [status, note, action, destination] of [
    ['verified', 'Account verified', 'Change', 'Goes to Harbor Bank ••••6789'],
    ['errored', 'A payout to this account failed', 'Link again', 'Payouts are paused'],
    ['tokenized_account_number_deactivated', 'Your bank has ended access', 'Link again', 'Payouts are paused'],
  ] as const) {
    it(`shows that the status of the payout account has become ${status}, also after a reload`, async (t) => {
      const { page, faults } = await openDemo(t, browser);
      const statuses = page.getByRole('combobox', { name: 'Status of the payout account' });
      assert.equal(await statuses.isDisabled(), true);
      await linkHarborBank(page);
      await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));

      await statuses.selectOption(status);

      const trigger = page.getByRole('button', { name: new RegExp(`Harbor Bank.*${note}.*${action}`, 's') });
      await waitForVisible(trigger);
      await waitForVisible(page.getByText(destination));
      await page.reload();
      await waitForVisible(trigger);
      await waitForVisible(page.getByText(destination));
      assert.equal(await statuses.inputValue(), status);
      assert.deepEqual(faults, []);
    });
  }

  it('resumes payouts once the account is linked again', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkHarborBank(page);
    await page.getByRole('combobox', { name: 'Status of the payout account' }).selectOption('errored');
    await waitForVisible(page.getByText('Payouts are paused'));

    await linkHarborBank(page, /Link again/);

    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    await waitForVisible(page.getByRole('button', { name: /Harbor Bank.*Saved.*Change/s }));
  });

  it('keeps the selected status if the server refuses the change', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkHarborBank(page);
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));
    await page.route('**/api/payouts/account/status', (route) => route.abort(), { times: 1 });

    await page.getByRole('combobox', { name: 'Status of the payout account' }).selectOption('errored');

    await waitForVisible(page.locator('.log .server').getByText('no response'));
    assert.equal(await page.getByRole('combobox').inputValue(), 'new');
  });

  it('reports that nothing has changed if the user leaves early', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await openFlow(page);

    await page.getByRole('button', { name: 'Close' }).click();

    await waitForHidden(page.getByRole('dialog'));
    await waitForVisible(page.getByText('You left before an account was linked. Nothing has changed.'));
    assert.deepEqual(await outcomes(page), ['flow-exited']);
    assert.deepEqual(await payoutAccounts(demo), []);
    assert.deepEqual(faults, []);
  });

  for (const [choice, code] of [
    ['Expired session', 'session_expired'],
    ['Used session', 'session_already_used'],
  ] as const) {
    it(`reports “${choice}”, and opens with the next session`, async (t) => {
      const { page, faults } = await openDemo(t, browser);
      await page.getByRole('radio', { name: choice }).check();

      await page.getByRole('button', { name: 'Link a bank account' }).click();

      await waitForVisible(page.getByRole('button', { name: /wasn’t linked.*Try again/s }));
      await waitForVisible(page.locator('.log .outcome').getByText(code));
      assert.deepEqual(await outcomes(page), ['flow-error']);
      assert.equal(await page.getByRole('radio', { name: 'Link an account' }).isChecked(), true);
      await openFlow(page, /Try again/);
      assert.deepEqual(faults, []);
    });
  }

  it('doesn’t scroll horizontally on a small phone', async (t) => {
    const { page } = await openDemo(t, browser);
    await page.setViewportSize({ width: 320, height: 700 });
    await waitForVisible(page.getByText('Sandbox · no real bank'));

    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  it('reports a failure to load, and loads after a retry', async (t) => {
    const { page } = await openDemo(t, browser);
    await page.route('**/api/payouts', (route) => route.abort(), { times: 1 });
    await page.reload();
    await waitForVisible(page.getByText('We couldn’t load your payouts'));

    await page.getByRole('button', { name: 'Try again' }).click();

    await waitForVisible(page.getByText('Waiting for a bank account'));
    await openFlow(page);
  });

  it('never shows a client secret or a full token', async (t) => {
    const { page } = await openDemo(t, browser);

    await linkHarborBank(page);
    await waitForVisible(page.getByText('Goes to Harbor Bank ••••6789'));

    const html = await page.content();
    assert.doesNotMatch(html, /fcsess_\w+_secret_/);
    assert.doesNotMatch(html, /btok_\w{8}/);
  });
});

/** Returns the outcome events in the page's log. */
async function outcomes(page: Page): Promise<string[]> {
  return page.locator('.log li.outcome code').allTextContents();
}
