import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openDemo, waitForVisible } from './test-page.js';

describe('Loomhall’s pages with text at double size', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const path of ['/', '/form']) {
    for (const width of [375, 768, 1280]) {
      it(`don’t scroll horizontally at ${path}, ${width} pixels wide`, async (t) => {
        const { page, demo } = await openDemo(t, browser);
        await page.goto(demo.url + path);
        await waitForVisible(page.getByRole('button', { name: 'Link a bank account' }));

        await enlarge(page, width);

        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      });
    }
  }

  for (const width of [375, 1280]) {
    it(`have no overlap of cards and demo controls, ${width} pixels wide`, async (t) => {
      const { page } = await openDemo(t, browser);
      await waitForVisible(page.getByText('Waiting for a bank account'));

      await enlarge(page, width);

      assert.deepEqual(await overlaps(page), []);
    });
  }

  it('have no gap below the events on a phone', async (t) => {
    const { page } = await openDemo(t, browser);
    await page.setViewportSize({ width: 375, height: 800 });

    const [empty, source] = await Promise.all([page.locator('.empty').boundingBox(), page.locator('.source').boundingBox()]);

    const gap = source!.y - (empty!.y + empty!.height);
    assert.ok(gap <= 64, `${gap} pixels`);
  });
});

async function enlarge(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
}

/** Returns the titles of cards that overlap the workbench or whose text overflows. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const workbench = document.querySelector('.workbench')!.getBoundingClientRect();
    return [...document.querySelectorAll('.card')].flatMap((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const meets = right > workbench.left && left < workbench.right && bottom > workbench.top && top < workbench.bottom;
      return meets || card.scrollWidth > card.clientWidth ? [card.querySelector('h2')!.textContent] : [];
    });
  });
