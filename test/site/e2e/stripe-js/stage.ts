import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumPath, CHROMIUM_FLAGS } from '../../../helpers/chromium.mjs';
import type { StripeProfile } from '../../../helpers/stripe-stand-in/profile.js';
import { StripeStandIn } from '../../../helpers/stripe-stand-in/serve.js';

/**
 * The browser that the environment names: Chromium, or `TEST_BROWSER=firefox`. It blocks windows as people's browsers do:
 * puppeteer alone would let every one through.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.env['TEST_BROWSER'] === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
      extraPrefsFirefox: { 'dom.disable_open_during_load': true },
    });
  }
  const { executablePath, isHeadlessShell } = await chromiumPath();
  return puppeteer.launch({
    executablePath,
    headless: isHeadlessShell ? 'shell' : true,
    args: CHROMIUM_FLAGS,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  });
}

interface Scene {
  /** What the page loads of `dist/browser`, or of `modules`. */
  file?: string;
  /** Modules by path, beside the built element. */
  modules?: Record<string, string>;
  /** The element's attributes; without them a key and a secret. */
  attributes?: string;
  /** What stands in the page's head, before the element's script. */
  head?: string;
  /** What stands around the element; `$` is its place. */
  body?: string;
  /** The page's own policy. */
  policy?: string;
  /** How this Stripe.js differs from the builds of 2026. */
  profile?: Partial<StripeProfile>;
  /** Waits of a second and more pass fifty times as fast. */
  isQuick?: boolean;
}

const QUICK = `for (const name of ['setTimeout', 'setInterval']) {
  const real = window[name];
  window[name] = (act, delay = 0, ...given) => real(act, delay >= 1000 ? delay / 50 : delay, ...given);
}`;

const PAGE = ({
  file = 'bank-account-token-collector.js',
  head = '',
  body = '$',
  attributes = 'publishable-key="pk_test_linked" client-secret="fcsess_1_secret_2"',
}: Scene) =>
  `<!doctype html><html lang="en"><head><title>Payouts</title><link rel="icon" href="data:,">${head}
<link rel="stylesheet" href="/long.css">
<script type="module" src="/${file}"></script><script src="/watch.js"></script></head>
<body><main>${body.replace('$', `<bank-account-token-collector ${attributes}></bank-account-token-collector>`)}
<button id="elsewhere">Elsewhere</button></main></body></html>`;

/** Runs in the page: what it heard. How far Stripe.js has come is kept apart from what ends an opening, or stands in its way. */
const WATCH = `window.heard = []; window.milestones = []; window.violations = []; window.presses = 0;
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective + ' ' + event.blockedURI));
for (const name of ['token-collected', 'flow-error', 'flow-exited', 'flow-event'])
  document.addEventListener(name, ({ detail }) => name === 'flow-event' && detail.name !== 'error' ? milestones.push(detail) :
    heard.push([name, detail.error?.code ?? detail.reason ?? detail.metadata?.error_code ?? detail.token.id]));
window.addEventListener('click', () => { window.isInClick = true; setTimeout(() => { window.isInClick = false; }); }, true);
document.addEventListener('click', ({ target }) => { if (target.id === 'elsewhere') presses += 1; });`;

/** In the page, or in a shadow root of it. */
const FIND_ELEMENT = `(document.querySelector('bank-account-token-collector') ??
  document.querySelector('#library')?.shadowRoot.querySelector('bank-account-token-collector'))`;

export interface Stage {
  page: Page;
  standIn: StripeStandIn;
  /** Presses the trigger with the pointer. */
  press(): Promise<void>;
  /** Presses in the middle of the window, whatever is there. */
  pressInTheMiddle(): Promise<void>;
  /** What the page heard, once there is as much. */
  heard(count?: number): Promise<[string, string][]>;
  /** Evaluates in the page; \`element\` is the collector. */
  ask<Value>(question: string): Promise<Value>;
  /** Waits until something is so in the page. */
  until(condition: string): Promise<void>;
}

/** A page with the built element, in a tab of its own, on a machine that cannot reach Stripe: the stand-in answers. */
export async function openPage(t: TestContext, browser: Browser, scene: Scene = {}, prepare?: (standIn: StripeStandIn) => void) {
  const app = new Hono()
    .get('/', (context) => context.html(PAGE(scene), 200, scene.policy ? { 'content-security-policy': scene.policy } : {}))
    .get('/watch.js', (context) => context.body(WATCH, 200, { 'content-type': 'text/javascript' }))
    .get('/long.css', (context) => context.body('main { min-height: 200vh }', 200, { 'content-type': 'text/css' }))
    .get('/:file{.+}', async (context, next) => {
      const code = scene.modules?.[context.req.path];
      return code ? context.body(code, 200, { 'content-type': 'text/javascript' }) : next();
    })
    .use(serveStatic({ root: 'dist/browser' }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  t.after(() => server.close());
  if (!server.listening) await once(server, 'listening');
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const standIn = new StripeStandIn();
  await standIn.attach(page);
  prepare?.(standIn);
  if (scene.profile) await page.evaluateOnNewDocument(`window.stripeProfile = ${JSON.stringify(scene.profile)}`);
  if (scene.isQuick) await page.evaluateOnNewDocument(QUICK);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'domcontentloaded' });
  const until = async (condition: string): Promise<void> => {
    await page.waitForFunction(condition);
  };
  await until(`customElements.get('bank-account-token-collector') !== undefined`);

  const stage: Stage = {
    page,
    standIn,
    until,
    ask: (question) => page.evaluate(`(() => { const element = ${FIND_ELEMENT}; return ${question}; })()`) as never,
    async press() {
      await page.locator('body >>> .trigger').click();
    },
    async pressInTheMiddle() {
      const { width, height } = page.viewport() ?? { width: 800, height: 600 };
      await page.mouse.click(width / 2, height / 2);
    },
    async heard(count = 1) {
      await until(`heard.length >= ${count}`);
      return page.evaluate('heard') as Promise<[string, string][]>;
    },
  };
  return stage;
}

/** Waits until Stripe's overlay is there, and its frame has loaded, been painted and given the focus. */
export async function frameIsReady({ page, until }: Stage): Promise<void> {
  await until(`milestones.at(-1)?.name === 'stripe_frame_alive'`);
  await until(`document.activeElement?.matches('iframe[src*=linked-accounts-inner]')`);
  // A frame of another origin can be hit once it has been painted into the page.
  await page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
}

/** Stripe's frame tells the script in the page something. */
export const frameSays = ({ ask }: Stage, word: 'complete' | 'close'): Promise<void> =>
  ask(`void document.querySelector('iframe[src*=linked-accounts-inner]').contentWindow.postMessage('${word}', '*')`);
