import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { waitForFrame, launchBrowser, openPage, type TestPage } from './test-page.js';

const file = 'bank-account-token-collector.bundle.js';

describe('with Stripe.js, the single file', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Returns the paths of the package's scripts that the page has requested. */
  const ownScripts = ({ evaluate }: TestPage): Promise<string[]> =>
    evaluate(`performance.getEntriesByType('resource').map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js') && pathname !== '/watch.js')
      .map(({ pathname }) => pathname)`);

  it('is the only script of the package that a page requests, from the press to the linked account', async (t) => {
    const testPage = await openPage(t, browser, { file });
    await testPage.press();
    await waitForFrame(testPage);
    await testPage.clickCenter();

    assert.deepEqual(await testPage.events(), [['token-collected', 'btok_1']]);
    assert.match(await testPage.evaluate('element.updateComplete.then(() => element.shadowRoot.textContent)'), /••••/);
    assert.deepEqual(await ownScripts(testPage), [`/${file}`]);
  });

  it('includes the question whether to keep waiting', async (t) => {
    const testPage = await openPage(t, browser, { file, isQuick: true }, (standIn) => standIn.plan('frame', 'hang'));
    await testPage.press();
    await testPage.until(`document.querySelector(':popover-open')?.shadowRoot?.textContent.includes('longer than usual')`);

    assert.deepEqual(await ownScripts(testPage), [`/${file}`]);
  });

  it('needs only its own policies with required Trusted Types', async (t) => {
    const testPage = await openPage(t, browser, {
      file,
      policy: `require-trusted-types-for 'script'; trusted-types bank-account-token-collector bank-account-token-collector-bundle-lit`,
    });
    await testPage.press();
    await waitForFrame(testPage);

    assert.deepEqual(await testPage.evaluate('violations'), []);
  });
});
