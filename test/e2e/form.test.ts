import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { chooseHarborBank, openFlow, pickTheAccount, signInAtTheBank } from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, sees } from './stage.js';

const TRIGGER = /Link a bank account/;

describe('a page with a form and no script of its own', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('posts the token, and the server makes it the payout account', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await page.goto(`${demo.url}/form`);
    await openFlow(page, TRIGGER);
    await chooseHarborBank(page);
    await signInAtTheBank(page);
    await pickTheAccount(page, 'Back to Loomhall');

    await page.getByRole('button', { name: 'Save the account' }).click();

    await sees(page.getByText('Payouts go to Harbor Bank ••••6789.'));
    assert.equal(new URL(page.url()).pathname, '/form');
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(faults, []);
  });

  it('is not sent without an account: the focus goes to the trigger', async (t) => {
    const { page, demo } = await openDemo(t, browser);
    await page.goto(`${demo.url}/form`);
    await page.locator('bank-account-token-collector:defined').waitFor();

    await page.getByRole('button', { name: 'Save the account' }).click();

    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'bank-account-token-collector');
    assert.deepEqual(await payoutAccounts(demo), []);
  });

  it('is refused when another site posts it', async (t) => {
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
    ['something that is no token', { payout_account: '<script>' }],
  ] as const) {
    it(`is told that ${title} is not enough`, async (t) => {
      const { demo } = await openDemo(t, browser);

      const answer = await fetch(`${demo.url}/form`, {
        method: 'POST',
        headers: { Origin: demo.url },
        body: new URLSearchParams(body),
      });

      assert.equal(answer.status, 400);
    });
  }
});
