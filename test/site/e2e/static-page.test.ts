import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from './file-server.js';
import { chooseHarborBank, openFlow, pickAccount, signInAtBank } from './linking.js';
import { launchBrowser, openPage, waitForVisible } from './test-page.js';

describe('the static page on any file server', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const open = async (t: TestContext) => {
    const origin = await serveFolder(t, 'dist/static');
    return { origin, ...(await openPage(t, browser, origin)) };
  };

  it('links an account without any request to another origin', async (t) => {
    const { page, origin, faults } = await open(t);
    const foreign: string[] = [];
    page.context().on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) foreign.push(request.url());
    });
    await page.reload();

    await openFlow(page);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page, /^(Back to .+|Done)$/);

    await waitForVisible(logEntry(page, 'token-collected'));
    await waitForVisible(page.getByText(/btok_.{2}….{2} · Harbor Bank ••••6789/));
    assert.deepEqual(foreign, []);
    assert.deepEqual(faults, []);
  });

  for (const [choice, code] of [
    ['Session expired', 'session_expired'],
    ['Session used', 'session_already_used'],
  ] as const) {
    it(`logs ${code} for “${choice}”`, async (t) => {
      const { page } = await open(t);
      await page.getByRole('radio', { name: choice }).check();

      await page.getByRole('button', { name: 'Link a bank account' }).click();

      await waitForVisible(logEntry(page, 'flow-error'));
      await waitForVisible(page.getByText(`${code} ·`));
    });
  }

  it('logs that the user left', async (t) => {
    const { page } = await open(t);
    await openFlow(page);

    await page.getByRole('button', { name: 'Close' }).click();

    await waitForVisible(logEntry(page, 'flow-exited'));
  });

  for (const width of [320, 375, 1280]) {
    it(`shows its full source code at a width of ${width} pixels`, async (t) => {
      const { page } = await open(t);

      await page.setViewportSize({ width, height: 800 });

      const isCut = await page.locator('pre').evaluate((code) => code.scrollWidth > code.clientWidth);
      assert.equal(isCut, false);
    });
  }

  it('copies its source code, with the chosen secret', async (t) => {
    const { page } = await open(t);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('radio', { name: 'Session used' }).check();

    await page.getByRole('button', { name: 'Copy' }).click();

    await waitForVisible(page.getByText('Copied.'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^<script type="module"\n {2}src="\.\/element\/bank-account-token-collector\.js"><\/script>\n/);
    assert.match(copied, /client-secret="fcsess_sandbox_used_secret_demo"/);
  });

  it('selects its source code if there is no clipboard', async (t) => {
    const { page } = await open(t);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));

    await page.getByRole('button', { name: 'Copy' }).click();

    await waitForVisible(page.getByText('Selected. Copy it with your keyboard.'));
    assert.match(await page.evaluate(() => String(getSelection())), /^<script type="module"/);
  });
});

const logEntry = (page: Page, name: string) => page.getByRole('listitem').getByText(name, { exact: true });
