import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { all, axTree } from './ax-tree.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { PANE_NAMES, type PaneName } from './panes.js';

/** Transitions between panes, and the announcement in addition to the heading. */
const TRANSITIONS: [from: PaneName, to: PaneName, text: string][] = [
  ['picker', 'picker, results', '4 banks'],
  ['picker, searching', 'picker, nothing found', 'No banks found for “zephyrine”'],
  ['picker', 'picker, one chosen', 'Opening Harbor Bank…'],
  ['consent', 'picker, loading', 'Loading banks…'],
  ['picker, loading', 'picker, banks failed', 'That didn’t go through'],
  ['before the window', 'waiting', 'This page continues automatically when you’re done.'],
  ['waiting', 'accounts, loading', 'Harbor Bank is sending the list…'],
  ['accounts', 'accounts, linking', 'Linking…'],
  ['by hand, filled', 'by hand, checking', 'Checking…'],
  ['by hand, checking', 'by hand, refused', 'These numbers weren’t accepted. Check them and try again.'],
  ['by hand, empty', 'by hand, wrong', 'A routing number has 9 digits. One is missing. The account numbers don’t match.'],
];

describe('the live region', () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openGallery(browser);
  });
  after(() => browser.close());

  /** Goes from one pane to the next. Resolves with the announcements of live regions that already existed. */
  async function announcementsBetween(from: PaneName, to: PaneName, change: () => void = () => undefined): Promise<string[]> {
    await gallery.show(from);
    await gallery.page.evaluate(() => window.gallery.listen());
    await gallery.page.evaluate(change);
    await gallery.advanceTo(to);
    return gallery.page.evaluate(() => window.gallery.announced());
  }

  for (const [from, to, text] of TRANSITIONS) {
    it(`announces "${text}" from "${from}" to "${to}"`, async () => {
      assert.deepEqual(await announcementsBetween(from, to), [text]);
    });
  }

  it('announces an error again if it occurs again', async () => {
    await announcementsBetween('by hand, refused', 'by hand, checking');
    await gallery.advanceTo('by hand, refused');

    const announced = await gallery.page.evaluate(() => window.gallery.announced());

    assert.deepEqual(announced, ['Checking…', 'These numbers weren’t accepted. Check them and try again.']);
  });

  it('announces nothing if it is added together with its text', async () => {
    const announced = await announcementsBetween('picker', 'picker, results', () => {
      const region = window.gallery.root().querySelector('dialog [role=status]')!;
      const late = region.cloneNode() as HTMLElement;
      late.textContent = '4 banks';
      region.replaceWith(late);
    });

    assert.deepEqual(announced, []);
  });

  it('announces no errors without its role', async () => {
    const announced = await announcementsBetween('by hand, empty', 'by hand, wrong', () =>
      window.gallery.root().querySelector('dialog [role=status]')!.removeAttribute('role'),
    );

    assert.deepEqual(announced, []);
  });

  const BUSY: [from: PaneName, control: string, to: PaneName][] = [
    ['consent', 'Agree and continue', 'consent, agreeing'],
    ['picker', 'Harbor Bank', 'picker, one chosen'],
    ['accounts', 'Link this account', 'accounts, linking'],
    ['by hand, filled', 'Continue', 'by hand, checking'],
  ];
  for (const [from, control, to] of BUSY) {
    it(`leaves focus on “${control}” while that is busy`, async () => {
      await gallery.show(from);
      const button = gallery.page.locator('dialog').getByRole('button', { name: control, exact: true });
      await button.focus();
      const pressed = await button.elementHandle();

      await gallery.advanceTo(to);
      // Chromium moves the focus away from a disabled control only in the next frame.
      await gallery.page.evaluate(() => new Promise(requestAnimationFrame));

      assert.equal(await pressed.evaluate((element) => element.matches(':focus')), true);
    });
  }

  for (const name of PANE_NAMES) {
    it(`is the only one in "${name}", where the heading has focus`, async () => {
      await gallery.show(name);

      const nodes = all(await axTree(gallery.cdp));

      const focused = nodes.filter(({ states }) => states['focused'] !== undefined).map(({ role }) => role);
      assert.deepEqual(focused.at(-1), 'heading');
      assert.equal(nodes.filter(({ states }) => states['live'] !== undefined).length, 1);
    });
  }
});
