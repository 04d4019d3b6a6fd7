import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { frameIsReady, frameSays, launchBrowser, openPage, type Stage } from './stage.js';

/** Where the element stands; `$` is its place. */
const PLACES: Record<string, { body: string; prepare?: string }> = {
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

/** How a call ends: what is done once the overlay is up, and the one outcome that comes of it. */
const ENDINGS: Record<
  string,
  { key?: string; isSilent?: boolean; policy?: string; act(stage: Stage): Promise<void>; outcome: [string, string] }
> = {
  'a token': { act: complete, outcome: ['token-collected', 'btok_1'] },
  'an exit': { key: 'pk_test_exited', act: complete, outcome: ['flow-exited', 'person_left'] },
  'an error': { key: 'pk_test_expired', act: complete, outcome: ['flow-error', 'session_expired'] },
  'a throw': { key: 'pk_test_throws', act: () => Promise.resolve(), outcome: ['flow-error', 'unexpected_error'] },
  'the browser’s Back': {
    act: async (stage) => {
      await frameIsReady(stage);
      await stage.ask('history.back()');
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'a close of Stripe’s frame': {
    act: async (stage) => {
      await frameIsReady(stage);
      await frameSays(stage, 'close');
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'close()': {
    act: async (stage) => {
      await frameIsReady(stage);
      await stage.ask('element.close()');
    },
    outcome: ['flow-exited', 'closed_by_page'],
  },
  removal: {
    act: async (stage) => {
      await frameIsReady(stage);
      await stage.ask('element.remove()');
    },
    outcome: ['flow-exited', 'element_removed'],
  },
  'the question’s Close': { isSilent: true, act: answerQuestion, outcome: ['flow-error', 'stripe_js_timeout'] },
  'an overlay that the page has removed': {
    act: async (stage) => {
      await frameIsReady(stage);
      await stage.ask(`document.querySelector('iframe[src*=linked-accounts-inner]').closest('body > *').remove()`);
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'an overlay that the page has hidden': {
    act: async (stage) => {
      await frameIsReady(stage);
      await stage.ask(
        `document.querySelector('iframe[src*=linked-accounts-inner]').closest('body > *').style.setProperty('visibility', 'hidden', 'important')`,
      );
    },
    outcome: ['flow-exited', 'person_left'],
  },
  'a policy that keeps Stripe’s frames out': {
    policy: `frame-src 'self'`,
    act: () => Promise.resolve(),
    outcome: ['flow-error', 'stripe_js_blocked_by_csp'],
  },
};

async function complete(stage: Stage): Promise<void> {
  await frameIsReady(stage);
  await frameSays(stage, 'complete');
}

/** Only the question is left to a user who can reach nothing of Stripe's. */
async function answerQuestion({ page, until }: Stage): Promise<void> {
  await until(`milestones.at(-1)?.name === 'stripe_slow'`);
  await page.locator('body >>> ::-p-text(Close)').click();
}

/** What the page has to be again, whatever happened: where it is scrolled to, its tab order, and what can be pressed. */
const PAGE = `JSON.stringify({
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

  for (const [place, { body, prepare = 'null' }] of Object.entries(PLACES)) {
    for (const [ending, { key = 'pk_test_linked', isSilent = false, policy, act, outcome }] of Object.entries(ENDINGS)) {
      it(`${place} is as it was before ${ending}, with one outcome`, async (t) => {
        const stage = await openPage(
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
        await stage.ask('element.load()');
        await stage.ask(prepare);
        await stage.ask('element.focus()');
        await stage.ask(`void (history.pushState(null, ''), window.before = element.getRootNode().querySelector('#before'))`);
        await stage.ask(
          `void element.addEventListener('flow-exited', ({ detail }) => element.isConnected || heard.push(['flow-exited', detail.reason]))`,
        );
        const pageBefore = await stage.ask(PAGE);

        await stage.page.keyboard.press('Enter');
        await act(stage);

        assert.deepEqual(await stage.heard(), [outcome]);
        assert.equal(await stage.ask(PAGE), pageBefore);
        if (ending !== 'removal') {
          assert.equal(await stage.ask(`element.shadowRoot.activeElement?.className.includes('trigger')`), true);
          await stage.ask('void window.before.focus()');
          await stage.page.keyboard.press('Tab');
          assert.equal(await stage.ask('element.getRootNode().activeElement === element'), true);
        }
        assert.deepEqual(await stage.heard(), [outcome]);
      });
    }
  }

  it('so also after Escape in a dialog of Stripe’s, which Stripe never hears of', async (t) => {
    const { body, prepare } = PLACES['a page with an open dialog']!;
    const stage = await openPage(t, browser, { body: body.replace('$', '<button id="before">Before</button>$') }, (standIn) =>
      standIn.plan('frame', 'hang'),
    );
    await stage.ask('element.load()');
    await stage.ask(`void (window.before = document.querySelector('#before'))`);
    await stage.ask(prepare!);
    await stage.ask('element.focus()');
    const pageBefore = await stage.ask(PAGE);
    await stage.page.keyboard.press('Enter');
    await stage.until('document.querySelector("[data-stripe-backdrop-id]")?.open');

    await stage.page.keyboard.press('Escape');

    assert.deepEqual(await stage.heard(), [['flow-exited', 'person_left']]);
    assert.equal(await stage.ask(PAGE), pageBefore);
  });
});
