import { build } from 'esbuild';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** What the loader asks for, and what a frame of the overlay asks for. */
type Asked = 'script' | 'frame';

/** Answers one request: as Stripe would, with nothing in it, not at all, or never. */
export type Answer = 'serve' | 'empty' | 'fail' | 'hang';

/** The whole of it is one button, so that a press anywhere reaches it. It says when it has loaded and been painted, as Stripe's frames do; and says what a test tells it to. */
const OVERLAY_FRAME = `<!doctype html><html lang="en"><title>Stripe</title><style>
html, body, button { width: 100%; height: 100%; margin: 0; border: 0; background: none; color: #fff; font: 1rem sans-serif }
</style><body><button onclick="parent.postMessage('complete', '*')">Link an account</button>
<script>addEventListener('message', ({ data }) => parent.postMessage(data, '*'));
requestAnimationFrame(() => requestAnimationFrame(() => parent.postMessage('loaded', '*')))</script></body></html>`;

/** Answers whatever the page's own copy of Stripe.js says to it. */
const CONTROLLER_FRAME = `<!doctype html><html lang="en"><title>Controller</title>
<script>parent.postMessage('ready', '*'); addEventListener('message', () => parent.postMessage('heard', '*'))</script></html>`;

const { outputFiles } = await build({
  entryPoints: ['test/helpers/stripe-stand-in/stripe.ts'],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  write: false,
});
const SCRIPT = outputFiles[0]?.text ?? '';

/** A frame that was removed takes its request with it, so there is nothing left to answer. Firefox reports that as an error. */
const unlessGone = (answered: Promise<void>): Promise<void> =>
  answered.catch((reason: unknown) => {
    if (!String(reason).includes('no such request')) throw reason;
  });

/** Stands in for js.stripe.com in one page: no request for it leaves the machine. */
export class StripeStandIn {
  /** How often the script was asked for. */
  scripts = 0;
  readonly #hanging: HTTPRequest[] = [];
  #plan: Record<Asked, Answer[]> = { script: [], frame: [] };

  /** What comes next is answered like this, one after the other; everything after that as Stripe would. */
  plan(asked: Asked, ...answers: Answer[]): void {
    this.#plan[asked] = answers;
  }

  /** Lets go what hangs. */
  async answerNow(): Promise<void> {
    for (const request of this.#hanging.splice(0)) await this.#respond(request, 'serve');
  }

  async attach(page: Page): Promise<void> {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void unlessGone(new URL(request.url()).hostname === 'js.stripe.com' ? this.#onRequest(request) : request.continue());
    });
  }

  async #onRequest(request: HTTPRequest): Promise<void> {
    const { pathname } = new URL(request.url());
    if (/controller-|m-outer-/.test(pathname)) return request.respond({ contentType: 'text/html', body: CONTROLLER_FRAME });
    const asked: Asked = pathname.includes('linked-accounts-inner') ? 'frame' : 'script';
    if (asked === 'script') this.scripts += 1;
    await this.#respond(request, this.#plan[asked].shift() ?? 'serve');
  }

  async #respond(request: HTTPRequest, answer: Answer): Promise<void> {
    if (answer === 'hang') this.#hanging.push(request);
    else if (answer === 'fail') await request.abort('connectionrefused');
    else if (request.url().includes('linked-accounts-inner'))
      await request.respond({ contentType: 'text/html', body: OVERLAY_FRAME });
    else await request.respond({ contentType: 'text/javascript', body: answer === 'empty' ? '' : SCRIPT });
  }
}
