import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { frameIsReady, launchBrowser, openPage, type Stage } from './stage.js';

const file = 'bank-account-token-collector.bundle.js';

describe('with Stripe.js, the single file', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** Our scripts that the page has asked for. */
  const ownScripts = ({ ask }: Stage): Promise<string[]> =>
    ask(`performance.getEntriesByType('resource').map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.js') && pathname !== '/watch.js')
      .map(({ pathname }) => pathname)`);

  it('is all that a page has to fetch of us, from the press to the linked account', async (t) => {
    const stage = await openPage(t, browser, { file });
    await stage.press();
    await frameIsReady(stage);
    await stage.pressInTheMiddle();

    assert.deepEqual(await stage.heard(), [['token-collected', 'btok_1']]);
    assert.match(await stage.ask('element.updateComplete.then(() => element.shadowRoot.textContent)'), /••••/);
    assert.deepEqual(await ownScripts(stage), [`/${file}`]);
  });

  it('also holds the question whether to wait on', async (t) => {
    const stage = await openPage(t, browser, { file, isQuick: true }, (standIn) => standIn.plan('frame', 'hang'));
    await stage.press();
    await stage.until(`document.querySelector(':popover-open')?.shadowRoot?.textContent.includes('longer than usual')`);

    assert.deepEqual(await ownScripts(stage), [`/${file}`]);
  });

  it('needs no policy for Lit but its own, where Trusted Types are required', async (t) => {
    const stage = await openPage(t, browser, {
      file,
      policy: `require-trusted-types-for 'script'; trusted-types bank-account-token-collector bank-account-token-collector-bundle-lit`,
    });
    await stage.press();
    await frameIsReady(stage);

    assert.deepEqual(await stage.ask('violations'), []);
  });
});
