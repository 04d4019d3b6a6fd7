import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { chooseHarborBank, openFlow, pickTheAccount, signInAtTheBank } from '../e2e/linking.js';
import { launchBrowser, openPage } from '../e2e/stage.js';
import { VERSION } from '../../../src/collector/version.js';
import { servePage } from './servings.js';

const FILE = 'bank-account-token-collector.bundle.js';
/** The Trusted Types policies of the Lit in it, and of that in the chunks with the built-in flow. */
const LIT = 'bank-account-token-collector-bundle-lit';
const FLOWS_LIT = 'bank-account-token-collector-lit';
/** That with which the sandbox in the page shows its banks' pages. */
const SANDBOX = 'bank-account-token-collector-sandbox';
const integrity = JSON.parse(await readFile('dist/browser/integrity.json', 'utf8')) as Record<string, string>;

const TAG = '<bank-account-token-collector client-secret="fcsess_sandbox_linked_secret_demo"></bank-account-token-collector>';
const HEAR = `
  window.tokens = [];
  document.addEventListener('token-collected', ({ detail }) => window.tokens.push(detail.token.id));`;

const DEFAULT_POLICY = `
  trustedTypes.createPolicy('default', { createHTML: (html) => html });`;

/** A page's own element on its own copy of Lit. */
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

  it('links an account, loaded with its integrity hash', async (t) => {
    const script = `<script type="module" src="/${FILE}" integrity="${integrity[FILE] ?? 'none'}" crossorigin></script>`;
    const { page, faults } = await openPage(t, browser, await servePage(t, { html: `<script>${HEAR}</script>${script}${TAG}` }));

    await openFlow(page);
    await chooseHarborBank(page);
    await signInAtTheBank(page);
    await pickTheAccount(page, /^(Back to .+|Done)$/);

    const tokens = await page.evaluate(() => (window as unknown as { tokens: string[] }).tokens);
    assert.deepEqual(
      tokens.map((token) => token.slice(0, 5)),
      ['btok_'],
    );
    assert.deepEqual(faults, []);
  });

  it('fetches the built-in flow and the sandbox only when a sandbox secret asks for them', async (t) => {
    const url = await servePage(t, { html: `<script type="module" src="/${FILE}"></script>${TAG}` });
    const { page } = await openPage(t, browser, 'about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const scripts = () => asked.filter((path) => path.endsWith('.js')).map((path) => path.replace(/-[A-Z0-9]{8}/, ''));

    await page.goto(url);
    await page.getByRole('button').waitFor();
    assert.deepEqual(scripts(), [`/${FILE}`]);

    await openFlow(page);
    for (const chunk of ['authentication-flow', 'en', 'in-page', 'later', 'page']) {
      assert.ok(scripts().includes(`/chunks/${chunk}.js`), chunk);
    }
  });

  it('gives what the modules give, to whoever imports it', async (t) => {
    const { page } = await openPage(t, browser, await servePage(t, { html: '' }));

    const names = await page.evaluate(async (path) => Object.keys((await import(path)) as object), `/${FILE}`);

    assert.deepEqual(names.sort(), Object.keys(await import('../../../src/index.js')).sort());
  });

  it('lives beside another copy of Lit where a page names its Trusted Types policies', async (t) => {
    const url = await servePage(t, {
      html: `<script type="module" src="/own.js"></script><script type="module" src="/${FILE}"></script><own-element></own-element>${TAG}`,
      modules: { '/own.js': await bundled(OWN_ELEMENT) },
      policy: `require-trusted-types-for 'script'; trusted-types lit-html ${LIT} ${FLOWS_LIT}`,
    });
    const { page, faults } = await openPage(t, browser, url);

    await page.getByText('Own Lit').waitFor();
    await openFlow(page);

    assert.deepEqual(faults, []);
  });

  for (const [title, policies] of [
    ['names a policy for the sandbox’s pages', `${LIT} ${FLOWS_LIT} ${SANDBOX}`],
    ['has a default policy', `${LIT} ${FLOWS_LIT} default`],
  ] as const) {
    it(`links an account in the sandbox where a page requires Trusted Types and ${title}`, async (t) => {
      const url = await servePage(t, {
        html: `<script type="module" src="/hear.js"></script><script type="module" src="/${FILE}"></script>${TAG}`,
        modules: { '/hear.js': policies.endsWith('default') ? HEAR + DEFAULT_POLICY : HEAR },
        policy: `script-src 'self'; require-trusted-types-for 'script'; trusted-types ${policies}`,
      });
      const { page, faults } = await openPage(t, browser, url);

      await openFlow(page);
      await chooseHarborBank(page);
      await signInAtTheBank(page);
      await pickTheAccount(page, /^(Back to .+|Done)$/);

      assert.equal(await page.evaluate(() => (window as unknown as { tokens: string[] }).tokens.length), 1);
      assert.deepEqual(faults, []);
    });
  }
});

describe('two copies of the element on one page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('keeps the first one, and names both versions', async (t) => {
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

  it('works on when the same version is loaded as a single file and in parts', async (t) => {
    const parts = '<script type="module" src="/bank-account-token-collector.js"></script>';
    const url = await servePage(t, { html: `<script type="module" src="/${FILE}"></script>${parts}${TAG}` });
    const { page, faults } = await openPage(t, browser, url);

    await openFlow(page);

    assert.deepEqual(faults, []);
  });
});
