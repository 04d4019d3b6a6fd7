import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { focusRing, isVisible } from './focus-ring.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { STATE_NAMES, type StateName } from './panes.js';

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** States that together contain all kinds of controls. */
const WITH_CONTROLS: StateName[] = [
  'consent',
  'picker',
  'picker, results',
  'waiting',
  'accounts',
  'accounts, several',
  'by hand, wrong',
  'leaving',
  'trigger, ready',
  'trigger, linked',
  'trigger, failed',
];

for (const [scheme, media] of Object.entries(SCHEMES)) {
  describe(`contrast in ${scheme}`, () => {
    let browser: Browser;
    let gallery: OpenGallery;
    before(async () => {
      browser = await launchGalleryBrowser();
      gallery = await openGallery(browser);
      await gallery.page.emulateMedia(media);
    });
    after(() => browser.close());

    const lowContrasts = async (): Promise<string[]> =>
      (await gallery.page.evaluate(() => window.gallery.contrasts()))
        .filter(({ ratio, needs }) => ratio < needs)
        .map(({ what, ratio }) => `${what} has ${ratio.toFixed(2)}`);

    const lowContrastRings = async (): Promise<string[]> => {
      const { page } = gallery;
      const controls = page.locator(
        `bank-account-token-collector ${(await page.locator('dialog[open]').count()) > 0 ? 'dialog' : ''}`,
      );
      const faint: string[] = [];
      for (const control of await controls.locator('button:enabled, input:enabled').all()) {
        if (await control.evaluate((element) => element.closest('[inert]') !== null)) continue;
        const ring = await focusRing(page, control);
        if (!isVisible(ring)) faint.push(`${String(control)}: ${ring.strong} of ${Math.round(ring.perimeter)}`);
      }
      return faint;
    };

    it('is sufficient for all text and every field', async () => {
      const faint: string[] = [];
      for (const state of STATE_NAMES) {
        await gallery.show(state);
        faint.push(...(await lowContrasts()).map((fault) => `${state}: ${fault}`));
      }

      assert.deepEqual(faint, []);
    });

    it('is insufficient for faint text', async () => {
      await gallery.show('consent');
      await gallery.page.evaluate(() => {
        const text = window.gallery.root().querySelector<HTMLElement>('h2')!;
        Object.assign(text.style, { color: '#888', backgroundColor: '#999', forcedColorAdjust: 'none' });
      });

      assert.equal((await lowContrasts()).length, 1);
    });

    for (const state of WITH_CONTROLS) {
      it(`is sufficient for the focus rings in "${state}"`, async () => {
        await gallery.show(state);

        assert.deepEqual(await lowContrastRings(), []);
      });
    }

    const RULES = {
      'no ring': 'outline: none !important',
      'a faint ring': 'outline-color: color-mix(in srgb, currentcolor 15%, Canvas) !important; forced-color-adjust: none',
    };
    for (const [title, rule] of Object.entries(RULES)) {
      it(`is insufficient with ${title}`, async () => {
        await gallery.show('waiting');
        await gallery.page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`button:focus-visible { ${css} }`);
          window.gallery.root().adoptedStyleSheets.push(sheet);
        }, rule);

        const faint = await lowContrastRings();

        await gallery.page.evaluate(() => void window.gallery.root().adoptedStyleSheets.pop());
        assert.notDeepEqual(faint, []);
      });
    }
  });
}
