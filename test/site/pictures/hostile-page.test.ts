import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchGalleryBrowser, type OpenGallery } from '../accessibility/gallery/open.js';
import type { PlaceName } from '../accessibility/panes.js';
import { compare, TOLERANCE, withDifference } from './compare.js';
import { openView, shoot, VIEWS } from './take.js';

/** States with one of each kind: buttons, fields, lists, sheets, rows, logos, and the trigger in its states. */
const CHOSEN: PlaceName[] = [
  'consent',
  'what is shared',
  'picker',
  'picker, results',
  'accounts',
  'by hand, wrong',
  'maintenance',
  'linked',
  'trigger, ready',
  'trigger, linked',
  'trigger, failed',
];

/** Hides everything except the element, so that two pictures can be equal. */
const ALONE = `html, body, main { all: unset !important; display: grid !important; }
  main > :not(bank-account-token-collector) { display: none !important; }`;

/** Rules like those of CSS resets, themes and old style sheets, and worse. The position and size of the element remain up to the page. */
const HOSTILE = `
  :not(html, head, head *, body, main, bank-account-token-collector) {
    box-sizing: content-box !important; margin: 9px !important; padding: 11px !important; border: 3px dotted red !important;
    inline-size: 70px !important; float: right !important; opacity: 0.5 !important; animation: none !important;
  }
  dialog, dialog[open] { display: none !important; position: static !important; background: black !important; }
  button, input, h2, h3, p, ul, li, label, fieldset, legend, progress, svg, small, strong, article, header, footer {
    all: unset !important; display: inline !important; color: yellow !important;
  }
  body, main, bank-account-token-collector {
    font: italic 900 41px/3 cursive !important; font-feature-settings: 'smcp' !important; color: red !important;
    letter-spacing: 0.3em !important; word-spacing: 2em !important; word-break: break-all !important; white-space: pre !important;
    text-align: center !important; text-indent: 3em !important; text-shadow: 2px 2px lime !important;
    text-transform: uppercase !important; cursor: crosshair !important; list-style: square !important; hyphens: none !important;
  }
  :root { --_accent: red; --brand: red; --space: 3rem; }`;

describe('a page with hostile styles', () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openView(VIEWS.light, browser);
    await withDifference(gallery.page);
  });
  after(() => browser.close());

  /** Takes a picture of each state under these page styles. */
  async function picturesUnder(css: string): Promise<Map<PlaceName, Buffer>> {
    const style = await gallery.page.addStyleTag({ content: ALONE + css });
    const pictures = new Map<PlaceName, Buffer>();
    for (const place of CHOSEN) {
      await gallery.show(place);
      pictures.set(place, await shoot(gallery, VIEWS.light, place));
    }
    await style.evaluate((element) => (element as Element).remove());
    return pictures;
  }

  const changed = async (before: Map<PlaceName, Buffer>, now: Map<PlaceName, Buffer>): Promise<PlaceName[]> => {
    const places: PlaceName[] = [];
    for (const place of CHOSEN) {
      if ((await compare(gallery.page, before.get(place)!, now.get(place)!)) > TOLERANCE) places.push(place);
    }
    return places;
  };

  it('does not change the trigger or the modal', async () => {
    const alone = await picturesUnder('');
    const under = await picturesUnder(HOSTILE);

    assert.deepEqual(await changed(alone, under), []);
  });

  it('is noticed in the pictures if a style gets through', async () => {
    const alone = await picturesUnder('');
    const leaking = await picturesUnder('bank-account-token-collector::part(heading) { text-transform: uppercase }');

    assert.ok((await changed(alone, leaking)).includes('consent'));
  });
});
