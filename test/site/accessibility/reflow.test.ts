import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { DIRECTION, LANGUAGES } from './gallery/languages.js';
import { STATE_NAMES } from './panes.js';

/** A user style sheet that overrides the page's styles. https://www.w3.org/WAI/WCAG22/Understanding/text-spacing */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const addStyles = (page: Page, css: string): Promise<void> =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    window.gallery.root().adoptedStyleSheets.push(sheet);
  }, css);

const CONDITIONS: Record<string, { width: number; height: number; prepare?: (page: Page) => Promise<void> }> = {
  'a window of 320 × 256 pixels, as at 400 % zoom': { width: 320, height: 256 },
  'a small phone': { width: 320, height: 568 },
  'a phone with its keyboard open': { width: 390, height: 400 },
  'a phone in landscape': { width: 740, height: 360 },
  'a desktop': { width: 1280, height: 900 },
  'text at 200 %': {
    width: 1280,
    height: 900,
    prepare: (page) => page.evaluate(() => void (document.documentElement.style.fontSize = '200%')),
  },
  'text at 200 % on a phone': {
    width: 390,
    height: 844,
    prepare: (page) => page.evaluate(() => void (document.documentElement.style.fontSize = '200%')),
  },
  'text with wide spacing': { width: 390, height: 844, prepare: (page) => addStyles(page, TEXT_SPACING) },
};

const SIZES = ['a small phone', 'a desktop'];

type Check = 'overflow' | 'hiddenFocus' | 'smallTargets';

describe('every state fits', () => {
  let browser: Browser;
  before(async () => void (browser = await launchGalleryBrowser()));
  after(() => browser.close());

  /** Returns the faults that a check finds in every state and language, in the language's direction. */
  const faultsIn = ({ page }: OpenGallery, check: Check): Promise<string[]> =>
    page.evaluate(
      async ([name, states, languages]) => {
        const faults: string[] = [];
        for (const [lang, dir] of languages) {
          for (const state of states) {
            await window.gallery.show(state, { lang, dir });
            for (const fault of window.gallery[name]()) faults.push(`${state}, ${lang}: ${fault}`);
          }
        }
        return faults;
      },
      [check, STATE_NAMES, LANGUAGES.map((lang) => [lang, DIRECTION[lang]] as const)] as const,
    );

  for (const [title, { width, height, prepare }] of Object.entries(CONDITIONS)) {
    describe(title, () => {
      let gallery: OpenGallery;
      before(async () => {
        gallery = await openGallery(browser, { width, height });
        await prepare?.(gallery.page);
      });
      after(() => gallery.close());

      it('without cut-off text or horizontal scrolling', async () => {
        assert.deepEqual(await faultsIn(gallery, 'overflow'), []);
      });

      it('with a visible focus', async () => {
        assert.deepEqual(await faultsIn(gallery, 'hiddenFocus'), []);
      });

      if (SIZES.includes(title)) {
        it('with targets of at least 24 pixels, and main controls of 44', async () => {
          assert.deepEqual(await faultsIn(gallery, 'smallTargets'), []);
        });
      }
    });
  }

  const faultyStyles: [title: string, css: string, check: Check][] = [
    ['content that is too wide', '.footer .button { min-inline-size: 60rem }', 'overflow'],
    ['cut-off text', 'h2 { block-size: 1rem; overflow: hidden }', 'overflow'],
    ['a button that is too small', '.close { block-size: 1rem }', 'smallTargets'],
    ['a footer that covers the focus', '.footer { position: absolute; inset: 0; z-index: 1 }', 'hiddenFocus'],
  ];
  for (const [title, css, check] of faultyStyles) {
    it(`except with ${title}, which is detected`, async () => {
      const gallery = await openGallery(browser, { width: 320, height: 568 });
      await gallery.show('consent');
      await addStyles(gallery.page, css);

      assert.notDeepEqual(await gallery.page.evaluate((name) => window.gallery[name](), check), []);
      await gallery.close();
    });
  }
});
