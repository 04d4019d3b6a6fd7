import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axTree, type AxNode } from './ax-tree.js';
import * as checks from './checks.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { pressableOthers } from './listeners.js';
import { PLACES, type PlaceName } from './panes.js';

/** Each fault that axe passes over: how it gets into the page, and the check that has to find it. */
const FAULTS: [title: string, place: PlaceName, plant: () => void, check: (tree: AxNode) => string[]][] = [
  [
    'a dialog without a name',
    'consent',
    () => window.gallery.root().querySelector('dialog')!.removeAttribute('aria-labelledby'),
    checks.namelessDialogs,
  ],
  [
    'a sheet without a name',
    'leaving',
    () => window.gallery.root().querySelector('.sheet')!.removeAttribute('aria-labelledby'),
    checks.namelessDialogs,
  ],
  ['a choice without a name', 'accounts', () => window.gallery.root().querySelector('legend')!.remove(), checks.namelessGroups],
  [
    'radio buttons in no group',
    'accounts',
    () => {
      const group = window.gallery.root().querySelector('fieldset')!;
      group.replaceWith(...group.children);
    },
    checks.namelessGroups,
  ],
  [
    'a control that is said to be expanded and is not',
    'picker',
    () => {
      const search = window.gallery.root().querySelector('input')!;
      for (const [name, value] of [
        ['role', 'combobox'],
        ['aria-expanded', 'true'],
        ['aria-controls', 'nothing'],
      ] as const)
        search.setAttribute(name, value);
    },
    checks.wrongExpanded,
  ],
  [
    'two accounts chosen where one can be',
    'accounts',
    () => {
      const [, other] = window.gallery.root().querySelectorAll<HTMLInputElement>('input[type=radio]');
      Object.assign(other!, { name: 'another', checked: true });
    },
    checks.doublySelected,
  ],
  [
    'a page that goes on behind the dialog',
    'consent',
    () => {
      const dialog = window.gallery.root().querySelector('dialog')!;
      dialog.close();
      dialog.show();
    },
    checks.reachableBackground,
  ],
  [
    'a pane that goes on under a sheet',
    'leaving',
    () => window.gallery.root().querySelector('[inert]')!.removeAttribute('inert'),
    checks.reachableBackground,
  ],
];

describe('what axe does not see', () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openGallery(browser);
  });
  after(() => browser.close());

  for (const place of PLACES) {
    it(`is in order in "${place}"`, async () => {
      await gallery.show(place);

      assert.deepEqual(checks.faultsOf(await axTree(gallery.cdp)), []);
      assert.deepEqual(await pressableOthers(gallery.cdp), []);
    });
  }

  for (const [title, place, plant, check] of FAULTS) {
    it(`is found by a test of its own: ${title}`, async () => {
      await gallery.show(place);
      await gallery.page.evaluate(plant);

      assert.notDeepEqual(check(await axTree(gallery.cdp)), []);
    });
  }

  it('is found by a test of its own: a row that only a pointer can press', async () => {
    await gallery.show('picker');
    await gallery.page.evaluate(() => {
      const row = document.createElement('div');
      row.addEventListener('click', () => undefined);
      window.gallery.root().querySelector('ul')!.append(row);
    });

    assert.equal((await pressableOthers(gallery.cdp)).length, 1);
  });
});
