import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, fullChromiumPath } from '../../../helpers/chromium.mjs';
import type { StripeProfile } from '../../../helpers/stripe-stand-in/profile.js';
import { StripeStandIn } from '../../../helpers/stripe-stand-in/serve.js';

/**
 * Launches Chromium, or Firefox with `TEST_BROWSER=firefox`. Its popup blocker is on, as in users' browsers. Puppeteer disables it by
 * default.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.env['TEST_BROWSER'] === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
      extraPrefsFirefox: { 'dom.disable_open_during_load': true },
    });
  }
  const { executablePath, isHeadlessShell } = await fullChromiumPath();
  return puppeteer.launch({
    executablePath,
    headless: isHeadlessShell ? 'shell' : true,
    args: CHROMIUM_FLAGS,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  });
}

interface PageOptions {
  /** The script that the page loads, from `dist/browser` or `modules`. */
  file?: string;
  /** Additional modules, by path. */
  modules?: Record<string, string>;
  /** The element's attributes. Default: a key and a secret. */
  attributes?: string;
  /** HTML in the page's head, before the element's script. */
  head?: string;
  /** HTML around the element. `$` is replaced by the element. */
  body?: string;
  /** The page's Content Security Policy. */
  policy?: string;
  /** Overrides of the Stripe.js profile of 2026. */
  profile?: Partial<StripeProfile>;
  /** Speeds up timers of a second or more by a factor of 50. */
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
}: PageOptions) =>
  `<!doctype html><html lang="en"><head><title>Payouts</title><link rel="icon" href="data:,">${head}
<link rel="stylesheet" href="/long.css">
<script type="module" src="/${file}"></script><script src="/watch.js"></script></head>
<body><main>${body.replace('$', `<bank-account-token-collector ${attributes}></bank-account-token-collector>`)}
<button id="elsewhere">Elsewhere</button></main></body></html>`;

/** Runs in the page. Records outcomes and errors as `events`, and the progress of Stripe.js as `milestones`. */
const WATCH = `window.events = []; window.milestones = []; window.violations = []; window.presses = 0;
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective + ' ' + event.blockedURI));
for (const name of ['token-collected', 'flow-error', 'flow-exited', 'flow-event'])
  document.addEventListener(name, ({ detail }) => name === 'flow-event' && detail.name !== 'error' ? milestones.push(detail) :
    events.push([name, detail.error?.code ?? detail.reason ?? detail.metadata?.error_code ?? detail.token.id]));
window.addEventListener('click', () => { window.isInClick = true; setTimeout(() => { window.isInClick = false; }); }, true);
document.addEventListener('click', ({ target }) => { if (target.id === 'elsewhere') presses += 1; });`;

/** Finds the element in the page or in its shadow root. */
const FIND_ELEMENT = `(document.querySelector('bank-account-token-collector') ??
  document.querySelector('#library')?.shadowRoot.querySelector('bank-account-token-collector'))`;

export interface TestPage {
  page: Page;
  standIn: StripeStandIn;
  /** Clicks the trigger. */
  press(): Promise<void>;
  /** Clicks the middle of the window. */
  clickCenter(): Promise<void>;
  /** Resolves with the recorded events once there are `count`. */
  events(count?: number): Promise<[string, string][]>;
  /** Evaluates an expression in the page, in which `element` is the collector. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Waits until an expression is true in the page. */
  until(condition: string): Promise<void>;
}

/** Opens a page with the built element in a new browser context. A stand-in replaces Stripe. */
export async function openPage(
  t: TestContext,
  browser: Browser,
  options: PageOptions = {},
  prepare?: (standIn: StripeStandIn) => void,
) {
  const app = new Hono()
    .get('/', (context) => context.html(PAGE(options), 200, options.policy ? { 'content-security-policy': options.policy } : {}))
    .get('/watch.js', (context) => context.body(WATCH, 200, { 'content-type': 'text/javascript' }))
    .get('/long.css', (context) => context.body('main { min-height: 200vh }', 200, { 'content-type': 'text/css' }))
    .get('/:file{.+}', async (context, next) => {
      const code = options.modules?.[context.req.path];
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
  if (options.profile) await page.evaluateOnNewDocument(`window.stripeProfile = ${JSON.stringify(options.profile)}`);
  if (options.isQuick) await page.evaluateOnNewDocument(QUICK);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'domcontentloaded' });
  const until = async (condition: string): Promise<void> => {
    await page.waitForFunction(condition);
  };
  await until(`customElements.get('bank-account-token-collector') !== undefined`);

  const testPage: TestPage = {
    page,
    standIn,
    until,
    evaluate: (expression) => page.evaluate(`(() => { const element = ${FIND_ELEMENT}; return ${expression}; })()`) as never,
    async press() {
      await page.locator('body >>> .trigger').click();
    },
    async clickCenter() {
      const { width, height } = page.viewport() ?? { width: 800, height: 600 };
      await page.mouse.click(width / 2, height / 2);
    },
    async events(count = 1) {
      await until(`events.length >= ${count}`);
      return page.evaluate('events') as Promise<[string, string][]>;
    },
  };
  return testPage;
}

/** Waits until the frame of Stripe's overlay has loaded, has been painted, and has focus. */
export async function waitForFrame({ page, until }: TestPage): Promise<void> {
  await until(`milestones.at(-1)?.name === 'stripe_frame_alive'`);
  await until(`document.activeElement?.matches('iframe[src*=linked-accounts-inner]')`);
  // A frame of another origin cannot be clicked before it has been painted.
  await page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
}

/** Posts a message from Stripe's frame to Stripe.js. */
export const sendFromFrame = ({ evaluate }: TestPage, message: 'complete' | 'close'): Promise<void> =>
  evaluate(`void document.querySelector('iframe[src*=linked-accounts-inner]').contentWindow.postMessage('${message}', '*')`);
