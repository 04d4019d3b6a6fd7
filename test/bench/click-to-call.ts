/** Measures how much time the element adds between a click and the call to Stripe, compared to a plain handler. Needs `npm run build`. */
import { launchBrowser } from '../site/e2e/stripe-js/test-page.js';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

const ROUNDS = 200;
/** The maximum overhead of the element, in milliseconds. */
const LIMIT = 2;

/** A large page, because the element's layout queries cost more there than on an empty one. */
const PAGE = `<!doctype html><html lang="en"><title>Bench</title><body>
<button id="bare">Bare</button><bank-account-token-collector client-secret="fcsess_1_secret_2"></bank-account-token-collector>
<main>${'<section><h2>Payout</h2><p>Some text <b>and</b> more of it.</p></section>'.repeat(500)}</main>
<script type="module" src="/bank-account-token-collector.js"></script></body></html>`;

/** Runs in the page. Measures the times from a click to the call, and whether the call happens in the click's task. */
async function measure(rounds: number): Promise<{ bare: number[]; element: number[]; isSameTask: boolean }> {
  let called = 0;
  const stripe = {
    collectBankAccountToken() {
      called = performance.now();
      return Promise.resolve({ financialConnectionsSession: { id: 'fcsess_1', accounts: [] } });
    },
  };
  const collector = document.querySelector('bank-account-token-collector')!;
  const bare = document.querySelector<HTMLElement>('#bare')!;
  bare.onclick = () => void stripe.collectBankAccountToken();
  collector.stripe = stripe;
  await collector.load();
  const trigger = collector.shadowRoot!.querySelector<HTMLElement>('.trigger')!;
  let isSameTask = true;
  const time = (button: HTMLElement): number => {
    called = 0;
    const clicked = performance.now();
    button.click();
    isSameTask &&= called > 0;
    return called - clicked;
  };
  const times = { bare: [] as number[], element: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.bare.push(time(bare));
    const ended = new Promise((resolve) => collector.addEventListener('flow-exited', resolve, { once: true }));
    times.element.push(time(trigger));
    await ended;
    await new Promise(requestAnimationFrame);
  }
  return { ...times, isSameTask };
}

const app = new Hono().get('/', (context) => context.html(PAGE)).use(serveStatic({ root: 'dist/browser' }));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
if (!server.listening) await once(server, 'listening');
const browser = await launchBrowser();
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
// `tsx` wraps functions in a `__name` helper, which doesn't exist in the page.
await page.evaluate('globalThis.__name = (given) => given');
const { bare, element, isSameTask } = await page.evaluate(measure, ROUNDS);
await browser.close();
server.close();

const at = (times: number[], share: number): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
const overhead = at(element, 0.5) - at(bare, 0.5);
console.log(`click to call, ${ROUNDS} rounds, median (95th percentile) in ms`);
console.log(`  plain handler  ${at(bare, 0.5).toFixed(2)} (${at(bare, 0.95).toFixed(2)})`);
console.log(`  the element    ${at(element, 0.5).toFixed(2)} (${at(element, 0.95).toFixed(2)})`);
console.log(
  `  overhead ${overhead.toFixed(2)} ms, limit ${LIMIT} ms; ${isSameTask ? 'in the same task' : 'NOT in the same task'}`,
);
process.exitCode = isSameTask && overhead <= LIMIT ? 0 : 1;
