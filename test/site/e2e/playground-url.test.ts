import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { htmlOf, waitForPlayground, openPlayground } from './playground-page.js';
import { launchBrowser, waitForVisible } from './test-page.js';

describe('the URL of the playground', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('restores the settings', async (t) => {
    const { page } = await openPlayground(t, browser);
    await page.getByLabel('theme', { exact: true }).selectOption('dark');
    await page.getByLabel('example theme', { exact: true }).selectOption('round');
    await page.getByLabel('--brand', { exact: true }).fill('#ff0000');
    await page.getByLabel('--brand', { exact: true }).blur();
    const before = await htmlOf(page);

    await page.reload();
    await waitForPlayground({ page, faults: [] });

    assert.equal(await htmlOf(page), before);
    assert.match(before ?? '', /theme="dark"/);
  });

  it('contains no secrets except the documented ones of the sandbox, and no API URL, key or account', async (t) => {
    const { page } = await openPlayground(t, browser);
    await page.getByLabel('api-url').fill('http://127.0.0.1:9');
    await page.getByLabel('publishable-key').fill('pk_test_canary');
    await page.getByLabel('client-secret').selectOption('own');
    await page.getByLabel('Your own secret').fill('fcsess_1canary_secret_2');
    await page.getByLabel('Your own secret').blur();
    await page.getByLabel('account-bank').fill('canary bank');
    await page.getByLabel('account-last4').fill('9876');
    await page.getByLabel('account-status').fill('errored');
    await page.getByLabel('account-status').blur();

    const html = (await htmlOf(page)) ?? '';
    assert.match(html, /fcsess_1canary_secret_2/);
    assert.match(html, /account-bank="canary bank"\n {2}account-last4="9876"\n {2}account-status="errored"/);
    assert.doesNotMatch(decodeURIComponent(page.url()), /canary|127\.0\.0\.1:9|9876|errored/);
    await page.getByLabel('scenario').selectOption('expired');
    assert.match(page.url(), /client-secret=fcsess_sandbox_expired_secret_demo/);
  });

  it('cannot set anything that the page’s own controls cannot set', async (t) => {
    const evil = new URLSearchParams({
      'api-url': 'https://evil.example',
      'client-secret': 'fcsess_1_secret_2',
      theme: 'pink',
      '--brand': 'red; } body { display: none',
      '--font': '"</style><script>alert(1)</script>"',
      'page:example-theme': '../../evil',
      '.stripe': 'constructor',
    });

    const { page, frame, faults } = await openPlayground(t, browser, `#${evil.toString()}`);

    await waitForVisible(frame.getByRole('button', { name: 'Link a bank account' }));
    const html = (await htmlOf(page)) ?? '';
    assert.doesNotMatch(html, /evil|pink|red|fcsess_1|stripe|<\/style><script>/);
    assert.deepEqual(faults, []);
  });
});
