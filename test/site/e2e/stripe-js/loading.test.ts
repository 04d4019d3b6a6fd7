import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { STRIPE_JS_URL } from '../../../../src/stripe/script/script-tag.js';
import { launchBrowser, openPage } from './test-page.js';

const CALLED = 'window.stripeCalls?.length === 1';
const TAG = '<script async src="https://js.stripe.com/v3/"></script>';

describe('loading Stripe.js', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('requests nothing before it is needed', async (t) => {
    const { standIn, evaluate } = await openPage(t, browser);
    await evaluate('element.updateComplete');

    assert.equal(standIn.scripts, 0);
  });

  it('starts when the pointer is over the trigger', async (t) => {
    const { standIn, page, until } = await openPage(t, browser);

    await page.locator('bank-account-token-collector >>> .trigger').hover();
    await until('window.Stripe');

    assert.equal(standIn.scripts, 1);
  });

  it('happens once for several elements', async (t) => {
    const { standIn, evaluate } = await openPage(t, browser, {});
    await evaluate(`document.body.append(element.cloneNode())`);

    await evaluate(`Promise.all([...document.querySelectorAll('bank-account-token-collector')].map((each) => each.load()))`);

    assert.equal(standIn.scripts, 1);
  });

  it('happens once for two copies of the package and the page’s own loader', async (t) => {
    const { standIn, evaluate, page, press, until } = await openPage(t, browser);
    const own = await build({
      stdin: { contents: `export * from '@stripe/stripe-js/pure'`, resolveDir: '.' },
      bundle: true,
      format: 'iife',
      globalName: 'loader',
      write: false,
    });
    await page.evaluate(own.outputFiles[0]?.text ?? '');
    await evaluate(`import('/bank-account-token-collector.bundle.js').then(() => void loader.loadStripe('pk_test_other'))`);

    await press();
    await until(CALLED);

    assert.equal(standIn.scripts, 1);
  });

  it('waits for a script tag of the page that is still loading', async (t) => {
    const { standIn, press, evaluate, until } = await openPage(t, browser, { head: TAG }, (each) => each.plan('script', 'hang'));
    await press();
    await until(`element.status === 'opening'`.replace('element', `document.querySelector('bank-account-token-collector')`));

    await standIn.respondNow();
    await until(CALLED);

    assert.equal(standIn.scripts, 1);
    assert.equal(await evaluate('document.scripts.length > 0'), true);
  });

  const deadTags: [title: string, outcome: 'fail' | 'empty'][] = [
    ['failed before the element listened', 'fail'],
    ['ran without defining Stripe', 'empty'],
  ];
  for (const [title, outcome] of deadTags) {
    it(`replaces a script tag that ${title}`, async (t) => {
      const { standIn, press, until, evaluate } = await openPage(t, browser, { head: TAG }, (each) =>
        each.plan('script', outcome),
      );
      await until(`performance.getEntriesByName('https://js.stripe.com/v3/').length === 1`);

      await press();
      await until(CALLED);

      assert.equal(standIn.scripts, 2);
      assert.equal(await evaluate(`document.querySelectorAll('script[src*="js.stripe.com"]').length`), 1);
    });
  }

  it('waits for the one of two script tags that is still loading', async (t) => {
    const { standIn, press, until } = await openPage(
      t,
      browser,
      { head: `${TAG}<script async src="https://js.stripe.com/endive/stripe.js"></script>` },
      (each) => each.plan('script', 'fail', 'hang'),
    );
    await until(`performance.getEntriesByType('resource').some(({ name }) => name.includes('js.stripe.com'))`);

    await press();
    await until(`document.querySelectorAll('script[src*="js.stripe.com"]').length === 1`);
    await standIn.respondNow();
    await until(CALLED);

    assert.equal(standIn.scripts, 2);
  });

  it('is attempted twice by Stripe’s loader, and again on the next press', async (t) => {
    const { standIn, press, events, until } = await openPage(t, browser, {}, (each) => each.plan('script', 'fail', 'fail'));
    await press();
    assert.deepEqual(await events(), [['flow-error', 'stripe_js_load_failed']]);
    assert.equal(standIn.scripts, 2);

    await press();
    await until(CALLED);

    assert.equal(standIn.scripts, 3);
  });

  it('times out, and succeeds on the next press', async (t) => {
    const { press, events, until } = await openPage(t, browser, { isQuick: true }, (each) => each.plan('script', 'hang'));
    await press();
    assert.deepEqual(await events(), [['flow-error', 'stripe_js_timeout']]);

    await press();

    await until(CALLED);
  });

  it('times out while it waits for the page’s script tag, and succeeds on the next press', async (t) => {
    const { press, events, until } = await openPage(t, browser, { head: TAG, isQuick: true }, (each) =>
      each.plan('script', 'hang'),
    );
    await press();
    assert.deepEqual(await events(), [['flow-error', 'stripe_js_timeout']]);

    await press();

    await until(CALLED);
  });

  it('reports that the page’s policy blocks Stripe', async (t) => {
    const { press, events, evaluate } = await openPage(t, browser, { policy: `script-src 'self'` });
    await press();

    assert.deepEqual(await events(), [['flow-error', 'stripe_js_blocked_by_csp']]);
    assert.match(await evaluate('element.shadowRoot.textContent'), /Linking isn’t available right now/);
  });

  it('works with required Trusted Types, with its own policy for Stripe.js', async (t) => {
    const { press, until, evaluate } = await openPage(t, browser, {
      policy: `require-trusted-types-for 'script'; trusted-types bank-account-token-collector bank-account-token-collector-lit`,
    });
    await press();
    await until(CALLED);

    assert.deepEqual(await evaluate('violations'), []);
  });

  it('reports that Trusted Types are required and its policy is not allowed', async (t) => {
    const { press, events } = await openPage(t, browser, {
      policy: `require-trusted-types-for 'script'; trusted-types bank-account-token-collector-lit`,
    });
    await press();

    assert.deepEqual(await events(), [['flow-error', 'stripe_js_blocked_by_csp']]);
  });

  it('reports that the user is offline, and works once they are online again', async (t) => {
    const { press, events, evaluate, until } = await openPage(t, browser, {}, (each) => each.plan('script', 'fail', 'fail'));
    await evaluate(`void Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })`);
    await press();
    const first = (await events())[0];
    await evaluate('void delete navigator.onLine');

    await press();

    await until(CALLED);
    assert.deepEqual(first, ['flow-error', 'stripe_js_offline']);
  });

  it('uses the same URL as the installed version of Stripe’s loader', async () => {
    const loader = await readFile('node_modules/@stripe/stripe-js/dist/pure.mjs', 'utf8');
    const train = /RELEASE_TRAIN = '(\w+)'/.exec(loader)?.[1];

    assert.equal(STRIPE_JS_URL, `https://js.stripe.com/${train}/stripe.js`);
  });
});
