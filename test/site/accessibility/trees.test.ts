import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { hasPackagedChromium } from '../../helpers/chromium.mjs';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { PLACES } from './panes.js';
import { reviewedTree, treeOf } from './trees.js';

/** Other browsers may describe the same tree differently. */
const skip = hasPackagedChromium ? false : 'the pinned browser runs on Linux x64 only';

describe('the accessibility tree', { skip }, () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openGallery(browser);
  });
  after(() => browser.close());

  for (const place of PLACES) {
    it(`is the reviewed one in "${place}" (update: npm run trees)`, async () => {
      assert.equal(await treeOf(gallery, place), await reviewedTree(place));
    });
  }
});
