import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { chooseHarborBank, openFlow, pickAccount, signInAtBank } from '../e2e/linking.js';
import { launchBrowser, openPage } from '../e2e/test-page.js';
import { VERSION } from '../../../src/collector/version.js';
import { servePage } from './serve-page.js';

const FILE = 'bank-account-token-collector.bundle.js';
/** The Trusted Types policies of Lit: in the single file, and in the chunks of the built-in flow. */
const LIT = 'bank-account-token-collector-bundle-lit';
const FLOW_LIT = 'bank-account-token-collector-lit';
/** The Trusted Types policy of the sandbox in the page, for the pages of its banks. */
const SANDBOX = 'bank-account-token-collector-sandbox';
const integrity = JSON.parse(await readFile('dist/browser/integrity.json', 'utf8')) as Record<string, string>;

const TAG = '<bank-account-token-collector client-secret="fcsess_sandbox_linked_secret_demo"></bank-account-token-collector>';
const LISTEN = `
  window.tokens = [];
  document.addEventListener('token-collected', ({ detail }) => window.tokens.push(detail.token.id));`;

const DEFAULT_POLICY = `
  trustedTypes.createPolicy('default', { createHTML: (html) => html });`;

/** An element of the page, with its own copy of Lit. */
const OWN_ELEMENT = `
  import { html, LitElement } from 'lit';
  customElements.define('own-element', class extends LitElement { render() { return html\`<p>Own Lit</p>\`; } });`;

const bundled = async (code: string): Promise<string> => {
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: '.' }, bundle: true, format: 'esm', write: false });
  return outputFiles[0]?.text ?? '';
};

const isDefined = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((tag) => customElements.get(tag) !== undefined, name);

describe('the single file for a script tag', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('links an account if it is loaded with its integrity hash', async (t) => {
    const script = `<script type="module" src="/${FILE}" integrity="${integrity[FILE] ?? 'none'}" crossorigin></script>`;
    const { page, faults } = await openPage(
      t,
      browser,
      await servePage(t, { html: `<script>${LISTEN}</script>${script}${TAG}` }),
    );

    await openFlow(page);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page, /^(Back to .+|Done)$/);

    const tokens = await page.evaluate(() => (window as unknown as { tokens: string[] }).tokens);
    assert.deepEqual(
      tokens.map((token) => token.slice(0, 5)),
      ['btok_'],
    );
    assert.deepEqual(faults, []);
  });

  it('loads the built-in flow and the sandbox only for a sandbox secret', async (t) => {
    const url = await servePage(t, { html: `<script type="module" src="/${FILE}"></script>${TAG}` });
    const { page } = await openPage(t, browser, 'about:blank');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const scripts = () => requests.filter((path) => path.endsWith('.js')).map((path) => path.replace(/-[A-Z0-9]{8}/, ''));

    await page.goto(url);
    await page.getByRole('button').waitFor();
    assert.deepEqual(scripts(), [`/${FILE}`]);

    await openFlow(page);
    for (const chunk of ['authentication-flow', 'in-page']) {
      assert.ok(scripts().includes(`/chunks/${chunk}.js`), chunk);
    }
  });

  it('has the same exports as the modules', async (t) => {
    const { page } = await openPage(t, browser, await servePage(t, { html: '' }));

    const names = await page.evaluate(async (path) => Object.keys((await import(path)) as object), `/${FILE}`);

    assert.deepEqual(names.sort(), Object.keys(await import('../../../src/index.js')).sort());
  });

  it('works next to another copy of Lit on a page that lists its Trusted Types policies', async (t) => {
    const url = await servePage(t, {
      html: `<script type="module" src="/own.js"></script><script type="module" src="/${FILE}"></script><own-element></own-element>${TAG}`,
      modules: { '/own.js': await bundled(OWN_ELEMENT) },
      policy: `require-trusted-types-for 'script'; trusted-types lit-html ${LIT} ${FLOW_LIT}`,
    });
    const { page, faults } = await openPage(t, browser, url);

    await page.getByText('Own Lit').waitFor();
    await openFlow(page);

    assert.deepEqual(faults, []);
  });

  for (const [title, policies] of [
    ['allows a policy for the sandbox’s pages', `${LIT} ${FLOW_LIT} ${SANDBOX}`],
    ['has a default policy', `${LIT} ${FLOW_LIT} default`],
  ] as const) {
    it(`links an account in the sandbox if the page requires Trusted Types and ${title}`, async (t) => {
      const url = await servePage(t, {
        html: `<script type="module" src="/listen.js"></script><script type="module" src="/${FILE}"></script>${TAG}`,
        modules: { '/listen.js': policies.endsWith('default') ? LISTEN + DEFAULT_POLICY : LISTEN },
        policy: `script-src 'self'; require-trusted-types-for 'script'; trusted-types ${policies}`,
      });
      const { page, faults } = await openPage(t, browser, url);

      await openFlow(page);
      await chooseHarborBank(page);
      await signInAtBank(page);
      await pickAccount(page, /^(Back to .+|Done)$/);

      assert.equal(await page.evaluate(() => (window as unknown as { tokens: string[] }).tokens.length), 1);
      assert.deepEqual(faults, []);
    });
  }
});

describe('two copies of the element on one page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('use the first one, and report both versions', async (t) => {
    const other = `customElements.define('bank-account-token-collector', class extends HTMLElement { static version = '0.0.9'; });`;
    const url = await servePage(t, { html: '', modules: { '/other.js': other } });
    const { page, faults } = await openPage(t, browser, url);
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));

    await page.evaluate(async (path) => {
      await import(`${location.origin}/other.js`);
      await import(path);
    }, `/${FILE}`);

    assert.deepEqual(warnings, [`<bank-account-token-collector>: version 0.0.9 is in use, ${VERSION} is not.`]);
    assert.deepEqual(faults, []);
    assert.ok(await isDefined(page, 'bank-account-token-collector'));
  });

  it('work if the same version is loaded as a single file and as modules', async (t) => {
    const parts = '<script type="module" src="/bank-account-token-collector.js"></script>';
    const url = await servePage(t, { html: `<script type="module" src="/${FILE}"></script>${parts}${TAG}` });
    const { page, faults } = await openPage(t, browser, url);

    await openFlow(page);

    assert.deepEqual(faults, []);
  });
});
