import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { STRIPE_JS_URL } from '../../../../src/stripe/script/script-tag.js';
import { launchBrowser, openPage } from './stage.js';

const CALLED = 'window.stripeCalls?.length === 1';
const TAG = '<script async src="https://js.stripe.com/v3/"></script>';

describe('loading Stripe.js', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('asks for nothing before it is needed', async (t) => {
    const { standIn, ask } = await openPage(t, browser);
    await ask('element.updateComplete');

    assert.equal(standIn.scripts, 0);
  });

  it('is begun when the pointer comes near', async (t) => {
    const { standIn, page, until } = await openPage(t, browser);

    await page.locator('bank-account-token-collector >>> .trigger').hover();
    await until('window.Stripe');

    assert.equal(standIn.scripts, 1);
  });

  it('happens once, whatever the number of elements', async (t) => {
    const { standIn, ask } = await openPage(t, browser, {});
    await ask(`document.body.append(element.cloneNode())`);

    await ask(`Promise.all([...document.querySelectorAll('bank-account-token-collector')].map((each) => each.load()))`);

    assert.equal(standIn.scripts, 1);
  });

  it('happens once for two copies of our package and the page’s own loader', async (t) => {
    const { standIn, ask, page, press, until } = await openPage(t, browser);
    const own = await build({
      stdin: { contents: `export * from '@stripe/stripe-js/pure'`, resolveDir: '.' },
      bundle: true,
      format: 'iife',
      globalName: 'loader',
      write: false,
    });
    await page.evaluate(own.outputFiles[0]?.text ?? '');
    await ask(`import('/bank-account-token-collector.bundle.js').then(() => void loader.loadStripe('pk_test_other'))`);

    await press();
    await until(CALLED);

    assert.equal(standIn.scripts, 1);
  });

  it('waits for a tag of the page that is still under way', async (t) => {
    const { standIn, press, ask, until } = await openPage(t, browser, { head: TAG }, (each) => each.plan('script', 'hang'));
    await press();
    await until(`element.status === 'opening'`.replace('element', `document.querySelector('bank-account-token-collector')`));

    await standIn.answerNow();
    await until(CALLED);

    assert.equal(standIn.scripts, 1);
    assert.equal(await ask('document.scripts.length > 0'), true);
  });

  const deadTags: [title: string, answer: 'fail' | 'empty'][] = [
    ['failed before anybody listened', 'fail'],
    ['ran, and left no Stripe behind', 'empty'],
  ];
  for (const [title, answer] of deadTags) {
    it(`replaces a tag that ${title}`, async (t) => {
      const { standIn, press, until, ask } = await openPage(t, browser, { head: TAG }, (each) => each.plan('script', answer));
      await until(`performance.getEntriesByName('https://js.stripe.com/v3/').length === 1`);

      await press();
      await until(CALLED);

      assert.equal(standIn.scripts, 2);
      assert.equal(await ask(`document.querySelectorAll('script[src*="js.stripe.com"]').length`), 1);
    });
  }

  it('finds the one that lives among two tags', async (t) => {
    const { standIn, press, until } = await openPage(
      t,
      browser,
      { head: `${TAG}<script async src="https://js.stripe.com/endive/stripe.js"></script>` },
      (each) => each.plan('script', 'fail', 'hang'),
    );
    await until(`performance.getEntriesByType('resource').some(({ name }) => name.includes('js.stripe.com'))`);

    await press();
    await until(`document.querySelectorAll('script[src*="js.stripe.com"]').length === 1`);
    await standIn.answerNow();
    await until(CALLED);

    assert.equal(standIn.scripts, 2);
  });

  it('is tried twice by the loader, not by us, and again with the next press', async (t) => {
    const { standIn, press, heard, until } = await openPage(t, browser, {}, (each) => each.plan('script', 'fail', 'fail'));
    await press();
    assert.deepEqual(await heard(), [['flow-error', 'stripe_js_load_failed']]);
    assert.equal(standIn.scripts, 2);

    await press();
    await until(CALLED);

    assert.equal(standIn.scripts, 3);
  });

  it('does not last for ever, and goes on with the next press', async (t) => {
    const { press, heard, until } = await openPage(t, browser, { isQuick: true }, (each) => each.plan('script', 'hang'));
    await press();
    assert.deepEqual(await heard(), [['flow-error', 'stripe_js_timeout']]);

    await press();

    await until(CALLED);
  });

  it('does not last for ever behind a tag of which nothing is known either', async (t) => {
    const { press, heard, until } = await openPage(t, browser, { head: TAG, isQuick: true }, (each) =>
      each.plan('script', 'hang'),
    );
    await press();
    assert.deepEqual(await heard(), [['flow-error', 'stripe_js_timeout']]);

    await press();

    await until(CALLED);
  });

  it('says when the page’s policy keeps Stripe out, and that another press changes nothing', async (t) => {
    const { press, heard, ask } = await openPage(t, browser, { policy: `script-src 'self'` });
    await press();

    assert.deepEqual(await heard(), [['flow-error', 'stripe_js_blocked_by_csp']]);
    assert.match(await ask('element.shadowRoot.textContent'), /security policy keeps Stripe out/);
  });

  it('works where Trusted Types are required, with a policy for Stripe alone', async (t) => {
    const { press, until, ask } = await openPage(t, browser, {
      policy: `require-trusted-types-for 'script'; trusted-types bank-account-token-collector bank-account-token-collector-lit`,
    });
    await press();
    await until(CALLED);

    assert.deepEqual(await ask('violations'), []);
  });

  it('says when Trusted Types are required and our policy is not named', async (t) => {
    const { press, heard } = await openPage(t, browser, {
      policy: `require-trusted-types-for 'script'; trusted-types bank-account-token-collector-lit`,
    });
    await press();

    assert.deepEqual(await heard(), [['flow-error', 'stripe_js_blocked_by_csp']]);
  });

  it('says that one is offline, and works once one is online again', async (t) => {
    const { press, heard, ask, until } = await openPage(t, browser, {}, (each) => each.plan('script', 'fail', 'fail'));
    await ask(`void Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })`);
    await press();
    const first = (await heard())[0];
    await ask('void delete navigator.onLine');

    await press();

    await until(CALLED);
    assert.deepEqual(first, ['flow-error', 'stripe_js_offline']);
  });

  it('takes the script from where the loader that we depend on takes it', async () => {
    const loader = await readFile('node_modules/@stripe/stripe-js/dist/pure.mjs', 'utf8');
    const train = /RELEASE_TRAIN = '(\w+)'/.exec(loader)?.[1];

    assert.equal(STRIPE_JS_URL, `https://js.stripe.com/${train}/stripe.js`);
  });
});
