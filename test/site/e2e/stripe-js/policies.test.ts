import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { bundled, LOADED, policies, type Loaded } from '../policies.js';
import { waitForFrame, launchBrowser, openPage } from './test-page.js';

describe('with Stripe.js, the documented policies', () => {
  let browser: Browser;
  let bundle: string;
  before(async () => {
    [browser, bundle] = await Promise.all([launchBrowser(), bundled()]);
  });
  after(() => browser.close());

  for (const loaded of Object.keys(LOADED) as Loaded[]) {
    for (const [title, policy] of Object.entries(policies(loaded, 'with Stripe'))) {
      it(`let ${loaded} link an account${title === 'strict' ? ' with Trusted Types' : ''}`, async (t) => {
        const testPage = await openPage(t, browser, {
          file: LOADED[loaded].slice(1),
          modules: { '/bundled.js': bundle },
          policy,
        });
        await testPage.press();
        await waitForFrame(testPage);
        await testPage.clickCenter();

        assert.deepEqual(await testPage.events(), [['token-collected', 'btok_1']]);
        assert.match(await testPage.evaluate('element.updateComplete.then(() => element.shadowRoot.textContent)'), /••••/);
        assert.deepEqual(await testPage.evaluate('violations'), []);
      });
    }
  }
});
