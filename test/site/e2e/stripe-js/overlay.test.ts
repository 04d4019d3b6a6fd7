import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PROFILES } from '../../../helpers/stripe-stand-in/profile.js';
import { waitForFrame, sendFromFrame, launchBrowser, openPage, type TestPage } from './test-page.js';

const ELEMENT = `document.querySelector('bank-account-token-collector')`;
const FRAME = `document.querySelector('iframe[src*=linked-accounts-inner]')`;
const QUESTION = `[...document.querySelectorAll(':popover-open')].find(({ shadowRoot }) => shadowRoot?.textContent.includes('longer than usual'))`;

for (const year of [2026, 2025] as const)
  describe(`while the overlay of the Stripe.js of ${year} is open`, () => {
    const profile = PROFILES[year];
    let browser: Browser;
    before(async () => void (browser = await launchBrowser()));
    after(() => browser.close());

    /** Clicks a button in the question whether to keep waiting. */
    async function pressInQuestion({ page, evaluate, until }: TestPage, name: string): Promise<void> {
      await until(QUESTION);
      const find = `[...(${QUESTION}).shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === '${name}')`;
      const point = await evaluate<{ x: number; y: number }>(
        `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${find}.getBoundingClientRect())`,
      );
      await page.mouse.click(point.x, point.y);
    }

    /** Asserts that the user can scroll and click again. */
    async function assertUsable({ page, evaluate, until }: TestPage): Promise<void> {
      assert.equal(await evaluate('document.body.style.overflow'), '');
      await page.locator('#elsewhere').click();
      await until('presses === 1');
    }

    describe('and its frames don’t load', () => {
      const openHangingOverlay = async (t: Parameters<typeof openPage>[0], body?: string): Promise<TestPage> => {
        const testPage = await openPage(t, browser, { profile, isQuick: true, ...(body && { body }) }, (standIn) =>
          standIn.plan('frame', 'hang'),
        );
        if (body?.includes('dialog')) await testPage.evaluate(`void document.querySelector('dialog').showModal()`);
        await testPage.press();
        return testPage;
      };

      it('asks the user whether to keep waiting, and restores the page after Close', async (t) => {
        const testPage = await openHangingOverlay(t);
        await pressInQuestion(testPage, 'Close');

        assert.deepEqual(await testPage.events(), [['flow-error', 'stripe_js_timeout']]);
        assert.equal(await testPage.evaluate(`${QUESTION} ?? null`), null);
        assert.equal(await testPage.evaluate(`element.shadowRoot.activeElement?.className.includes('trigger')`), true);
        assert.match(await testPage.evaluate('element.shadowRoot.textContent'), /took too long/);
        await assertUsable(testPage);
      });

      it('asks above an open modal dialog of the page', async (t) => {
        const testPage = await openHangingOverlay(t, '<dialog>$</dialog>');
        // Builds of 2025 mount the overlay below that dialog, where nothing could be clicked.
        if (year === 2026) await pressInQuestion(testPage, 'Close');

        assert.deepEqual(await testPage.events(), [
          ['flow-error', year === 2026 ? 'stripe_js_timeout' : 'blocked_by_modal_dialog'],
        ]);
      });

      it('asks even if the page keeps sending requests', async (t) => {
        const testPage = await openHangingOverlay(t);
        await testPage.evaluate('void setInterval(() => fetch("/watch.js"), 200)');

        await pressInQuestion(testPage, 'Close');

        assert.deepEqual(await testPage.events(), [['flow-error', 'stripe_js_timeout']]);
      });

      it('asks again each time the user keeps waiting', async (t) => {
        const testPage = await openHangingOverlay(t);
        await pressInQuestion(testPage, 'Keep waiting');
        await pressInQuestion(testPage, 'Keep waiting');
        await testPage.until(`!(${QUESTION})`);
        assert.deepEqual(await testPage.evaluate('events'), []);

        await pressInQuestion(testPage, 'Close');

        assert.deepEqual(await testPage.events(), [['flow-error', 'stripe_js_timeout']]);
      });

      it('removes the question and continues if Stripe responds after all', async (t) => {
        const testPage = await openHangingOverlay(t);
        await testPage.until(QUESTION);

        await testPage.standIn.respondNow();

        await testPage.until(`!(${QUESTION})`);
        await waitForFrame(testPage);
        await testPage.clickCenter();
        assert.deepEqual(await testPage.events(), [['token-collected', 'btok_1']]);
      });

      it('can be retried', async (t) => {
        const testPage = await openHangingOverlay(t);
        await pressInQuestion(testPage, 'Close');
        await testPage.events();

        await testPage.press();
        await testPage.until('stripeCalls.length === 2');
        await testPage.page.waitForFunction(`document.querySelectorAll('iframe[src*=linked-accounts-inner]').length === 2`);

        assert.equal(await testPage.evaluate('element.status'), 'open');
      });
    });

    it('never asks a user who is just slow', async (t) => {
      const testPage = await openPage(t, browser, { profile, isQuick: true });
      await testPage.press();
      await waitForFrame(testPage);

      await testPage.evaluate('new Promise((resolve) => setTimeout(resolve, 40_000))');

      assert.equal(await testPage.evaluate(`${QUESTION} ?? null`), null);
    });

    describe('the page can close it', () => {
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
          const testPage = await openPage(t, browser, { profile });
          await testPage.press();
          await waitForFrame(testPage);

          await testPage.evaluate(end);

          assert.deepEqual(await testPage.events(), [['flow-exited', reason]]);
          assert.equal(await testPage.evaluate(`${FRAME}.checkVisibility()`), false);
          await assertUsable(testPage);
        });
      }

      it('and still gets one token if it arrives later', async (t) => {
        const testPage = await openPage(t, browser, { profile });
        await testPage.press();
        await waitForFrame(testPage);
        await testPage.evaluate('void element.close()');
        await testPage.events();

        await sendFromFrame(testPage, 'complete');

        assert.deepEqual(await testPage.events(2), [
          ['flow-exited', 'closed_by_page'],
          ['token-collected', 'btok_1'],
        ]);
        assert.equal(await testPage.evaluate(`${ELEMENT}.status`), 'linked');
      });
    });
  });
