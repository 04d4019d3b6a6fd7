import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, waitForVisible } from '../e2e/test-page.js';
import { servePage } from './serve-page.js';

/** Renders without a browser, with only Lit's DOM shim. */
const RENDER = `
  import { html } from 'lit';
  import { render } from '@lit-labs/ssr';
  import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
  import './dist/package/index.js';
  const secret = 'fcsess_sandbox_linked_secret_demo';
  const page = html\`<bank-account-token-collector client-secret=\${secret} name="account" required>Add a bank</bank-account-token-collector>\`;
  console.log(await collectResult(render(page)));`;

/** Renders two elements with the account on file: one that needs nothing, and one whose payouts have stopped. */
const RENDER_ON_FILE = `
  import { html } from 'lit';
  import { render } from '@lit-labs/ssr';
  import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
  import './dist/package/index.js';
  const account = { bankName: 'Harbor <Bank>', last4: '000123456789', status: 'errored' };
  const page = html\`
    <bank-account-token-collector account-bank="Quill Bank" account-last4="4321" account-status="new"></bank-account-token-collector>
    <bank-account-token-collector .account=\${account}></bank-account-token-collector>\`;
  console.log(await collectResult(render(page)));`;

const HYDRATE = `
  import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
  const host = document.querySelector('bank-account-token-collector');
  window.before = host.shadowRoot.querySelector('button');
  await import('./dist/package/index.js');
  await host.updateComplete;
  window.isSame = window.before === host.shadowRoot.querySelector('button');`;

async function renderOnServer(script = RENDER): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  return stdout;
}

describe('the server-rendered trigger', () => {
  let browser: Browser;
  let rendered: string;
  before(async () => {
    browser = await launchBrowser();
    rendered = await renderOnServer();
  });
  after(() => browser.close());

  it('is a styled button in declarative shadow DOM before any script runs', async (t) => {
    const { page, faults } = await openPage(t, browser, await servePage(t, { html: rendered }));

    const trigger = page.getByRole('button', { name: 'Add a bank' });
    await waitForVisible(trigger);
    const { blockSize, background } = await trigger.evaluate((button) => {
      const style = getComputedStyle(button);
      return { blockSize: parseFloat(style.blockSize), background: style.backgroundColor };
    });

    assert.ok(blockSize >= 44, `${blockSize} px`);
    assert.notEqual(background, 'rgba(0, 0, 0, 0)');
    assert.deepEqual(faults, []);
  });

  it('shows the account on file before any script runs', async (t) => {
    const html = await renderOnServer(RENDER_ON_FILE);
    const { page, faults } = await openPage(t, browser, await servePage(t, { html }));

    await waitForVisible(page.getByRole('button', { name: /Quill Bank, account ending in 4 3 2 1.*Added for payouts.*Change/s }));
    await waitForVisible(
      page.getByRole('button', {
        name: /Harbor <Bank>, account ending in 6 7 8 9.*A payout to this account failed.*Link again/s,
      }),
    );
    assert.doesNotMatch(html, /Link a bank account/);
    assert.doesNotMatch(html, /12345/, 'only four digits are rendered');
    assert.deepEqual(faults, []);
  });

  it('is still the same node after hydration, and opens the modal', async (t) => {
    const { outputFiles } = await build({
      stdin: { contents: HYDRATE, resolveDir: '.' },
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'out',
      write: false,
    });
    const modules = Object.fromEntries(outputFiles.map(({ path, text }) => [path.slice(path.indexOf('/out/') + 4), text]));
    const html = `${rendered}<script type="module" src="/stdin.js"></script>`;
    const { page, faults } = await openPage(t, browser, await servePage(t, { html, modules }));
    await page.waitForFunction(() => 'isSame' in window);

    assert.equal(await page.evaluate(() => (window as unknown as { isSame: boolean }).isSame), true);
    await page.getByRole('button', { name: 'Add a bank' }).click();
    await waitForVisible(page.getByRole('heading', { name: 'Link the account you want to be paid into' }));
    assert.deepEqual(faults, []);
  });
});
