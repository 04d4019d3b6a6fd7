import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { linkHarborBank, openFlow, press } from './linking.js';
import { payoutAccounts } from './payout-accounts.js';
import { advanceClock, launchBrowser, openDemo, waitForVisible, waitForHidden } from './test-page.js';

const SAVED = 'Goes to Harbor Bank ••••6789';

describe('a token on the payouts page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('is being saved until the server responds', async (t) => {
    const { page } = await openDemo(t, browser);
    const requests: Route[] = [];
    await page.route('**/api/payouts/account', (route) => void requests.push(route), { times: 1 });

    await linkHarborBank(page);

    await waitForVisible(trigger(page, 'Saving…'));
    assert.equal(await trigger(page, 'Saving…').getAttribute('aria-busy'), 'true');
    await requests[0]?.continue();
    await waitForVisible(trigger(page, 'Saved'));
  });

  it('is kept if the server fails to save it, and saved after a retry', async (t) => {
    const { page, demo, faults } = await openDemo(t, browser);
    await linkWithoutSaving(page);
    assert.deepEqual(await payoutAccounts(demo), []);

    await tryAgain(page);

    await waitForVisible(page.getByText(SAVED));
    await waitForVisible(trigger(page, 'Saved'));
    assert.equal((await payoutAccounts(demo)).length, 1);
    assert.deepEqual(await outcomes(page), ['token-collected', 'token-collected'], 'the same token is handed over twice');
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
    await waitForVisible(unsaved(page));

    await tryAgain(page);

    await waitForVisible(page.getByText(SAVED));
    assert.equal((await payoutAccounts(demo)).length, 1);
  });

  it('can still be saved after the page has opened the flow again and the user has left', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkWithoutSaving(page);
    await page
      .locator('bank-account-token-collector')
      .evaluate((element: HTMLElementTagNameMap['bank-account-token-collector']) => {
        void element.open({ clientSecret: 'fcsess_sandbox_linked_secret_demo' });
      });
    await waitForVisible(page.getByRole('dialog'));
    await press(page, 'Close');
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
    await waitForVisible(trigger(page, 'Added for payouts'));
    assert.equal(questions.length, 1);
  });

  it('is replaced with a new one if the API refuses it permanently', async (t) => {
    const { page } = await openDemo(t, browser);
    const error = { message: 'This token was already used.', code: 'token_already_used', final: true };
    await page.route('**/api/payouts/account', (route) => route.fulfill({ status: 400, json: { error } }), { times: 1 });
    await linkHarborBank(page);
    await waitForVisible(page.getByRole('button', { name: error.message }));

    await openFlow(page, /Link another account/);
  });

  it('does not replace the account on file if the API refuses it permanently', async (t) => {
    const { page } = await openDemo(t, browser);
    await linkHarborBank(page);
    await waitForVisible(trigger(page, 'Saved'));
    await page.reload();
    await waitForVisible(trigger(page, 'Added for payouts'));
    const error = { message: 'This account belongs to another seller.', code: 'account_taken', final: true };
    await page.route('**/api/payouts/account', (route) => route.fulfill({ status: 400, json: { error } }), { times: 1 });

    await linkHarborBank(page, /Change/);

    await waitForVisible(trigger(page, `Your account wasn’t changed. ${error.message}`));
    await waitForVisible(page.getByText(SAVED));
  });
});

/** Finds the trigger once it shows the account and a note. */
const trigger = (page: Page, note: string): Locator =>
  page.getByRole('button', { name: new RegExp(`Harbor Bank.*${note}`, 's') });

const unsaved = (page: Page): Locator => trigger(page, 'Your account is linked, but it couldn’t be saved');

const outcomes = (page: Page): Promise<string[]> => page.locator('.log li.outcome code').allTextContents();

async function linkWithoutSaving(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'The server fails to save' }).check();
  await linkHarborBank(page);
  await waitForVisible(unsaved(page));
}

async function tryAgain(page: Page): Promise<void> {
  await advanceClock(page);
  await unsaved(page).click();
}
