import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { boxOf, openPlayground, pressIn } from './playground-page.js';
import { launchBrowser, waitForVisible } from './test-page.js';

const THEMES = ['plain', 'dense', 'round'];

describe('the three example themes', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Opens the first pane in a frame of the given width. 375 pixels is the width of a phone. */
  const openTheme = async (t: TestContext, theme: string, width: number) => {
    const { page, frame } = await openPlayground(t, browser, `#page:example-theme=${theme}`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // The page needs some of the window's width around the frame.
    await page.setViewportSize({ width: width === 375 ? 375 + 34 : 1280, height: 900 });
    const press = (name: string): Promise<void> => pressIn({ page, frame }, name);
    await press('Link a bank account');
    await waitForVisible(frame.getByRole('button', { name: 'Agree and continue' }));
    return { frame, press };
  };

  it('are shown as dialogs on a desktop, not as sheets as on a phone', async (t) => {
    const { page } = await openPlayground(t, browser);
    await page.goto(page.url().replace(/\/playground.*/, '/playground/example-themes.html'));
    await waitForVisible(page.locator('iframe').last().contentFrame().getByRole('button'));

    await page.getByRole('button', { name: 'Open all three' }).click();

    for (const theme of THEMES) {
      const dialog = page.frameLocator(`[data-example-theme=${theme}]`).getByRole('dialog');
      await waitForVisible(dialog);
      const [frame, box] = [await boxOf(page.locator(`[data-example-theme=${theme}]`)), await boxOf(dialog)];
      assert.ok(box.width < frame.width - 64, theme);
    }
    assert.equal(await page.evaluate(() => scrollY), 0);
  });

  for (const theme of THEMES) {
    it(`don’t break words in bank names on a phone: ${theme}`, async (t) => {
      const { frame, press } = await openTheme(t, theme, 375);

      await press('Agree and continue');

      await waitForVisible(frame.getByRole('button', { name: 'Lanternfield Credit Union' }));
      assert.deepEqual(await brokenWords(frame.getByRole('article').locator('button strong')), []);
    });
  }

  for (const width of [375, 1280]) {
    it(`fit the first pane without scrolling, in a frame ${width} pixels wide: dense`, async (t) => {
      const { frame } = await openTheme(t, 'dense', width);

      const body = frame.getByRole('article').locator('[part=body]');
      assert.equal(await body.evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight), false);
      const { height } = await boxOf(frame.locator('[part=stage]'));
      assert.ok(height < 100, `${height} pixels of rings`);
    });

    it(`align the starts of progress bar, heading and buttons, in a frame ${width} pixels wide: dense`, async (t) => {
      const { frame } = await openTheme(t, 'dense', width);

      const parts = ['progress', 'stage', 'heading', 'button primary-button'];
      const starts = await Promise.all(parts.map(async (part) => (await boxOf(frame.locator(`[part='${part}']`))).x));

      assert.deepEqual(
        starts.map((start) => Math.round(start)),
        starts.map(() => Math.round(starts[0]!)),
      );
    });
  }

  it('give all logos the same shape: plain', async (t) => {
    const { frame, press } = await openTheme(t, 'plain', 1280);

    await press('Agree and continue');

    const logo = frame.locator('[part=institution-mark]').first();
    await waitForVisible(logo);
    assert.equal(await logo.evaluate((element) => getComputedStyle(element).borderRadius), '50%');
  });
});

/** Returns the words that break across two lines. */
const brokenWords = (texts: Locator): Promise<string[]> =>
  texts.evaluateAll((elements) =>
    elements.flatMap(({ firstChild, ownerDocument }) => {
      const text = [...(firstChild?.parentNode?.childNodes ?? [])].find(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      return [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        const range = ownerDocument.createRange();
        range.setStart(text!, index);
        range.setEnd(text!, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
      });
    }),
  );
