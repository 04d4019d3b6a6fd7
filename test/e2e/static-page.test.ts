import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from './file-server.js';
import { chooseHarborBank, openFlow, pickTheAccount, signInAtTheBank } from './linking.js';
import { launchBrowser, openPage, sees } from './stage.js';

describe('the static page on any file server', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const open = async (t: TestContext) => {
    const origin = await serveFolder(t, 'dist/static');
    return { origin, ...(await openPage(t, browser, origin)) };
  };

  it('links an account wholly in the page', async (t) => {
    const { page, origin, faults } = await open(t);
    const foreign: string[] = [];
    page.context().on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) foreign.push(request.url());
    });
    await page.reload();

    await openFlow(page);
    await chooseHarborBank(page);
    await signInAtTheBank(page);
    await pickTheAccount(page, /^(Back to .+|Done)$/);

    await sees(logged(page, 'token-collected'));
    await sees(page.getByText(/btok_.{2}… for Harbor Bank ••••6789/));
    assert.deepEqual(foreign, []);
    assert.deepEqual(faults, []);
  });

  for (const [choice, code] of [
    ['Session expired', 'session_expired'],
    ['Session used', 'session_already_used'],
  ] as const) {
    it(`shows ${code} when that is chosen`, async (t) => {
      const { page } = await open(t);
      await page.getByRole('radio', { name: choice }).check();

      await page.getByRole('button', { name: 'Link a bank account' }).click();

      await sees(logged(page, 'flow-error'));
      await sees(page.getByText(`${code}:`));
    });
  }

  it('tells when the person leaves', async (t) => {
    const { page } = await open(t);
    await openFlow(page);

    await page.getByRole('button', { name: 'Close' }).click();

    await sees(logged(page, 'flow-exited'));
  });
});

const logged = (page: Page, name: string) => page.getByRole('listitem').getByText(name, { exact: true });
