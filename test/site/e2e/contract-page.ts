import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { CollectBankAccountTokenResult } from '../../../src/contract/result.js';

/** The two samples in Stripe's documentation. They are called with the built-in flow instead of `stripe`. */
const SAMPLES = `
  function collectWithThen(stripe, clientSecret, report) {
    return stripe.collectBankAccountToken({clientSecret: clientSecret})
      .then(function (result) {
        if (result.error) {
          report('error', result.error.message);
        } else if (result.token) {
          report('token', result.token.id);
        } else {
          report('exit', result.financialConnectionsSession.id);
        }
        return result;
      });
  }

  async function collectWithAwait(stripe, clientSecret, report) {
    const result = await stripe.collectBankAccountToken({clientSecret});
    if (result.error) {
      report('error', result.error.message);
    } else if (result.token) {
      report('token', result.token.id);
    } else {
      report('exit', result.financialConnectionsSession.id);
    }
    return result;
  }
`;

const PAGE = `<!doctype html><html lang="en"><title>Payouts</title><body>
<button id="go">Go</button>
<bank-account-token-collector></bank-account-token-collector>
<script>${SAMPLES}</script>
<script type="module">
  import './bank-account-token-collector.js';
  import { createAuthenticationFlow } from './flow/flow.js';
  const element = document.querySelector('bank-account-token-collector');
  const reports = [];
  const report = (...words) => reports.push(words);
  for (const name of ['token-collected', 'flow-error', 'flow-exited']) element.addEventListener(name, () => report(name));
  window.contract = {
    reports,
    start({ via, clientSecret, apiUrl }) {
      if (via === 'element') {
        Object.assign(element, { clientSecret, apiUrl });
        window.contract.result = new Promise((resolve) => {
          for (const name of ['token-collected', 'flow-error', 'flow-exited']) {
            element.addEventListener(name, ({ detail: { reason, lastPane, ...result } }) => resolve(result), { once: true });
          }
        });
        document.querySelector('#go').onclick = () => element.open();
        return;
      }
      const stripe = createAuthenticationFlow({ apiUrl });
      const collect = via === 'then' ? collectWithThen : collectWithAwait;
      document.querySelector('#go').onclick = () => { window.contract.result = collect(stripe, clientSecret, report); };
    },
  };
  document.body.dataset.ready = '';
</script></body></html>`;

/** Serves the page with the built element, because Chromium lets a page connect to this machine only if this machine served it. */
export async function serveContractPage(t: TestContext): Promise<string> {
  const app = new Hono().get('/', (context) => context.html(PAGE)).use(serveStatic({ root: 'dist/browser' }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  t.after(() => server.close());
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export type CallStyle = 'then' | 'await' | 'element';

/** Opens the page at `origin` and starts to collect a token. */
export async function start(
  page: Page,
  origin: string,
  request: { via: CallStyle; clientSecret: string; apiUrl: string | undefined },
): Promise<void> {
  await page.goto(origin);
  await page.locator('body[data-ready]').waitFor();
  await page.evaluate((options) => (window as unknown as Contract).contract.start(options), request);
  await page.getByRole('button', { name: 'Go', exact: true }).click();
}

/** Resolves with the result of the call, and with the reports of the sample or the element. */
export async function getResult(page: Page): Promise<{ result: CollectBankAccountTokenResult; reports: string[][] }> {
  return page.evaluate(async () => {
    const { contract } = window as unknown as Contract;
    return { result: await contract.result, reports: contract.reports };
  });
}

interface Contract {
  contract: {
    start(request: object): void;
    result: Promise<CollectBankAccountTokenResult>;
    reports: string[][];
  };
}
