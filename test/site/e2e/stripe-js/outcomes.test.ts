import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { frameIsReady, launchBrowser, openPage } from './stage.js';

describe("with Stripe.js, a press in Stripe's frame", () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Presses the trigger, and then what Stripe shows, with the pointer. */
  async function collect(t: TestContext, key: string) {
    const stage = await openPage(t, browser, { attributes: `publishable-key="${key}" client-secret="fcsess_1_secret_2"` });
    await stage.press();
    await frameIsReady(stage);
    await stage.pressInTheMiddle();
    return stage;
  }

  const outcomes: [title: string, key: string, event: string, says: string][] = [
    ['hands over the token of a linked account', 'pk_test_linked', 'token-collected', 'btok_1'],
    ['hands over the token of numbers typed by hand', 'pk_test_by_hand', 'token-collected', 'btok_1'],
    ['tells of an exit', 'pk_test_exited', 'flow-exited', 'person_left'],
    ['tells of an exit that names no accounts', 'pk_test_exited_without_accounts', 'flow-exited', 'person_left'],
    ['tells of a session that could not be launched', 'pk_test_expired', 'flow-error', 'session_expired'],
    ['believes an error more than a token', 'pk_test_both', 'flow-error', 'session_expired'],
    ['does not know what to make of undefined', 'pk_test_undefined', 'flow-error', 'unexpected_result'],
    ['does not know what to make of null', 'pk_test_null', 'flow-error', 'unexpected_result'],
    ['tells of a rejection', 'pk_test_rejects', 'flow-error', 'unexpected_error'],
  ];
  for (const [title, key, event, says] of outcomes) {
    it(title, async (t) => {
      const { heard, ask } = await collect(t, key);

      assert.deepEqual(await heard(), [[event, says]]);
      assert.equal(await ask(`document.querySelector('iframe[src*=linked]')`), null);
      assert.equal(await ask('document.body.style.overflow'), '');
      assert.equal(await ask(`element.shadowRoot.activeElement?.className.includes('trigger')`), true);
    });
  }

  it('can stay without an answer for ever, and the person goes on all the same', async (t) => {
    const { ask, heard } = await collect(t, 'pk_test_never');

    await ask('void element.close()');

    assert.deepEqual(await heard(), [['flow-exited', 'closed_by_page']]);
    assert.equal(await ask('element.status'), 'ready');
  });

  it('is nobody’s business but Stripe’s: no dialog of ours is open, and the page is as Stripe wants it', async (t) => {
    const stage = await openPage(t, browser);
    await stage.press();
    await frameIsReady(stage);

    assert.equal(await stage.ask('element.status'), 'open');
    assert.equal(await stage.ask(`element.matches(':state(busy)')`), true);
    assert.equal(await stage.ask(`element.shadowRoot.querySelector('dialog')`), null);
    assert.equal(await stage.ask('document.body.style.overflow'), 'hidden');
  });

  const refusals: [title: string, key: string, code: string][] = [
    ['a throw in the same tick', 'pk_test_throws', 'unexpected_error'],
    ['a Stripe.js without the method', 'pk_test_without_method', 'stripe_js_unsupported'],
    ['a secret key', 'sk_test_1', 'secret_key_in_page'],
    ['what is no key', 'price_1', 'invalid_publishable_key'],
  ];
  for (const [title, key, code] of refusals) {
    it(`is not needed to tell of ${title}`, async (t) => {
      const { press, heard } = await openPage(t, browser, {
        attributes: `publishable-key="${key}" client-secret="fcsess_1_secret_2"`,
      });
      await press();

      assert.deepEqual(await heard(), [['flow-error', code]]);
    });
  }

  it('is made possible by a call inside the click, with what the page has set', async (t) => {
    const { press, ask, until } = await openPage(t, browser, {
      attributes: 'publishable-key="pk_test_linked" client-secret="fcsess_1_secret_2" stripe-account="acct_1" preload="eager"',
    });
    await ask('element.load()');
    await press();
    await until('window.stripeCalls.length === 1');

    assert.deepEqual(await ask('stripeCalls'), [
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
