import { expect, test as base } from '@playwright/test';
import { expire, leaveEarly, linkAccount } from 'bank-account-token-collector/testing/playwright';
import { startShop } from './shop.js';

const HOUR = 3_600_000;

/** Starts a shop for each test. */
const test = base.extend<{ shop: Awaited<ReturnType<typeof startShop>> }>({
  shop: async ({ page }, use) => {
    const shop = await startShop();
    await page.goto(shop.url);
    await use(shop);
    await shop.stop();
  },
});

test('shows the payout account', async ({ page, shop: _ }) => {
  await linkAccount(page, { bank: 'Harbor Bank' });

  await expect(page.locator('#message')).toHaveText('Paid to ••••6789');
});

test('shows a message if the seller leaves', async ({ page, shop: _ }) => {
  const { reason } = await leaveEarly(page, { at: 'account_picker' });

  expect(reason).toBe('person_left');
  await expect(page.locator('#message')).toHaveText('Nothing was linked.');
});

test('shows a message if the session expires during the flow', async ({ page, shop }) => {
  const { error } = await expire(page, () => shop.sandbox.control({ clockOffset: HOUR }));

  expect(error.code).toBe('session_expired');
  await expect(page.locator('#message')).toHaveText('Nothing was changed.');
  await expect(page.getByRole('button', { name: error.displayMessage })).toBeVisible();
});
