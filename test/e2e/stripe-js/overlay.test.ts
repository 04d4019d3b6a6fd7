import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { frameIsReady, launchBrowser, openPage, type Stage } from './stage.js';

const ELEMENT = `document.querySelector('bank-account-token-collector')`;
const OVERLAY = `document.querySelector('[data-react-aria-top-layer]')`;
const QUESTION = `[...document.querySelectorAll(':popover-open')].find(({ shadowRoot }) => shadowRoot?.textContent.includes('longer than usual'))`;

/** A modal dialog in a shadow root, such as those of component libraries; `$` is what it holds. */
const SHADOW_DIALOG = `<div id="library"><template shadowrootmode="open"><dialog><slot></slot></dialog></template>$</div>`;
const OPEN_SHADOW_DIALOG = `void document.querySelector('#library').shadowRoot.querySelector('dialog').showModal()`;

describe("while Stripe's overlay is up", () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Presses one of the question's buttons with the pointer. */
  async function pressInQuestion({ page, ask, until }: Stage, name: string): Promise<void> {
    await until(QUESTION);
    const find = `[...(${QUESTION}).shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === '${name}')`;
    const place = await ask<{ x: number; y: number }>(
      `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${find}.getBoundingClientRect())`,
    );
    await page.mouse.click(place.x, place.y);
  }

  /** Whether a person can scroll and press again. */
  async function assertUsable({ page, ask, until }: Stage): Promise<void> {
    assert.equal(await ask('document.body.style.overflow'), '');
    await page.locator('#elsewhere').click();
    await until('presses === 1');
  }

  describe('a modal dialog', () => {
    it('of the page’s own is no hindrance: Stripe mounts inside it', async (t) => {
      const stage = await openPage(t, browser, { body: '<dialog id="own">$</dialog>' });
      await stage.ask(`void document.querySelector('#own').showModal()`);
      await stage.press();
      await frameIsReady(stage);

      await stage.pressInTheMiddle();

      assert.deepEqual(await stage.heard(), [['token-collected', 'btok_1']]);
    });

    it('in a shadow root around the element is refused before Stripe is called', async (t) => {
      const { ask, press, heard } = await openPage(t, browser, { body: SHADOW_DIALOG });
      await ask(OPEN_SHADOW_DIALOG);
      await press();

      assert.deepEqual(await heard(), [['flow-error', 'blocked_by_modal_dialog']]);
      assert.deepEqual(await ask('stripeCalls'), []);
      assert.match(await ask('element.shadowRoot.textContent'), /Close it and try again/);
    });

    it('in a shadow root beside the element is refused too, and no hindrance once it is closed', async (t) => {
      const stage = await openPage(t, browser, { body: `$${SHADOW_DIALOG.replace('$', '')}` });
      await stage.ask(OPEN_SHADOW_DIALOG);
      const result = await stage.ask<{ error: { code: string } }>('element.open()');
      await stage.ask(`void document.querySelector('#library').shadowRoot.querySelector('dialog').close()`);

      await stage.press();
      await stage.until('stripeCalls.length === 1');

      assert.equal(result.error.code, 'blocked_by_modal_dialog');
    });

    it('in a shadow root above one of the page’s own is refused', async (t) => {
      const { ask } = await openPage(t, browser, { body: `<dialog id="own">$</dialog>${SHADOW_DIALOG.replace('$', '')}` });
      await ask(`void document.querySelector('#own').showModal()`);
      await ask(OPEN_SHADOW_DIALOG);

      const result = await ask<{ error: { code: string } }>('element.open()');

      assert.equal(result.error.code, 'blocked_by_modal_dialog');
    });

    it('that opens afterwards is told of, once', async (t) => {
      const stage = await openPage(t, browser, { body: `$${SHADOW_DIALOG.replace('$', '')}`, isQuick: true });
      await stage.press();
      await frameIsReady(stage);

      await stage.ask(OPEN_SHADOW_DIALOG);

      assert.deepEqual(await stage.heard(), [['flow-event', 'blocked_by_modal_dialog']]);
      await stage.ask('new Promise((resolve) => setTimeout(resolve, 5_000))');
      assert.equal((await stage.heard()).length, 1);
    });
  });

  it('cannot be for an element inside something inert', async (t) => {
    const { ask } = await openPage(t, browser, { body: '<section inert>$</section>' });

    const result = await ask<{ error: { code: string } }>('element.open()');

    assert.equal(result.error.code, 'blocked_by_modal_dialog');
  });

  it('can be beside a popover of the page', async (t) => {
    const { ask, press, until } = await openPage(t, browser, { body: '<div id="hint" popover="manual">A hint</div>$' });
    await ask(`void document.querySelector('#hint').showPopover()`);

    await press();

    await until('window.stripeCalls?.length === 1');
  });

  describe('and its frames don’t load', () => {
    const trap = async (t: Parameters<typeof openPage>[0], body?: string): Promise<Stage> => {
      const stage = await openPage(t, browser, { isQuick: true, ...(body && { body }) }, (standIn) =>
        standIn.plan('frame', 'hang'),
      );
      if (body?.includes('dialog')) await stage.ask(`void document.querySelector('dialog').showModal()`);
      await stage.press();
      return stage;
    };

    it('asks the person, who closes, and has the page back as it was', async (t) => {
      const stage = await trap(t);
      await pressInQuestion(stage, 'Close');

      assert.deepEqual(await stage.heard(), [['flow-error', 'stripe_js_timeout']]);
      assert.equal(await stage.ask(`${QUESTION} ?? null`), null);
      assert.equal(await stage.ask(`element.shadowRoot.activeElement?.className.includes('trigger')`), true);
      assert.match(await stage.ask('element.shadowRoot.textContent'), /took too long/);
      await assertUsable(stage);
    });

    it('asks where the overlay is, inside a dialog of the page', async (t) => {
      const stage = await trap(t, '<dialog>$</dialog>');

      await pressInQuestion(stage, 'Close');

      assert.deepEqual(await stage.heard(), [['flow-error', 'stripe_js_timeout']]);
    });

    it('asks again when the person waits, and once more', async (t) => {
      const stage = await trap(t);
      await pressInQuestion(stage, 'Keep waiting');
      await pressInQuestion(stage, 'Keep waiting');
      await stage.until(`!(${QUESTION})`);
      assert.deepEqual(await stage.ask('heard'), []);

      await pressInQuestion(stage, 'Close');

      assert.deepEqual(await stage.heard(), [['flow-error', 'stripe_js_timeout']]);
    });

    it('takes the question back when Stripe is heard after all, and goes on', async (t) => {
      const stage = await trap(t);
      await stage.until(QUESTION);

      await stage.standIn.answerNow();

      await stage.until(`!(${QUESTION})`);
      await frameIsReady(stage);
      await stage.pressInTheMiddle();
      assert.deepEqual(await stage.heard(), [['token-collected', 'btok_1']]);
    });

    it('goes on when Stripe is heard before the question is given up as lost', async (t) => {
      let failNow: () => void = () => undefined;
      const untilThen = new Promise<void>((resolve) => (failNow = resolve));
      let onAsked: () => void = () => undefined;
      const isAsked = new Promise<void>((resolve) => (onAsked = resolve));
      const lost = { path: /\/chunks\/patience-/, onAsked, untilThen };
      const stage = await openPage(t, browser, { isQuick: true, lost }, (standIn) => standIn.plan('frame', 'hang'));
      await stage.press();
      await isAsked;

      await stage.standIn.answerNow();
      await frameIsReady(stage);
      const askedAgain = stage.page.waitForResponse((answer) => /patience-.*\?/.test(answer.url()));
      failNow();
      const again = await askedAgain;

      assert.equal(again.status(), 503);
      await stage.pressInTheMiddle();
      assert.deepEqual(await stage.heard(), [['token-collected', 'btok_1']]);
    });

    it('can be tried again', async (t) => {
      const stage = await trap(t);
      await pressInQuestion(stage, 'Close');
      await stage.heard();

      await stage.press();
      await stage.page.waitForFrame((frame) => frame.url().includes('linked-accounts-inner') && !frame.detached);
      await stage.until('stripeCalls.length === 2');
      await stage.page.waitForFunction(`document.querySelectorAll('iframe').length === 2`);

      assert.equal(await stage.ask('element.status'), 'open');
    });
  });

  it('leaves a person alone who takes their time', async (t) => {
    const stage = await openPage(t, browser, { isQuick: true });
    await stage.press();
    await frameIsReady(stage);

    await stage.ask('new Promise((resolve) => setTimeout(resolve, 40_000))');

    assert.equal(await stage.ask(`${QUESTION} ?? null`), null);
  });

  describe('the page takes it away', () => {
    const endings: [title: string, end: string, reason: string][] = [
      ['by closing it', `void element.close()`, 'closed_by_page'],
      [
        'by removing the element',
        `void (window.removed = element, element.addEventListener('flow-exited', ({ detail }) => heard.push(['flow-exited', detail.reason])), element.remove())`,
        'element_removed',
      ],
    ];
    for (const [title, end, reason] of endings) {
      it(`${title}, and is as it was before`, async (t) => {
        const stage = await openPage(t, browser);
        await stage.press();
        await frameIsReady(stage);

        await stage.ask(end);

        assert.deepEqual(await stage.heard(), [['flow-exited', reason]]);
        assert.equal(await stage.ask(`${OVERLAY}.checkVisibility()`), false);
        await assertUsable(stage);
      });
    }

    it('and a token that still comes is handed over, once', async (t) => {
      const stage = await openPage(t, browser);
      await stage.press();
      await frameIsReady(stage);
      await stage.ask('void element.close()');
      await stage.heard();

      await (
        await stage.page.waitForFrame((frame) => frame.url().includes('linked'))
      ).evaluate(`parent.postMessage('done', '*')`);

      assert.deepEqual(await stage.heard(2), [
        ['flow-exited', 'closed_by_page'],
        ['token-collected', 'btok_1'],
      ]);
      assert.equal(await stage.ask(`${ELEMENT}.status`), 'linked');
    });
  });
});
