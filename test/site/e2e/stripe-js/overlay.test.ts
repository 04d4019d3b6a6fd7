import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PROFILES } from '../../../helpers/stripe-stand-in/profile.js';
import { frameIsReady, frameSays, launchBrowser, openPage, type Stage } from './stage.js';

const ELEMENT = `document.querySelector('bank-account-token-collector')`;
const FRAME = `document.querySelector('iframe[src*=linked-accounts-inner]')`;
const QUESTION = `[...document.querySelectorAll(':popover-open')].find(({ shadowRoot }) => shadowRoot?.textContent.includes('longer than usual'))`;

for (const year of [2026, 2025] as const)
  describe(`while the overlay of a Stripe.js of ${year} is up`, () => {
    const profile = PROFILES[year];
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

    describe('and its frames don’t load', () => {
      const trap = async (t: Parameters<typeof openPage>[0], body?: string): Promise<Stage> => {
        const stage = await openPage(t, browser, { profile, isQuick: true, ...(body && { body }) }, (standIn) =>
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

      it('asks where it can be pressed, with a modal dialog of the page open', async (t) => {
        const stage = await trap(t, '<dialog>$</dialog>');
        // Builds of 2025 mount below that dialog, so that nobody could press anything.
        if (year === 2026) await pressInQuestion(stage, 'Close');

        assert.deepEqual(await stage.heard(), [['flow-error', year === 2026 ? 'stripe_js_timeout' : 'blocked_by_modal_dialog']]);
      });

      it('asks, however much the controller and the page talk meanwhile', async (t) => {
        const stage = await trap(t);
        await stage.ask('void setInterval(() => fetch("/watch.js"), 200)');

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

      it('can be tried again', async (t) => {
        const stage = await trap(t);
        await pressInQuestion(stage, 'Close');
        await stage.heard();

        await stage.press();
        await stage.until('stripeCalls.length === 2');
        await stage.page.waitForFunction(`document.querySelectorAll('iframe[src*=linked-accounts-inner]').length === 2`);

        assert.equal(await stage.ask('element.status'), 'open');
      });
    });

    it('leaves a person alone who takes their time', async (t) => {
      const stage = await openPage(t, browser, { profile, isQuick: true });
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
          const stage = await openPage(t, browser, { profile });
          await stage.press();
          await frameIsReady(stage);

          await stage.ask(end);

          assert.deepEqual(await stage.heard(), [['flow-exited', reason]]);
          assert.equal(await stage.ask(`${FRAME}.checkVisibility()`), false);
          await assertUsable(stage);
        });
      }

      it('and a token that still comes is handed over, once', async (t) => {
        const stage = await openPage(t, browser, { profile });
        await stage.press();
        await frameIsReady(stage);
        await stage.ask('void element.close()');
        await stage.heard();

        await frameSays(stage, 'complete');

        assert.deepEqual(await stage.heard(2), [
          ['flow-exited', 'closed_by_page'],
          ['token-collected', 'btok_1'],
        ]);
        assert.equal(await stage.ask(`${ELEMENT}.status`), 'linked');
      });
    });
  });
