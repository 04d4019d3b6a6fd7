import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axTree, type AxNode } from './ax-tree.js';
import * as checks from './checks.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { pressableNonControls } from './listeners.js';
import { STATE_NAMES, type StateName } from './panes.js';

/** Faults that axe does not find: how to create each one, and the check that has to find it. */
const FAULTS: [title: string, state: StateName, createFault: () => void, check: (tree: AxNode) => string[]][] = [
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
  [
    'a group of choices without a name',
    'accounts',
    () => window.gallery.root().querySelector('legend')!.remove(),
    checks.namelessGroups,
  ],
  [
    'radio buttons outside a group',
    'accounts',
    () => {
      const group = window.gallery.root().querySelector('fieldset')!;
      group.replaceWith(...group.children);
    },
    checks.namelessGroups,
  ],
  [
    'a control that is wrongly marked as expanded',
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
    'two selected accounts where one is allowed',
    'accounts',
    () => {
      const [, other] = window.gallery.root().querySelectorAll<HTMLInputElement>('input[type=radio]');
      Object.assign(other!, { name: 'another', checked: true });
    },
    checks.doublySelected,
  ],
  [
    'a page that can be reached behind the dialog',
    'consent',
    () => {
      const dialog = window.gallery.root().querySelector('dialog')!;
      dialog.close();
      dialog.show();
    },
    checks.reachableBackground,
  ],
  [
    'a pane that can be reached under a sheet',
    'leaving',
    () => window.gallery.root().querySelector('[inert]')!.removeAttribute('inert'),
    checks.reachableBackground,
  ],
];

describe('the checks beyond axe', () => {
  let browser: Browser;
  let gallery: OpenGallery;
  before(async () => {
    browser = await launchGalleryBrowser();
    gallery = await openGallery(browser);
  });
  after(() => browser.close());

  for (const state of STATE_NAMES) {
    it(`find no faults in "${state}"`, async () => {
      await gallery.show(state);

      assert.deepEqual(checks.faultsOf(await axTree(gallery.cdp)), []);
      assert.deepEqual(await pressableNonControls(gallery.cdp), []);
    });
  }

  for (const [title, state, createFault, check] of FAULTS) {
    it(`find ${title}`, async () => {
      await gallery.show(state);
      await gallery.page.evaluate(createFault);

      assert.notDeepEqual(check(await axTree(gallery.cdp)), []);
    });
  }

  it('find a row that only a pointer can press', async () => {
    await gallery.show('picker');
    await gallery.page.evaluate(() => {
      const row = document.createElement('div');
      row.addEventListener('click', () => undefined);
      window.gallery.root().querySelector('ul')!.append(row);
    });

    assert.equal((await pressableNonControls(gallery.cdp)).length, 1);
  });
});
