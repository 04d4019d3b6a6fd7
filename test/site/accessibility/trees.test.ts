import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { hasPackagedChromium } from '../../helpers/chromium.mjs';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { STATE_NAMES } from './panes.js';
import { reviewedTree, treeOf } from './trees.js';

/** Other browsers may expose the same tree differently. */
const skip = hasPackagedChromium ? false : 'the pinned browser runs on Linux x64 only';

describe('the accessibility tree', { skip }, () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openGallery(browser);
  });
  after(() => browser.close());

  for (const state of STATE_NAMES) {
    it(`is the reviewed one in "${state}" (update: npm run trees)`, async () => {
      assert.equal(await treeOf(gallery, state), await reviewedTree(state));
    });
  }
});
