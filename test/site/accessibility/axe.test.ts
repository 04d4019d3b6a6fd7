import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchGalleryBrowser, openGallery } from './gallery/open.js';
import { LANGUAGES } from './gallery/languages.js';
import { PLACES } from './panes.js';

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const WIDTHS = [320, 768, 1280];
const DIRECTIONS = ['ltr', 'rtl'] as const;
const TIMEOUT = 300_000;

const settings = LANGUAGES.flatMap((lang) => DIRECTIONS.map((dir) => ({ lang, dir })));

/** Returns axe's findings in every state, language and direction, with the page's current size and colors. */
const faultsOn = (page: Page): Promise<string[]> =>
  page.evaluate(
    async ([places, all]) => {
      const faults: string[] = [];
      for (const around of all) {
        for (const place of places) {
          await window.gallery.show(place, around);
          for (const fault of await window.gallery.axe()) faults.push(`${place}, ${around.lang}, ${around.dir}: ${fault}`);
        }
      }
      return faults;
    },
    [PLACES, settings] as const,
  );

describe('axe finds no faults in any state, language and direction', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launchGalleryBrowser()));
  after(() => browser.close());

  for (const [scheme, media] of Object.entries(SCHEMES)) {
    for (const width of WIDTHS) {
      it(`in ${scheme}, ${width} pixels wide`, { timeout: TIMEOUT }, async () => {
        const { page, close } = await openGallery(browser, { width, height: 900 });
        await page.emulateMedia(media);

        assert.deepEqual(await faultsOn(page), []);
        await close();
      });
    }
  }
});

describe('axe checks the dialog', () => {
  let browser: Browser;
  before(async () => void (browser = await launchGalleryBrowser()));
  after(() => browser.close());

  for (const [scheme, media] of Object.entries(SCHEMES).slice(0, 2)) {
    it(`and finds planted faults in ${scheme}`, async () => {
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

      assert.deepEqual([...new Set(found.map((fault) => fault.split(':')[0]))].sort(), ['button-name', 'color-contrast']);
      await close();
    });
  }
});
