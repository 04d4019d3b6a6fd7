import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { frameIsReady, launchBrowser, openPage, type Stage } from './stage.js';

const file = 'bank-account-token-collector.bundle.js';

describe('with Stripe.js, the single file', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Returns the paths of the package's scripts that the page has requested. */
  const ownScripts = ({ evaluate }: Stage): Promise<string[]> =>
    evaluate(`performance.getEntriesByType('resource').map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js') && pathname !== '/watch.js')
      .map(({ pathname }) => pathname)`);

  it('is the only script of the package that a page requests, from the press to the linked account', async (t) => {
    const stage = await openPage(t, browser, { file });
    await stage.press();
    await frameIsReady(stage);
    await stage.pressInTheMiddle();

    assert.deepEqual(await stage.events(), [['token-collected', 'btok_1']]);
    assert.match(await stage.evaluate('element.updateComplete.then(() => element.shadowRoot.textContent)'), /••••/);
    assert.deepEqual(await ownScripts(stage), [`/${file}`]);
  });

  it('includes the question whether to keep waiting', async (t) => {
    const stage = await openPage(t, browser, { file, isQuick: true }, (standIn) => standIn.plan('frame', 'hang'));
    await stage.press();
    await stage.until(`document.querySelector(':popover-open')?.shadowRoot?.textContent.includes('longer than usual')`);

    assert.deepEqual(await ownScripts(stage), [`/${file}`]);
  });

  it('needs only its own policies with required Trusted Types', async (t) => {
    const stage = await openPage(t, browser, {
      file,
      policy: `require-trusted-types-for 'script'; trusted-types bank-account-token-collector bank-account-token-collector-bundle-lit`,
    });
    await stage.press();
    await frameIsReady(stage);

    assert.deepEqual(await stage.evaluate('violations'), []);
  });
});
