import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startSandbox } from '../../../src/sandbox/node.js';
import { servePage } from '../package/serve-page.js';
import { chooseHarborBank, openFlow, pickAccount, signInAtBank } from './linking.js';
import { bundled, LOADED, policies, type Loaded } from './policies.js';
import { launchBrowser, openPage, type TestPage } from './test-page.js';

const LISTEN = `
  window.events = [];
  document.addEventListener('token-collected', ({ type }) => window.events.push(type));`;

describe('the documented policies', () => {
  let browser: Browser;
  let bundle: string;
  before(async () => {
    [browser, bundle] = await Promise.all([launchBrowser(), bundled()]);
  });
  after(() => browser.close());

  /** Links an account, and asserts that nothing violated the policy. */
  async function assertLinksAccount({ page, faults }: TestPage): Promise<void> {
    await openFlow(page);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page, /^(Back to .+|Done)$/);

    assert.deepEqual(await page.evaluate('window.events'), ['token-collected']);
    assert.deepEqual(faults, []);
  }

  for (const loaded of Object.keys(LOADED) as Loaded[]) {
    const { lax, strict } = policies(loaded, 'with the sandbox');
    const pageWith = (attribute: string) => ({
      html: `<script type="module" src="/listen.js"></script><script type="module" src="${LOADED[loaded]}"></script>
<bank-account-token-collector ${attribute}></bank-account-token-collector>`,
      modules: { '/listen.js': LISTEN, '/bundled.js': bundle },
    });
    for (const [title, policy] of Object.entries({ '': lax, ' with Trusted Types': strict })) {
      it(`let ${loaded} link an account with the sandbox in the page${title}`, async (t) => {
        const page = pageWith('client-secret="fcsess_sandbox_linked_secret_demo"');

        await assertLinksAccount(await openPage(t, browser, await servePage(t, { ...page, policy })));
      });
    }

    it(`let ${loaded} link an account with an API whose origin they list, with Trusted Types`, async (t) => {
      const api = await startSandbox();
      t.after(() => api.close());
      const { client_secret: clientSecret } = await api.sandbox.createSession();
      const page = pageWith(`api-url="${api.url}" client-secret="${clientSecret}"`);
      const policy = strict
        .replace(/(connect-src|img-src) 'self'/g, (source) => `${source} ${api.url}`)
        .replace(/ bank-account-token-collector-sandbox$/, '');

      await assertLinksAccount(await openPage(t, browser, await servePage(t, { ...page, policy })));
    });
  }
});
