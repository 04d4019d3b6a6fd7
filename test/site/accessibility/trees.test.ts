import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { hasPackagedChromium } from '../../helpers/chromium.mjs';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { PLACES } from './panes.js';
import { keptTree, treeOf } from './trees.js';

/** Another browser may put the same things in other words. */
const skip = hasPackagedChromium ? false : 'the pinned browser runs on Linux x64 only';

describe('what a screen reader is handed', { skip }, () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openGallery(browser);
  });
  after(() => browser.close());

  for (const place of PLACES) {
    it(`is what was reviewed in "${place}" (npm run trees)`, async () => {
      assert.equal(await treeOf(gallery, place), await keptTree(place));
    });
  }
});
