import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { DIRECTION, LANGUAGES } from './gallery/words.js';
import { PLACES } from './panes.js';

/** https://www.w3.org/WAI/WCAG22/Understanding/text-spacing: set by the person, over whatever a page says. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const adopt = (page: Page, css: string): Promise<void> =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    window.gallery.root().adoptedStyleSheets.push(sheet);
  }, css);

const SURROUNDINGS: Record<string, { width: number; height: number; set?: (page: Page) => Promise<void> }> = {
  'a window of 320 × 256 pixels, as at 400 % zoom': { width: 320, height: 256 },
  'a small phone': { width: 320, height: 568 },
  'a phone with its keyboard up': { width: 390, height: 400 },
  'a phone on its side': { width: 740, height: 360 },
  'a desktop': { width: 1280, height: 900 },
  'text at 200 %': {
    width: 1280,
    height: 900,
    set: (page) => page.evaluate(() => void (document.documentElement.style.fontSize = '200%')),
  },
  'text at 200 % on a phone': {
    width: 390,
    height: 844,
    set: (page) => page.evaluate(() => void (document.documentElement.style.fontSize = '200%')),
  },
  'text that is spaced out': { width: 390, height: 844, set: (page) => adopt(page, TEXT_SPACING) },
};

const SIZES = ['a small phone', 'a desktop'];

describe('every place fits', () => {
  let browser: Browser;
  before(async () => void (browser = await launchGalleryBrowser()));
  after(() => browser.close());

  /** What one look at each place finds, in every language, mirrored where that is written from the right. */
  async function faultsIn(gallery: OpenGallery, look: () => string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const lang of LANGUAGES) {
      for (const place of PLACES) {
        await gallery.show(place, { lang, dir: DIRECTION[lang] });
        for (const fault of await gallery.page.evaluate(look)) faults.push(`${place}, ${lang}: ${fault}`);
      }
    }
    return faults;
  }

  for (const [title, { width, height, set }] of Object.entries(SURROUNDINGS)) {
    describe(title, () => {
      let gallery: OpenGallery;
      before(async () => {
        gallery = await openGallery(browser, { width, height });
        await set?.(gallery.page);
      });
      after(() => gallery.close());

      it('with nothing cut off and nothing to scroll sideways', async () => {
        assert.deepEqual(await faultsIn(gallery, () => window.gallery.overflow()), []);
      });

      it('with what has the focus in sight', async () => {
        assert.deepEqual(await faultsIn(gallery, () => window.gallery.hiddenFocus()), []);
      });

      if (SIZES.includes(title)) {
        it('with targets of 24 pixels, and of 44 for what it is for', async () => {
          assert.deepEqual(await faultsIn(gallery, () => window.gallery.smallTargets()), []);
        });
      }
    });
  }

  const plants: [title: string, css: string, look: () => string[]][] = [
    ['a line that is too wide', '.footer .button { min-inline-size: 60rem }', () => window.gallery.overflow()],
    ['words that are cut off', 'h2 { block-size: 1rem; overflow: hidden }', () => window.gallery.overflow()],
    ['a button that is too small', '.close { block-size: 1rem }', () => window.gallery.smallTargets()],
    [
      'a footer over what has the focus',
      '.footer { position: absolute; inset: 0; z-index: 1 }',
      () => window.gallery.hiddenFocus(),
    ],
  ];
  for (const [title, css, look] of plants) {
    it(`but for ${title}, which is found`, async () => {
      const gallery = await openGallery(browser, { width: 320, height: 568 });
      await gallery.show('consent');
      await adopt(gallery.page, css);

      assert.notDeepEqual(await gallery.page.evaluate(look), []);
      await gallery.close();
    });
  }
});
