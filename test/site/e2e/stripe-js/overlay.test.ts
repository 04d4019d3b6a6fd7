import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PROFILES } from '../../../helpers/stripe-stand-in/profile.js';
import { frameIsReady, frameSends, launchBrowser, openPage, type Stage } from './stage.js';

const ELEMENT = `document.querySelector('bank-account-token-collector')`;
const FRAME = `document.querySelector('iframe[src*=linked-accounts-inner]')`;
const QUESTION = `[...document.querySelectorAll(':popover-open')].find(({ shadowRoot }) => shadowRoot?.textContent.includes('longer than usual'))`;

for (const year of [2026, 2025] as const)
  describe(`while the overlay of a Stripe.js of ${year} is open`, () => {
    const profile = PROFILES[year];
    let browser: Browser;
    before(async () => void (browser = await launchBrowser()));
    after(() => browser.close());

    /** Clicks one of the question's buttons. */
    async function pressInQuestion({ page, evaluate, until }: Stage, name: string): Promise<void> {
      await until(QUESTION);
      const find = `[...(${QUESTION}).shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === '${name}')`;
      const place = await evaluate<{ x: number; y: number }>(
        `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${find}.getBoundingClientRect())`,
      );
      await page.mouse.click(place.x, place.y);
    }

    /** Asserts that the user can scroll and click again. */
    async function assertUsable({ page, evaluate, until }: Stage): Promise<void> {
      assert.equal(await evaluate('document.body.style.overflow'), '');
      await page.locator('#elsewhere').click();
      await until('presses === 1');
    }

    describe('and its frames don’t load', () => {
      const trap = async (t: Parameters<typeof openPage>[0], body?: string): Promise<Stage> => {
        const stage = await openPage(t, browser, { profile, isQuick: true, ...(body && { body }) }, (standIn) =>
          standIn.plan('frame', 'hang'),
        );
        if (body?.includes('dialog')) await stage.evaluate(`void document.querySelector('dialog').showModal()`);
        await stage.press();
        return stage;
      };

      it('asks the user whether to keep waiting, and restores the page after Close', async (t) => {
        const stage = await trap(t);
        await pressInQuestion(stage, 'Close');

        assert.deepEqual(await stage.events(), [['flow-error', 'stripe_js_timeout']]);
        assert.equal(await stage.evaluate(`${QUESTION} ?? null`), null);
        assert.equal(await stage.evaluate(`element.shadowRoot.activeElement?.className.includes('trigger')`), true);
        assert.match(await stage.evaluate('element.shadowRoot.textContent'), /took too long/);
        await assertUsable(stage);
      });

      it('asks above an open modal dialog of the page', async (t) => {
        const stage = await trap(t, '<dialog>$</dialog>');
        // Builds of 2025 mount below that dialog, where nothing could be clicked.
        if (year === 2026) await pressInQuestion(stage, 'Close');

        assert.deepEqual(await stage.events(), [['flow-error', year === 2026 ? 'stripe_js_timeout' : 'blocked_by_modal_dialog']]);
      });

      it('asks even if the page keeps sending requests', async (t) => {
        const stage = await trap(t);
        await stage.evaluate('void setInterval(() => fetch("/watch.js"), 200)');

        await pressInQuestion(stage, 'Close');

        assert.deepEqual(await stage.events(), [['flow-error', 'stripe_js_timeout']]);
      });

      it('asks again each time the user keeps waiting', async (t) => {
        const stage = await trap(t);
        await pressInQuestion(stage, 'Keep waiting');
        await pressInQuestion(stage, 'Keep waiting');
        await stage.until(`!(${QUESTION})`);
        assert.deepEqual(await stage.evaluate('events'), []);

        await pressInQuestion(stage, 'Close');

        assert.deepEqual(await stage.events(), [['flow-error', 'stripe_js_timeout']]);
      });

      it('removes the question and continues if Stripe responds after all', async (t) => {
        const stage = await trap(t);
        await stage.until(QUESTION);

        await stage.standIn.respondNow();

        await stage.until(`!(${QUESTION})`);
        await frameIsReady(stage);
        await stage.pressInTheMiddle();
        assert.deepEqual(await stage.events(), [['token-collected', 'btok_1']]);
      });

      it('can be retried', async (t) => {
        const stage = await trap(t);
        await pressInQuestion(stage, 'Close');
        await stage.events();

        await stage.press();
        await stage.until('stripeCalls.length === 2');
        await stage.page.waitForFunction(`document.querySelectorAll('iframe[src*=linked-accounts-inner]').length === 2`);

        assert.equal(await stage.evaluate('element.status'), 'open');
      });
    });

    it('never asks a user who takes their time', async (t) => {
      const stage = await openPage(t, browser, { profile, isQuick: true });
      await stage.press();
      await frameIsReady(stage);

      await stage.evaluate('new Promise((resolve) => setTimeout(resolve, 40_000))');

      assert.equal(await stage.evaluate(`${QUESTION} ?? null`), null);
    });

    describe('the page closes it', () => {
      const endings: [title: string, end: string, reason: string][] = [
        ['with close()', `void element.close()`, 'closed_by_page'],
        [
          'by removing the element',
          `void (window.removed = element, element.addEventListener('flow-exited', ({ detail }) => events.push(['flow-exited', detail.reason])), element.remove())`,
          'element_removed',
        ],
      ];
      for (const [title, end, reason] of endings) {
        it(`${title}, and is restored`, async (t) => {
          const stage = await openPage(t, browser, { profile });
          await stage.press();
          await frameIsReady(stage);

          await stage.evaluate(end);

          assert.deepEqual(await stage.events(), [['flow-exited', reason]]);
          assert.equal(await stage.evaluate(`${FRAME}.checkVisibility()`), false);
          await assertUsable(stage);
        });
      }

      it('and still gets a token that arrives later, once', async (t) => {
        const stage = await openPage(t, browser, { profile });
        await stage.press();
        await frameIsReady(stage);
        await stage.evaluate('void element.close()');
        await stage.events();

        await frameSends(stage, 'complete');

        assert.deepEqual(await stage.events(2), [
          ['flow-exited', 'closed_by_page'],
          ['token-collected', 'btok_1'],
        ]);
        assert.equal(await stage.evaluate(`${ELEMENT}.status`), 'linked');
      });
    });
  });
