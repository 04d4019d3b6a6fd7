import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { all, axTree } from './ax-tree.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { PANE_NAMES, type PaneName } from './panes.js';

/** From one place to the next, and what is said there beside the heading. */
const WAYS: [from: PaneName, to: PaneName, said: string][] = [
  ['picker', 'picker, results', '4 banks'],
  ['picker, searching', 'picker, nothing found', 'No bank found for “zephyrine”'],
  ['picker', 'picker, one chosen', 'Opening Harbor Bank…'],
  ['consent', 'picker, loading', 'Loading banks…'],
  ['picker, loading', 'picker, banks failed', 'That didn’t go through'],
  ['before the window', 'waiting', 'This page moves on by itself when you are done.'],
  ['waiting', 'accounts, loading', 'Harbor Bank is sending the list…'],
  ['accounts', 'accounts, linking', 'Linking…'],
  ['by hand, filled', 'by hand, checking', 'Checking…'],
  ['by hand, checking', 'by hand, refused', 'These numbers were not accepted. Check them and try again.'],
  ['by hand, empty', 'by hand, wrong', 'A routing number has 9 digits. One is missing. The two numbers differ.'],
];

describe('what is said aloud', () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openGallery(browser);
  });
  after(() => browser.close());

  /** What a screen reader says on the way, by the live regions that stood there before. */
  async function saidOn(from: PaneName, to: PaneName, plant: () => void = () => undefined): Promise<string[]> {
    await gallery.show(from);
    await gallery.page.evaluate(() => window.gallery.listen());
    await gallery.page.evaluate(plant);
    await gallery.goOn(to);
    return gallery.page.evaluate(() => window.gallery.said());
  }

  for (const [from, to, said] of WAYS) {
    it(`is "${said}" on the way to "${to}"`, async () => {
      assert.deepEqual(await saidOn(from, to), [said]);
    });
  }

  it('is said once more when the same error comes again', async () => {
    await saidOn('by hand, refused', 'by hand, checking');
    await gallery.goOn('by hand, refused');

    const said = await gallery.page.evaluate(() => window.gallery.said());

    assert.deepEqual(said, ['Checking…', 'These numbers were not accepted. Check them and try again.']);
  });

  it('is nothing where the region comes together with its words', async () => {
    const said = await saidOn('picker', 'picker, results', () => {
      const region = window.gallery.root().querySelector('dialog [role=status]')!;
      const late = region.cloneNode() as HTMLElement;
      late.textContent = '4 banks';
      region.replaceWith(late);
    });

    assert.deepEqual(said, []);
  });

  it('is nothing where errors stand in no live region', async () => {
    const said = await saidOn('by hand, empty', 'by hand, wrong', () =>
      window.gallery.root().querySelector('dialog [role=status]')!.removeAttribute('role'),
    );

    assert.deepEqual(said, []);
  });

  const BUSY: [from: PaneName, control: string, to: PaneName][] = [
    ['consent', 'I agree', 'consent, agreeing'],
    ['picker', 'Harbor Bank', 'picker, one chosen'],
    ['accounts', 'Link this account', 'accounts, linking'],
    ['by hand, filled', 'Continue', 'by hand, checking'],
  ];
  for (const [from, control, to] of BUSY) {
    it(`leaves the focus on “${control}” while that takes a moment`, async () => {
      await gallery.show(from);
      const button = gallery.page.locator('dialog').getByRole('button', { name: control, exact: true });
      await button.focus();
      const pressed = await button.elementHandle();

      await gallery.goOn(to);
      // Chromium takes the focus from what was disabled only with the next frame.
      await gallery.page.evaluate(() => new Promise(requestAnimationFrame));

      assert.equal(await pressed.evaluate((element) => element.matches(':focus')), true);
    });
  }

  for (const name of PANE_NAMES) {
    it(`begins with the heading in "${name}", from one region only`, async () => {
      await gallery.show(name);

      const nodes = all(await axTree(gallery.cdp));

      const focused = nodes.filter(({ states }) => states['focused'] !== undefined).map(({ role }) => role);
      assert.deepEqual(focused.at(-1), 'heading');
      assert.equal(nodes.filter(({ states }) => states['live'] !== undefined).length, 1);
    });
  }
});
