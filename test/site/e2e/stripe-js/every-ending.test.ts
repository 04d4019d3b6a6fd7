import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { waitForFrame, sendFromFrame, launchBrowser, openPage, type TestPage } from './test-page.js';

/** The pages around the element. `$` is replaced by the element. */
const PAGES: Record<string, { body: string; prepare?: string }> = {
  'a plain page': { body: '$' },
  'a page with an open dialog': { body: '<dialog>$</dialog>', prepare: `void document.querySelector('dialog').showModal()` },
  'a shadow root': { body: '<div id="library"><template shadowrootmode="open">$</template></div>' },
  'a popover': {
    body: '<div popover="manual" style="inset: 0 auto auto 0; margin: 0">$</div>',
    prepare: `void document.querySelector('[popover]').showPopover()`,
  },
  'a long page': {
    body: `<div style="height: 3000px"></div>$<div style="height: 3000px"></div><script>document.currentScript.insertAdjacentHTML('afterend', '<i tabindex="3"></i>'.repeat(10000))</script>`,
    prepare: `element.scrollIntoView({ block: 'center' })`,
  },
};

/** How a call can end: the action once the overlay is open, and the expected outcome. */
const ENDINGS: Record<
  string,
  { key?: string; isSilent?: boolean; policy?: string; act(testPage: TestPage): Promise<void>; outcome: [string, string] }
> = {
  'a token': { act: complete, outcome: ['token-collected', 'btok_1'] },
  'an exit': { key: 'pk_test_exited', act: complete, outcome: ['flow-exited', 'person_left'] },
  'an error': { key: 'pk_test_expired', act: complete, outcome: ['flow-error', 'session_expired'] },
  'a throw': { key: 'pk_test_throws', act: () => Promise.resolve(), outcome: ['flow-error', 'unexpected_error'] },
  'the Back button': {
    act: async (testPage) => {
      await waitForFrame(testPage);
      await testPage.evaluate('history.back()');
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'a close message from Stripe’s frame': {
    act: async (testPage) => {
      await waitForFrame(testPage);
      await sendFromFrame(testPage, 'close');
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'close()': {
    act: async (testPage) => {
      await waitForFrame(testPage);
      await testPage.evaluate('element.close()');
    },
    outcome: ['flow-exited', 'closed_by_page'],
  },
  removal: {
    act: async (testPage) => {
      await waitForFrame(testPage);
      await testPage.evaluate('element.remove()');
    },
    outcome: ['flow-exited', 'element_removed'],
  },
  'Close in the “keep waiting” question': { isSilent: true, act: answerQuestion, outcome: ['flow-error', 'stripe_js_timeout'] },
  'the page removing the overlay': {
    act: async (testPage) => {
      await waitForFrame(testPage);
      await testPage.evaluate(`document.querySelector('iframe[src*=linked-accounts-inner]').closest('body > *').remove()`);
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'the page hiding the overlay': {
    act: async (testPage) => {
      await waitForFrame(testPage);
      await testPage.evaluate(
        `document.querySelector('iframe[src*=linked-accounts-inner]').closest('body > *').style.setProperty('visibility', 'hidden', 'important')`,
      );
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'a policy that blocks Stripe’s frames': {
    policy: `frame-src 'self'`,
    act: () => Promise.resolve(),
    outcome: ['flow-error', 'stripe_js_blocked_by_csp'],
  },
};

async function complete(testPage: TestPage): Promise<void> {
  await waitForFrame(testPage);
  await sendFromFrame(testPage, 'complete');
}

/** Presses Close in the question whether to keep waiting. It is all that a user can reach if Stripe's frame does not load. */
async function answerQuestion({ page, until }: TestPage): Promise<void> {
  await until(`milestones.at(-1)?.name === 'stripe_slow'`);
  await page.locator('body >>> ::-p-text(Close)').click();
}

/** Reads the state that has to be restored: the scroll position, the tab order, whether a button can be pressed, and so on. */
const PAGE_STATE = `JSON.stringify({
  scroll: [scrollX, Math.round(scrollY)],
  overflow: document.body.style.overflow,
  changed: [...(window.tabOrder ??= new Map([...document.querySelectorAll('*')].map((each) => [each, each.getAttribute('tabindex')])))]
    .filter(([each, tabindex]) => each.getAttribute('tabindex') !== tabindex).length,
  modal: document.querySelectorAll(':modal').length,
  popovers: document.querySelectorAll(':popover-open').length,
  isPressable: (({ x, y, width, height }) => (before.getRootNode().elementFromPoint(x + width / 2, y + height / 2) === before))
    (before.getBoundingClientRect()),
})`.replaceAll('before', 'window.before');

describe('after every ending of a call to Stripe.js', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const [title, { body, prepare = 'null' }] of Object.entries(PAGES)) {
    for (const [ending, { key = 'pk_test_linked', isSilent = false, policy, act, outcome }] of Object.entries(ENDINGS)) {
      it(`${title} is restored, with one outcome: ${ending}`, async (t) => {
        const testPage = await openPage(
          t,
          browser,
          {
            isQuick: isSilent,
            ...(policy && { policy }),
            body: body.replace('$', '<button id="before">Before</button>$'),
            attributes: `publishable-key="${key}" client-secret="fcsess_1_secret_2"`,
          },
          (standIn) => isSilent && standIn.plan('frame', 'hang'),
        );
        await testPage.evaluate('element.load()');
        await testPage.evaluate(prepare);
        await testPage.evaluate('element.focus()');
        await testPage.evaluate(
          `void (history.pushState(null, ''), window.before = element.getRootNode().querySelector('#before'))`,
        );
        await testPage.evaluate(
          `void element.addEventListener('flow-exited', ({ detail }) => element.isConnected || events.push(['flow-exited', detail.reason]))`,
        );
        const pageBefore = await testPage.evaluate(PAGE_STATE);

        await testPage.page.keyboard.press('Enter');
        await act(testPage);

        assert.deepEqual(await testPage.events(), [outcome]);
        assert.equal(await testPage.evaluate(PAGE_STATE), pageBefore);
        if (ending !== 'removal') {
          assert.equal(await testPage.evaluate(`element.shadowRoot.activeElement?.className.includes('trigger')`), true);
          await testPage.evaluate('void window.before.focus()');
          await testPage.page.keyboard.press('Tab');
          assert.equal(await testPage.evaluate('element.getRootNode().activeElement === element'), true);
        }
        assert.deepEqual(await testPage.events(), [outcome]);
      });
    }
  }

  it('a page with an open dialog is restored after Escape, which closes Stripe’s dialog without notifying Stripe', async (t) => {
    const { body, prepare } = PAGES['a page with an open dialog']!;
    const testPage = await openPage(t, browser, { body: body.replace('$', '<button id="before">Before</button>$') }, (standIn) =>
      standIn.plan('frame', 'hang'),
    );
    await testPage.evaluate('element.load()');
    await testPage.evaluate(`void (window.before = document.querySelector('#before'))`);
    await testPage.evaluate(prepare!);
    await testPage.evaluate('element.focus()');
    const pageBefore = await testPage.evaluate(PAGE_STATE);
    await testPage.page.keyboard.press('Enter');
    await testPage.until('document.querySelector("[data-stripe-backdrop-id]")?.open');

    await testPage.page.keyboard.press('Escape');

    assert.deepEqual(await testPage.events(), [['flow-exited', 'person_left']]);
    assert.equal(await testPage.evaluate(PAGE_STATE), pageBefore);
  });
});
