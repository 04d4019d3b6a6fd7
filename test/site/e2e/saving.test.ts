import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import { linkHarborBank, openFlow } from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { launchBrowser, openDemo, waitForVisible, waitForHidden } from './test-page.js';

const UNSAVED = 'Your account is linked, but Loomhall couldn’t save it';
const SAVED = 'Goes to Harbor Bank ••••6789';

describe('a token on the payouts page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('is kept if the server fails to save it, and saved after a retry', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await linkWithoutSaving(page);
    assert.deepEqual(await payoutAccounts(demo), []);

    await tryAgain(page);

    await waitForVisible(page.getByText(SAVED));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(await page.locator('.log li.outcome code').allTextContents(), ['token-collected']);
    assert.deepEqual(faults, []);
  });

  it('is saved once if only the response was lost', async (t) => {
    const { page, demo } = await openDemo(t, browser);
    const saveAndDropTheResponse = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/api/payouts/account', saveAndDropTheResponse, { times: 1 });
    await linkHarborBank(page);
    await waitForVisible(page.getByText(UNSAVED));

    await tryAgain(page);

    await waitForVisible(page.getByText(SAVED));
    assert.equal((await payoutAccounts(demo)).length, 1);
  });

  it('can still be saved after the user has opened the flow again', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkWithoutSaving(page);
    await openFlow(page, /Change/);
    await page.getByRole('button', { name: 'Close' }).click();
    await waitForHidden(page.getByRole('dialog'));

    await tryAgain(page);

    await waitForVisible(page.getByText(SAVED));
  });

  it('makes the browser ask for confirmation before the user leaves the page, until it is saved', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkWithoutSaving(page);
    const questions: string[] = [];
    page.on('dialog', (question) => {
      questions.push(question.type());
      void question.dismiss();
    });

    await page.evaluate(() => location.reload());

    await tryAgain(page);
    await waitForVisible(page.getByText(SAVED));
    assert.deepEqual(questions, ['beforeunload']);
    await page.reload();
    await waitForVisible(page.getByRole('button', { name: 'Link another account' }));
    assert.equal(questions.length, 1);
  });

  it('is replaced with a new one if the API refuses it permanently', async (t) => {
    const { page } = await openDemo(t, browser);
    const error = { message: 'This token was already used.', code: 'token_already_used', final: true };
    await page.route('**/api/payouts/account', (route) => route.fulfill({ status: 400, json: { error } }), { times: 1 });
    await linkHarborBank(page);
    await waitForVisible(page.getByText(error.message));

    await openFlow(page, 'Link again');

    assert.equal(await page.getByText('Loomhall can’t send payouts to this account').isVisible(), false);
  });
});

async function linkWithoutSaving(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'The server fails to save' }).check();
  await linkHarborBank(page);
  await waitForVisible(page.getByText(UNSAVED));
}

const tryAgain = (page: Page): Promise<void> => page.getByRole('status').getByRole('button', { name: 'Try again' }).click();
