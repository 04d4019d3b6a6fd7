import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { Stripe } from 'stripe';
import type { Demo } from '../../demo/server/start-demo.js';
import type { Payouts } from '../../demo/wire.js';
import { linkHarborBank, openFlow } from './linking.js';
import { launchBrowser, openDemo, sees, seesGone } from './stage.js';

describe('the payouts page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('links an account, and the API then has it as the payout account', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await sees(page.getByText('Waits for a bank account'));

    await linkHarborBank(page);

    await sees(page.getByText('Goes to Harbor Bank ••••6789'));
    await sees(page.getByText('Saved. We pay into Harbor Bank ••••6789 from now on.'));
    assert.deepEqual(await payoutAccounts(demo), [{ bank_name: 'Harbor Bank', last4: '6789', default_for_currency: true }]);
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('knows the payout account again after a reload', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkHarborBank(page);
    await sees(page.getByText('Goes to Harbor Bank ••••6789'));

    await page.reload();

    await sees(page.getByText('Goes to Harbor Bank ••••6789'));
    await sees(page.getByRole('button', { name: 'Link another account' }));
  });

  it('says that nothing has changed when the person leaves early', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await openFlow(page);

    await page.getByRole('button', { name: 'Close' }).click();

    await seesGone(page.getByRole('dialog'));
    await sees(page.getByText('You left before an account was linked. Nothing has changed.'));
    assert.deepEqual(await outcomes(page), ['flow-exited']);
    assert.deepEqual(await payoutAccounts(demo), []);
    assert.deepEqual(faults, []);
  });

  for (const [choice, code] of [
    ['Expired session', 'session_expired'],
    ['Used session', 'session_already_used'],
  ] as const) {
    it(`tells of an ${choice.toLowerCase()} and links with the next one`.replace('an used', 'a used'), async (t) => {
      const { page, faults } = await openDemo(t, browser);
      await page.getByRole('radio', { name: choice }).check();

      await page.getByRole('button', { name: 'Link a bank account' }).click();

      await sees(page.getByRole('button', { name: /wasn’t linked.*Try again/s }));
      await sees(page.locator('.log .outcome').getByText(code));
      assert.deepEqual(await outcomes(page), ['flow-error']);
      assert.equal(await page.getByRole('radio', { name: 'Link an account' }).isChecked(), true);
      await openFlow(page, /Try again/);
      assert.deepEqual(faults, []);
    });
  }

  it('keeps the token when the server fails to save it, and saves it at the next try', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await page.getByRole('radio', { name: 'The server fails to save' }).check();
    await linkHarborBank(page);
    await sees(page.getByText('Linked at the bank, but Loomhall couldn’t save it'));
    assert.deepEqual(await payoutAccounts(demo), []);

    await page.getByRole('status').getByRole('button', { name: 'Try again' }).click();

    await sees(page.getByText('Goes to Harbor Bank ••••6789'));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(await outcomes(page), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('keeps the way to save a token in sight while the person looks into the flow again', async (t) => {
    const { page } = await openDemo(t, browser);
    await page.getByRole('radio', { name: 'The server fails to save' }).check();
    await linkHarborBank(page);
    await sees(page.getByText('Linked at the bank, but Loomhall couldn’t save it'));

    await openFlow(page, /Change/);
    await page.getByRole('button', { name: 'Close' }).click();
    await seesGone(page.getByRole('dialog'));

    await page.getByRole('status').getByRole('button', { name: 'Try again' }).click();
    await sees(page.getByText('Goes to Harbor Bank ••••6789'));
  });

  it('never writes a client secret or a whole token onto the page', async (t) => {
    const { page } = await openDemo(t, browser);

    await linkHarborBank(page);
    await sees(page.getByText('Goes to Harbor Bank ••••6789'));

    const html = await page.content();
    assert.doesNotMatch(html, /fcsess_\w+_secret_/);
    assert.doesNotMatch(html, /btok_\w{8}/);
  });
});

/** The outcome events in the page's log. */
async function outcomes(page: Page): Promise<string[]> {
  return page.locator('.log li.outcome code').allTextContents();
}

/** Asks the sandbox itself, as a platform would, with the real `stripe` package. */
async function payoutAccounts(demo: Demo) {
  const { connectedAccount } = (await (await fetch(`${demo.url}/api/payouts`)).json()) as Payouts;
  assert.ok(connectedAccount && demo.sandboxUrl);
  const { hostname, port } = new URL(demo.sandboxUrl);
  const stripe = new Stripe('sk_test_sandbox', { host: hostname, port, protocol: 'http', telemetry: false });
  const { data } = await stripe.accounts.listExternalAccounts(connectedAccount, { object: 'bank_account' });
  return data.map((account) => {
    assert.equal(account.object, 'bank_account');
    const { bank_name, last4, default_for_currency } = account;
    return { bank_name, last4, default_for_currency };
  });
}
