import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from './file-server.js';
import { chooseHarborBank, heading, openBank, openFlow, searchAndChoose } from './linking.js';
import { launchBrowser, openDemo, openPage, waitForVisible, type TestPage } from './test-page.js';

describe('the pages of a bank', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const openHarborBank = async ({ page }: TestPage): Promise<Page> => {
    await openFlow(page);
    await chooseHarborBank(page);
    return openBank(page);
  };

  const SOURCES: [source: string, open: (t: TestContext) => Promise<TestPage>][] = [
    ['a server', (t) => openDemo(t, browser)],
    ['the page itself', async (t) => openPage(t, browser, await serveFolder(t, 'dist/static'))],
  ];
  for (const [source, open] of SOURCES) {
    it(`accept Enter immediately, and move focus to the heading about sharing, if served by ${source}`, async (t) => {
      const testPage = await open(t);
      const bank = await openHarborBank(testPage);
      await waitForVisible(heading(bank, 'Sign in'));
      assert.equal(await focused(bank), 'Username');

      await bank.keyboard.press('Enter');

      const question = bank.getByRole('heading', { name: /^Share with/ });
      await waitForVisible(question);
      assert.equal(await focused(bank), await question.textContent());
      assert.deepEqual(testPage.faults, []);
    });
  }

  it('accept Enter on the aggregator’s form, too', async (t) => {
    const { page } = await openDemo(t, browser);
    await openFlow(page);
    await searchAndChoose(page, 'Bank (Non-OAuth)');
    const bank = await openBank(page, 'Bank (Non-OAuth)');
    await waitForVisible(heading(bank, 'Sign in'));
    assert.equal(await focused(bank), 'Username');
    await bank.getByLabel('Made-up password').fill('confirm_mfa');

    await bank.keyboard.press('Enter');

    await waitForVisible(heading(bank, 'Does this number match?'));
    assert.equal(await focused(bank), 'Does this number match?');
  });

  for (const height of [480, 720, 1000]) {
    it(`fill a window that is ${height} pixels high`, async (t) => {
      const bank = await openHarborBank(await openDemo(t, browser));

      await bank.setViewportSize({ width: 480, height });

      const isFilled = await bank.locator('main').evaluate((card) => card.getBoundingClientRect().bottom >= innerHeight);
      assert.equal(isFilled, true);
    });
  }

  it('are centered in a large window', async (t) => {
    const bank = await openHarborBank(await openDemo(t, browser));

    await bank.setViewportSize({ width: 1280, height: 900 });

    // A locator waits for the page to load. `openBank` resolves when the window opens.
    const [above, below] = await bank
      .locator('main')
      .evaluate((card) => [
        document.querySelector('header')!.getBoundingClientRect().top,
        innerHeight - card.getBoundingClientRect().bottom,
      ]);
    assert.ok(Math.abs(above - below) <= 48, `${above} above, ${below} below`);
  });
});

/** Returns the label of the focused field, or the text of the focused element. */
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => {
    // `instanceof` fails here, because elements that the opener created for the window belong to another realm.
    const active = document.activeElement as HTMLInputElement | null;
    return active?.labels?.[0]?.textContent ?? active?.textContent;
  });
