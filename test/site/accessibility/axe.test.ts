import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchGalleryBrowser, openGallery } from './gallery/open.js';
import { LANGUAGES } from './gallery/languages.js';
import { STATE_NAMES } from './panes.js';

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const WIDTHS = [320, 768, 1280];
const DIRECTIONS = ['ltr', 'rtl'] as const;
const TIMEOUT = 300_000;

const ALL_OPTIONS = LANGUAGES.flatMap((lang) => DIRECTIONS.map((dir) => ({ lang, dir })));

/** Returns axe's violations in every state, language and direction, with the page's current size and colors. */
const violationsOn = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ([states, allOptions]) => {
      const violations: string[] = [];
      for (const options of allOptions) {
        for (const state of states) {
          await window.gallery.show(state, options);
          for (const violation of await window.gallery.axe())
            violations.push(`${state}, ${options.lang}, ${options.dir}: ${violation}`);
        }
      }
      return violations;
    },
    [STATE_NAMES, ALL_OPTIONS] as const,
  );

describe('axe finds no violations in any state, language or direction', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launchGalleryBrowser()));
  after(() => browser.close());

  for (const [scheme, media] of Object.entries(SCHEMES)) {
    for (const width of WIDTHS) {
      it(`in ${scheme}, ${width} pixels wide`, { timeout: TIMEOUT }, async () => {
        const { page, close } = await openGallery(browser, { width, height: 900 });
        await page.emulateMedia(media);

        assert.deepEqual(await violationsOn(page), []);
        await close();
      });
    }
  }
});

describe('axe', () => {
  let browser: Browser;
  before(async () => void (browser = await launchGalleryBrowser()));
  after(() => browser.close());

  for (const [scheme, media] of Object.entries(SCHEMES).slice(0, 2)) {
    it(`finds deliberate violations in the dialog in ${scheme}`, async () => {
      const { page, show, close } = await openGallery(browser);
      await page.emulateMedia(media);
      await show('consent');
      await page.evaluate(() => {
        const text = window.gallery.root().querySelector<HTMLElement>('.footer .small')!;
        text.style.color = 'gray';
        text.style.backgroundColor = 'darkgray';
        window.gallery.root().querySelector('.close')!.removeAttribute('aria-label');
      });

      const found = await page.evaluate(() => window.gallery.axe());

      assert.deepEqual([...new Set(found.map((violation) => violation.split(':')[0]))].sort(), ['button-name', 'color-contrast']);
      await close();
    });
  }
});
