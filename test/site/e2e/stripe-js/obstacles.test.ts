import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PROFILES } from '../../../helpers/stripe-stand-in/profile.js';
import { waitForFrame, launchBrowser, openPage } from './test-page.js';

/** A dialog in a shadow root, as in component libraries. `$` is replaced by its content. */
const SHADOW_DIALOG = `<div id="library"><template shadowrootmode="open"><dialog><slot></slot></dialog></template>$</div>`;
const EMPTY_SHADOW_DIALOG = SHADOW_DIALOG.replace('$', '');
const callLibraryDialog = (act: string): string =>
  `void document.querySelector('#library').shadowRoot.querySelector('dialog').${act}()`;

/** The result of a refused `open()`. */
type Refusal = { error: { code: string } };

for (const year of [2026, 2025] as const)
  describe(`with the Stripe.js of ${year}, an obstacle above its overlay`, () => {
    const profile = PROFILES[year];
    let browser: Browser;
    before(async () => void (browser = await launchBrowser()));
    after(() => browser.close());

    const cases: [title: string, body: string, prepare: string, code: string][] = [
      [
        'a modal dialog in a shadow root around the element',
        SHADOW_DIALOG,
        callLibraryDialog('showModal'),
        'blocked_by_modal_dialog',
      ],
      [
        'a modal dialog in a shadow root next to the element',
        `$${EMPTY_SHADOW_DIALOG}`,
        callLibraryDialog('showModal'),
        'blocked_by_modal_dialog',
      ],
      [
        'a modal dialog in a closed shadow root',
        `$<div id="closed"></div>`,
        `void (() => {
          const root = document.querySelector('#closed').attachShadow({ mode: 'closed' });
          root.innerHTML = '<dialog>Closed</dialog>';
          root.firstChild.showModal();
        })()`,
        'blocked_by_modal_dialog',
      ],
      [
        'an open popover around the element',
        '<div popover="manual" style="width: 30rem; height: 20rem">$</div>',
        `void document.querySelector('[popover]').showPopover()`,
        'blocked_by_popover',
      ],
      [
        'an open popover next to the element, in the center of the window',
        '$<div popover style="width: 30rem; height: 20rem">Menu</div>',
        `void document.querySelector('[popover]').showPopover()`,
        'blocked_by_popover',
      ],
      ['an inert section around the element', '<section inert>$</section>', 'null', 'blocked_by_inert'],
      ['an inert body', '$', 'void (document.body.inert = true)', 'blocked_by_inert'],
      [
        'an element with the same z-index as the overlay that comes after it',
        '$<div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff8">Veil</div>',
        'null',
        'blocked_by_layout',
      ],
      [
        'a transform of a body that is longer than the window',
        '$<div style="height: 5000px"></div>',
        `void (document.body.style.transform = 'translateZ(0)')`,
        'blocked_by_layout',
      ],
      [
        'a filter of a body that is shorter than the window',
        '$',
        `void (document.styleSheets[0].disabled = true, document.body.style.filter = 'grayscale(1)')`,
        'blocked_by_layout',
      ],
    ];
    for (const [title, body, prepare, code] of cases) {
      it(`is reported with its own error code before Stripe is called: ${title}`, async (t) => {
        const { evaluate } = await openPage(t, browser, { profile, body });
        await evaluate('element.load()');
        await evaluate(prepare);

        const { error } = await evaluate<Refusal>('element.open()');

        assert.equal(error.code, code);
        assert.deepEqual(await evaluate('stripeCalls'), []);
      });
    }

    it('no longer blocks once it is closed', async (t) => {
      const testPage = await openPage(t, browser, { profile, body: `$${EMPTY_SHADOW_DIALOG}` });
      await testPage.evaluate(callLibraryDialog('showModal'));
      const { error } = await testPage.evaluate<Refusal>('element.open()');
      await testPage.evaluate(callLibraryDialog('close'));

      await testPage.press();
      await testPage.until('stripeCalls.length === 1');

      assert.equal(error.code, 'blocked_by_modal_dialog');
    });

    const harmless: [title: string, body: string, prepare: string][] = [
      [
        'a popover in a corner',
        '<div popover="manual" style="inset: auto 0 0 auto">A hint</div>$',
        `void document.querySelector('[popover]').showPopover()`,
      ],
      [
        'a chat button above everything',
        '$<button style="position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483647">Chat</button>',
        'null',
      ],
      [
        'a layer that lets clicks through',
        '$<div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none"></div>',
        'null',
      ],
      [
        'a transform of a body that fills the window',
        '$',
        `void (document.styleSheets[0].disabled = true, document.body.style.cssText = 'margin: 0; height: 100vh; transform: translateZ(0)')`,
      ],
      ['a dialog that is open but not modal', '<dialog open style="inset: auto 0 0 auto">A note</dialog>$', 'null'],
    ];
    for (const [title, body, prepare] of harmless) {
      it(`does not include ${title}`, async (t) => {
        const testPage = await openPage(t, browser, { profile, body });
        await testPage.evaluate(prepare);
        await testPage.press();
        await waitForFrame(testPage);
        await testPage.clickCenter();

        assert.deepEqual(await testPage.events(), [['token-collected', 'btok_1']]);
      });
    }

    it(`${year === 2026 ? 'does not include' : 'can be'} a modal dialog of the page`, async (t) => {
      const testPage = await openPage(t, browser, { profile, body: '<dialog id="own">$</dialog>' });
      await testPage.evaluate(`void document.querySelector('#own').showModal()`);
      await testPage.press();
      if (year === 2026) {
        await waitForFrame(testPage);
        await testPage.clickCenter();
      }

      assert.deepEqual(
        await testPage.events(),
        year === 2026 ? [['token-collected', 'btok_1']] : [['flow-error', 'blocked_by_modal_dialog']],
      );
    });

    const lateObstacles: [title: string, body: string, open: string, code: string][] = [
      ['a modal dialog in a shadow root', `$${EMPTY_SHADOW_DIALOG}`, callLibraryDialog('showModal'), 'blocked_by_modal_dialog'],
      [
        'a modal dialog of the page',
        '$<dialog id="own">Late</dialog>',
        `void document.querySelector('#own').showModal()`,
        'blocked_by_modal_dialog',
      ],
      [
        'a popover',
        '$<div popover="manual" style="width: 30rem; height: 20rem">Late</div>',
        `void document.querySelector('[popover]').showPopover()`,
        'blocked_by_popover',
      ],
    ];
    for (const [title, body, open, code] of lateObstacles) {
      it(`is reported once if it opens later, and the user can close the flow: ${title}`, async (t) => {
        const testPage = await openPage(t, browser, { profile, body, isQuick: true });
        await testPage.press();
        await waitForFrame(testPage);
        await testPage.until('milestones.some(({ name }) => name === "stripe_frame_alive")');

        await testPage.evaluate(open);
        await testPage.until('milestones.some(({ name }) => name === "stripe_slow")');
        await testPage.page.locator('body >>> ::-p-text(Close)').click();

        assert.deepEqual(await testPage.events(2), [
          ['flow-event', code],
          ['flow-error', 'stripe_js_timeout'],
        ]);
      });
    }
  });
