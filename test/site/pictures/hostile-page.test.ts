import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchGalleryBrowser, type OpenGallery } from '../accessibility/gallery/open.js';
import type { StateName } from '../accessibility/panes.js';
import { compare, TOLERANCE, withDifference } from './compare.js';
import { openView, shoot, VIEWS } from './take.js';

/** States that together contain buttons, fields, lists, sheets, rows, logos, and several states of the trigger. */
const STATES: StateName[] = [
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
const ISOLATED = `html, body, main { all: unset !important; display: grid !important; }
  main > :not(bank-account-token-collector) { display: none !important; }`;

/** Rules like those in CSS resets, themes and old style sheets, and worse ones. The page may still set the element's position and size. */
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

  /** Takes a picture of each state with these page styles. */
  async function picturesWith(css: string): Promise<Map<StateName, Buffer>> {
    const style = await gallery.page.addStyleTag({ content: ISOLATED + css });
    const pictures = new Map<StateName, Buffer>();
    for (const state of STATES) {
      await gallery.show(state);
      pictures.set(state, await shoot(gallery, VIEWS.light, state));
    }
    await style.evaluate((element) => (element as Element).remove());
    return pictures;
  }

  const changed = async (before: Map<StateName, Buffer>, other: Map<StateName, Buffer>): Promise<StateName[]> => {
    const states: StateName[] = [];
    for (const state of STATES) {
      if ((await compare(gallery.page, before.get(state)!, other.get(state)!)) > TOLERANCE) states.push(state);
    }
    return states;
  };

  it('does not change the trigger or the modal', async () => {
    const isolated = await picturesWith('');
    const hostile = await picturesWith(HOSTILE);

    assert.deepEqual(await changed(isolated, hostile), []);
  });

  it('changes the pictures if a style does reach the modal', async () => {
    const isolated = await picturesWith('');
    const leaking = await picturesWith('bank-account-token-collector::part(heading) { text-transform: uppercase }');

    assert.ok((await changed(isolated, leaking)).includes('consent'));
  });
});
