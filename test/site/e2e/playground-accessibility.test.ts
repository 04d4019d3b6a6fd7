import axe from 'axe-core';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from './file-server.js';
import { boxOf, waitForPlayground, linkInFrame, openPlayground } from './playground-page.js';
import { launchBrowser, openPage, waitForVisible } from './test-page.js';

describe('the playground', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [320, 768, 1280]) {
      it(`passes axe and doesn’t scroll horizontally in ${scheme}, ${width} pixels wide`, async (t) => {
        const { page } = await openPlayground(t, browser, '#page:example-theme=round&page:width=768');
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        for (const group of await page.locator('details:not([open]) > summary').all())
          if (await group.isVisible()) await group.click();

        assert.deepEqual(await axeViolations(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      });
    }
  }

  it('passes axe with the three example themes on one page', async (t) => {
    const { page } = await openPlayground(t, browser);
    await page.goto(page.url().replace(/\/playground.*/, '/playground/example-themes.html'));
    await waitForVisible(page.locator('iframe').last().contentFrame().getByRole('button'));

    assert.deepEqual(await axeViolations(page), []);
  });

  it('opens all three example themes at once', async (t) => {
    const { page, faults } = await openPlayground(t, browser);
    await page.goto(page.url().replace(/\/playground.*/, '/playground/example-themes.html'));
    await waitForVisible(page.locator('iframe').last().contentFrame().getByRole('button'));

    await page.getByRole('button', { name: 'Open all three' }).click();

    for (const theme of ['plain', 'dense', 'round'])
      await waitForVisible(page.frameLocator(`[data-example-theme=${theme}]`).getByRole('dialog'));
    assert.deepEqual(faults, []);
  });

  it('scrolls up to the modal when open() is pressed below it', async (t) => {
    const { page, frame } = await openPlayground(t, browser);

    await page.getByRole('button', { name: 'open()' }).click();
    await waitForVisible(frame.getByRole('dialog'));

    assert.ok(await page.locator('iframe').evaluate((testPage) => testPage.getBoundingClientRect().top >= 0));
    const { y, height } = await boxOf(frame.getByRole('dialog'));
    assert.ok(y >= 0 && y + height <= 900, `from ${y} to ${y + height}`);
  });

  it('keeps the page’s English text left-to-right in Arabic, and aligns it with the page', async (t) => {
    const { frame } = await openPlayground(t, browser, '#page:language=ar');
    await waitForVisible(frame.getByRole('button', { name: 'ربط حساب بنكي' }));

    const styles = await frame
      .locator('h1, p')
      .evaluateAll((all) =>
        all.map((each) => [each.getAttribute('lang'), getComputedStyle(each).direction, getComputedStyle(each).textAlign]),
      );

    assert.deepEqual(styles, [
      ['en', 'ltr', 'end'],
      ['en', 'ltr', 'end'],
    ]);
  });

  it('works from any file server, with the sandbox in the page', async (t) => {
    const origin = await serveFolder(t, 'dist/static');
    const playground = await waitForPlayground(await openPage(t, browser, `${origin}/playground/`));

    await linkInFrame(playground);

    await waitForVisible(playground.page.locator('.log .outcome').getByText('token-collected'));
  });
});

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
