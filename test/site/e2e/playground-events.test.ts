import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { boxOf, openPlayground, pressIn } from './playground-page.js';
import { launchBrowser, openDemo, waitForVisible } from './test-page.js';

const LINK = 'Link a bank account';

describe('the playground’s event log and hints', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('describe an error as the demo’s payouts page does', async (t) => {
    const { page, frame } = await openPlayground(t, browser, '#client-secret=fcsess_sandbox_expired_secret_demo');
    const { page: home } = await openDemo(t, browser);
    await home.getByRole('radio', { name: 'Expired session' }).check();

    await frame.getByRole('button', { name: LINK }).click();
    await home.getByRole('button', { name: LINK }).click();

    for (const each of [page, home]) {
      await waitForVisible(each.locator('.log .outcome'));
      await waitForVisible(each.locator('.log small').getByText('error · session_expired', { exact: true }));
    }
    const messages = await home.locator('.log .outcome small').allTextContents();
    // Retrying helps only on the payouts page, because its server can create another session.
    assert.deepEqual(
      await page.locator('.log .outcome small').allTextContents(),
      messages.map((text) => `${text} Reload the page and try again.`),
    );
  });

  it('name the chosen bank', async (t) => {
    const { page, frame } = await openPlayground(t, browser);

    for (const name of [LINK, 'Agree and continue', 'Harbor Bank']) await pressIn({ page, frame }, name);

    await waitForVisible(page.locator('.log small').getByText('institution_selected · Harbor Bank', { exact: true }));
  });

  for (const [width, height] of [
    [1280, 800],
    [1440, 900],
  ] as const) {
    it(`show the first event without scrolling, in a window of ${width} × ${height}`, async (t) => {
      const { page, frame } = await openPlayground(t, browser);
      await page.setViewportSize({ width, height });

      await frame.getByRole('button', { name: LINK }).click();

      const first = page.locator('.log li').first();
      await waitForVisible(first);
      const { y, height: rowHeight } = await boxOf(first);
      assert.ok(y + rowHeight < height);
      assert.equal(await page.evaluate(() => scrollY), 0);
    });
  }

  it('explain where to find a highlighted part until it is on screen', async (t) => {
    const { page, frame } = await openPlayground(t, browser);
    await page.getByText('Parts', { exact: true }).click();

    await page.getByLabel('Highlight a part').selectOption('search');

    await waitForVisible(page.getByText('The search field for banks. It isn’t on screen. Open the dialog to see it.'));
    await pressIn({ page, frame }, LINK);
    await waitForVisible(page.getByText('The search field for banks. It isn’t on this pane. Continue to see it.'));
    await pressIn({ page, frame }, 'Agree and continue');
    await waitForVisible(page.getByText('The search field for banks.', { exact: true }));
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`are next to swatches that are as ${scheme} as the panel while their colors are not set`, async (t) => {
      const brightest = await brightestPixelOfSwatch(t, browser, scheme);

      assert.equal(brightest > 128, scheme === 'light');
    });
  }
});

/** Returns the brightest red value, 0 to 255, inside the color picker of `--surface`. */
async function brightestPixelOfSwatch(t: TestContext, browser: Browser, scheme: 'light' | 'dark'): Promise<number> {
  const { page } = await openPlayground(t, browser);
  await page.emulateMedia({ colorScheme: scheme });
  const swatch = page.getByLabel('Pick --surface');
  await swatch.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(swatch);
  const picture = await page.screenshot({ clip: { x: x + 6, y: y + 6, width: width - 12, height: height - 12 } });
  return Math.max(...PNG.sync.read(picture).data.filter((_, at) => at % 4 === 0));
}
