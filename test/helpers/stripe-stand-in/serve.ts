import { build } from 'esbuild';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** The requests of the loader and of the overlay's frame. */
type Resource = 'script' | 'frame';

/** How a request ends: as at Stripe, with an empty body, with a failed connection, or never. */
export type RequestOutcome = 'serve' | 'empty' | 'fail' | 'hang';

/**
 * The page in the overlay's frame. It is a single button, so that a press anywhere hits it. Like Stripe's frames, it sends a message once it
 * is painted. It echoes each message of a test.
 */
const OVERLAY_FRAME = `<!doctype html><html lang="en"><title>Stripe</title><style>
html, body, button { width: 100%; height: 100%; margin: 0; border: 0; background: none; color: #fff; font: 1rem sans-serif }
</style><body><button onclick="parent.postMessage('complete', '*')">Link an account</button>
<script>addEventListener('message', ({ data }) => parent.postMessage(data, '*'));
requestAnimationFrame(() => requestAnimationFrame(() => parent.postMessage('loaded', '*')))</script></body></html>`;

/** The page in the controller's frame. It responds to each message of Stripe.js. */
const CONTROLLER_FRAME = `<!doctype html><html lang="en"><title>Controller</title>
<script>parent.postMessage('ready', '*'); addEventListener('message', () => parent.postMessage('received', '*'))</script></html>`;

const { outputFiles } = await build({
  entryPoints: ['test/helpers/stripe-stand-in/stripe.ts'],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
const SCRIPT = outputFiles[0]?.text ?? '';

/** Ignores the error that Firefox reports if a frame was removed before its request could be answered. */
const ignoreRemovedFrame = (responded: Promise<void>): Promise<void> =>
  responded.catch((reason: unknown) => {
    if (!String(reason).includes('no such request')) throw reason;
  });

/** Stands in for js.stripe.com on one page. No request to that host leaves the machine. */
export class StripeStandIn {
  /** The number of requests for the script. */
  scripts = 0;
  readonly #hanging: HTTPRequest[] = [];
  #plan: Record<Resource, RequestOutcome[]> = { script: [], frame: [] };

  /** Sets the outcomes of the next requests for a resource, in order. Later requests get the same response as at Stripe. */
  plan(resource: Resource, ...outcomes: RequestOutcome[]): void {
    this.#plan[resource] = outcomes;
  }

  /** Responds to the requests that hang. */
  async respondNow(): Promise<void> {
    for (const request of this.#hanging.splice(0)) await this.#respond(request, 'serve');
  }

  async attach(page: Page): Promise<void> {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void ignoreRemovedFrame(
        new URL(request.url()).hostname === 'js.stripe.com' ? this.#onRequest(request) : request.continue(),
      );
    });
  }

  async #onRequest(request: HTTPRequest): Promise<void> {
    const { pathname } = new URL(request.url());
    if (/controller-|m-outer-/.test(pathname)) return request.respond({ contentType: 'text/html', body: CONTROLLER_FRAME });
    const resource: Resource = pathname.includes('linked-accounts-inner') ? 'frame' : 'script';
    if (resource === 'script') this.scripts += 1;
    await this.#respond(request, this.#plan[resource].shift() ?? 'serve');
  }

  async #respond(request: HTTPRequest, outcome: RequestOutcome): Promise<void> {
    if (outcome === 'hang') this.#hanging.push(request);
    else if (outcome === 'fail') await request.abort('connectionrefused');
    else if (request.url().includes('linked-accounts-inner'))
      await request.respond({ contentType: 'text/html', body: OVERLAY_FRAME });
    else await request.respond({ contentType: 'text/javascript', body: outcome === 'empty' ? '' : SCRIPT });
  }
}
