import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import { press } from '../e2e/linking.js';
import { launchBrowser, openPage, waitForVisible } from '../e2e/test-page.js';
import { servePage } from './serve-page.js';

const SCRIPT = '<script type="module" src="/bank-account-token-collector.js"></script>';
const tagIn = (locale: string): string =>
  `<bank-account-token-collector client-secret="fcsess_sandbox_linked_secret_demo" preload="none" locale="${locale}"></bank-account-token-collector>`;
const TAG = tagIn('en');

/** Opens the flow, and resolves with the error code and the element's status. */
const outcome = (page: Page): Promise<unknown[]> =>
  page.evaluate(async () => {
    const collector = document.querySelector('bank-account-token-collector')!;
    const timeout = new Promise<never>((_, reject) => setTimeout(reject, 45_000, new Error('The flow opened.')));
    const { error } = await Promise.race([collector.open(), timeout]);
    return [error?.code, collector.status];
  });

/** Matches the URL of the chunk that begins with a file of `src`. Two chunks may have one name. */
async function urlOfChunk(source: string): Promise<RegExp> {
  const { outputs } = JSON.parse(await readFile('dist/browser.json', 'utf8')) as {
    outputs: Record<string, { entryPoint?: string }>;
  };
  const [path = ''] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `src/${source}.ts`) ?? [];
  return new RegExp(`/${basename(path)}`);
}

describe('a chunk of the built files', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const chunks: [source: string, locale: string][] = [
    ['authentication-flow/index', 'en'],
    ['opening/index', 'en'],
    ['locales/panes/de', 'de'],
    ['sandbox/in-page', 'en'],
  ];
  for (const [source, locale] of chunks) {
    it(`is requested again on the next press if it fails to load: ${source}`, async (t) => {
      const { page } = await openPage(t, browser, await servePage(t, { html: SCRIPT + tagIn(locale) }));
      const chunkUrl = await urlOfChunk(source);
      const abort = (route: Route): Promise<void> => route.abort();
      await page.route(chunkUrl, abort);
      assert.deepEqual(await outcome(page), ['flow_load_failed', 'failed']);

      await page.unroute(chunkUrl, abort);

      await press(page, /try again|versuchen|Reload/i);
      await waitForVisible(page.getByRole('dialog'));
    });

    it(`times out if it never loads: ${source}`, async (t) => {
      const { page } = await openPage(t, browser, await servePage(t, { html: SCRIPT + tagIn(locale) }));
      const chunkUrl = await urlOfChunk(source);
      const requested = page.waitForRequest(chunkUrl);
      await page.route(chunkUrl, () => undefined);

      const ends = outcome(page);
      await requested;
      await page.clock.fastForward(30_000);

      assert.deepEqual(await ends, ['flow_load_failed', 'failed']);
    });
  }

  describe('with the messages for developers', () => {
    const WITHOUT_SECRET = '<bank-account-token-collector preload="none" locale="en"></bank-account-token-collector>';
    const CALM = 'Linking isn’t available right now. Please try again later.';
    /** Opens the flow without a client secret, and resolves with the messages. */
    const messages = (page: Page): Promise<unknown[]> =>
      page.evaluate(async () => {
        const { error } = await document.querySelector('bank-account-token-collector')!.open();
        return [error?.message, error?.displayMessage];
      });

    it('leaves the code if it fails to load, and is requested again with the next error', async (t) => {
      const { page } = await openPage(t, browser, await servePage(t, { html: SCRIPT + WITHOUT_SECRET }));
      const chunkUrl = await urlOfChunk('development/error-messages');
      const abort = (route: Route): Promise<void> => route.abort();
      await page.route(chunkUrl, abort);
      assert.deepEqual(await messages(page), ['Error code: parameter_missing', CALM]);

      await page.unroute(chunkUrl, abort);

      const [message, displayMessage] = await messages(page);
      assert.match(String(message), /^There is no client secret\./);
      assert.equal(displayMessage, CALM);
    });

    it('leaves the code if it never loads', async (t) => {
      const { page } = await openPage(t, browser, await servePage(t, { html: SCRIPT + WITHOUT_SECRET }));
      const chunkUrl = await urlOfChunk('development/error-messages');
      const requested = page.waitForRequest(chunkUrl);
      await page.route(chunkUrl, () => undefined);

      const ends = messages(page);
      await requested;
      await page.clock.fastForward(30_000);

      assert.deepEqual(await ends, ['Error code: parameter_missing', CALM]);
    });
  });

  it('is not requested at another URL if it fails the integrity check of the page’s import map', async (t) => {
    const hashes = JSON.parse(await readFile('dist/browser/integrity.json', 'utf8')) as Record<string, string>;
    const chunk = `/${Object.keys(hashes).find((path) => path.includes('authentication-flow')) ?? 'none'}`;
    const map = `<script type="importmap">${JSON.stringify({ integrity: { [chunk]: `sha384-${'A'.repeat(64)}` } })}</script>`;
    const { page } = await openPage(t, browser, await servePage(t, { html: map + SCRIPT + TAG }));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname + new URL(request.url()).search));

    assert.deepEqual(await outcome(page), ['flow_load_failed', 'failed']);

    assert.deepEqual(
      requests.filter((path) => path.startsWith(chunk)),
      [chunk],
    );
  });

  it('does not keep the page from closing the flow if it never loads', async (t) => {
    const { page } = await openPage(t, browser, await servePage(t, { html: SCRIPT + TAG }));
    const requested = page.waitForRequest(/\/chunks\/in-page-/);
    await page.route(/\/chunks\/in-page-/, () => undefined);
    const ends = outcome(page);
    await requested;

    await page.evaluate(() => document.querySelector('bank-account-token-collector')!.close());
    const stillOpen = page.evaluate(() => new Promise<string>((resolve) => setTimeout(resolve, 5_000, 'still open')));

    assert.deepEqual(await Promise.race([ends, stillOpen]), [undefined, 'ready']);
  });
});
