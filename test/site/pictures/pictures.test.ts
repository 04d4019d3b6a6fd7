import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchGalleryBrowser, type OpenGallery } from '../accessibility/gallery/open.js';
import { STATE_NAMES } from '../accessibility/panes.js';
import { hasPackagedChromium } from '../../helpers/chromium.mjs';
import { compare, TOLERANCE, withDifference } from './compare.js';
import { reviewedPicture, openView, pictureOf, shoot, VIEWS, type ViewName } from './take.js';

const skip = hasPackagedChromium ? false : 'the pinned browser runs on Linux x64 only';

for (const [name, view] of Object.entries(VIEWS)) {
  describe(`the pictures: ${name}`, { skip }, () => {
    let browser: Browser;
    let gallery: OpenGallery;
    before(async () => {
      browser = await launchGalleryBrowser();
      gallery = await openView(view, browser);
      await withDifference(gallery.page);
    });
    after(() => browser.close());

    it('match the reviewed ones in every state (update: npm run pictures)', async () => {
      const changed: string[] = [];
      for (const state of STATE_NAMES) {
        const actual = await pictureOf(gallery, view, state);
        const share = await compare(gallery.page, await reviewedPicture(name as ViewName, state), actual);
        if (share > TOLERANCE) changed.push(`${state}: ${(share * 100).toFixed(2)} %`);
      }

      assert.deepEqual(changed, []);
    });

    it('differ if a word is missing', async () => {
      const complete = await pictureOf(gallery, view, 'accounts');
      await gallery.page.evaluate(() => window.gallery.root().querySelector('.amount')!.remove());
      const incomplete = await shoot(gallery, view, 'accounts');

      assert.ok((await compare(gallery.page, complete, incomplete)) > TOLERANCE);
    });
  });
}
