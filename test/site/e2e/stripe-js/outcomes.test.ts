import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { waitForFrame, launchBrowser, openPage } from './test-page.js';

describe("with Stripe.js, a press in Stripe's frame", () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Clicks the trigger and then Stripe's frame. */
  async function collect(t: TestContext, key: string) {
    const testPage = await openPage(t, browser, { attributes: `publishable-key="${key}" client-secret="fcsess_1_secret_2"` });
    await testPage.press();
    await waitForFrame(testPage);
    await testPage.clickCenter();
    return testPage;
  }

  const outcomes: [title: string, key: string, event: string, detail: string][] = [
    ['returns the token of a linked account', 'pk_test_linked', 'token-collected', 'btok_1'],
    ['returns the token of an account that was entered manually', 'pk_test_manual_entry', 'token-collected', 'btok_1'],
    ['reports an exit', 'pk_test_exited', 'flow-exited', 'person_left'],
    ['reports an exit whose session has no list of accounts', 'pk_test_exited_without_accounts', 'flow-exited', 'person_left'],
    ['reports a session that could not be opened', 'pk_test_expired', 'flow-error', 'session_expired'],
    ['reports the error if a result has both an error and a token', 'pk_test_both', 'flow-error', 'session_expired'],
    ['reports undefined as an unexpected result', 'pk_test_undefined', 'flow-error', 'unexpected_result'],
    ['reports null as an unexpected result', 'pk_test_null', 'flow-error', 'unexpected_result'],
    ['reports a rejection', 'pk_test_rejects', 'flow-error', 'unexpected_error'],
  ];
  for (const [title, key, event, detail] of outcomes) {
    it(title, async (t) => {
      const { events, evaluate } = await collect(t, key);

      assert.deepEqual(await events(), [[event, detail]]);
      assert.equal(await evaluate(`document.querySelector('iframe[src*=linked]')`), null);
      assert.equal(await evaluate('document.body.style.overflow'), '');
      assert.equal(await evaluate(`element.shadowRoot.activeElement?.className.includes('trigger')`), true);
    });
  }

  it('may never lead to a result, and the page can still close the flow', async (t) => {
    const { evaluate, events } = await collect(t, 'pk_test_never');

    await evaluate('void element.close()');

    assert.deepEqual(await events(), [['flow-exited', 'closed_by_page']]);
    assert.equal(await evaluate('element.status'), 'ready');
  });

  it('reaches only Stripe’s overlay, because the element opens no dialog and Stripe locks scrolling', async (t) => {
    const testPage = await openPage(t, browser);
    await testPage.press();
    await waitForFrame(testPage);

    assert.equal(await testPage.evaluate('element.status'), 'open');
    assert.equal(await testPage.evaluate(`element.matches(':state(busy)')`), true);
    assert.equal(await testPage.evaluate(`element.shadowRoot.querySelector('dialog')`), null);
    assert.equal(await testPage.evaluate('document.body.style.overflow'), 'hidden');
  });

  const refusals: [title: string, key: string, code: string][] = [
    ['a synchronous exception', 'pk_test_throws', 'unexpected_error'],
    ['a Stripe.js without the method', 'pk_test_without_method', 'stripe_js_unsupported'],
    ['a secret key', 'sk_test_1', 'secret_key_in_page'],
    ['an invalid key', 'price_1', 'invalid_publishable_key'],
  ];
  for (const [title, key, code] of refusals) {
    it(`is not needed to report ${title}`, async (t) => {
      const { press, events } = await openPage(t, browser, {
        attributes: `publishable-key="${key}" client-secret="fcsess_1_secret_2"`,
      });
      await press();

      assert.deepEqual(await events(), [['flow-error', code]]);
    });
  }

  it('comes after a call in the task of the click, with the page’s settings', async (t) => {
    const { press, evaluate, until } = await openPage(t, browser, {
      attributes: 'publishable-key="pk_test_linked" client-secret="fcsess_1_secret_2" stripe-account="acct_1" preload="eager"',
    });
    await evaluate('element.load()');
    await press();
    await until('window.stripeCalls.length === 1');

    assert.deepEqual(await evaluate('stripeCalls'), [
      {
        options: { clientSecret: 'fcsess_1_secret_2' },
        publishableKey: 'pk_test_linked',
        stripeAccount: 'acct_1',
        locale: 'en',
        isInClick: true,
      },
    ]);
  });
});
