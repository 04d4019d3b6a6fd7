import { readClientSecret } from '../contract/integration-error.js';
import type {
  BankAccountTokenCollecting,
  CollectBankAccountTokenOptions,
  CollectBankAccountTokenResult,
} from '../contract/result.js';
import { asStripeAnswers, CANCELLED } from './stripe-results.js';
import { SimulatedOverlay, STRIPE_BUILDS, type StripeBuild } from './simulated-overlay.js';

/** What a fake does by itself. Without any of the first three it waits until the test says so. */
export interface FakeStripeOptions {
  /** Resolves with this as soon as it is called: `LINKED`, `LEFT`, `EXPIRED`, or what else a test has to try. */
  result?: CollectBankAccountTokenResult;
  /** Rejects with this as soon as it is called. */
  rejects?: unknown;
  /** Throws this in the same tick. */
  throws?: unknown;
  /** The generation of Stripe.js whose overlay is simulated, by its year. Default: 2026. */
  build?: keyof typeof STRIPE_BUILDS;
  /** Milliseconds that the overlay takes to fade out before the answer arrives. Default: 400, as Stripe.js does. */
  fade?: number;
}

/** The latest call, until it is answered. */
interface OpenCall {
  overlay: SimulatedOverlay;
  resolve(result: CollectBankAccountTokenResult): void;
  reject(reason: unknown): void;
}

/**
 * Stands in for Stripe.js as it was observed: checks its options in the same tick, puts its overlay over the page and takes the
 * page's scrolling and tab order in that tick too, has no guard against a second call, and gives the page back only when it answers.
 * The browser's Back ends the call. Otherwise it answers when the test says so.
 */
export class FakeStripe implements BankAccountTokenCollecting {
  /** What it was called with, in order. */
  readonly calls: CollectBankAccountTokenOptions[] = [];
  /**
   * A client secret of its own. The element remembers which secrets gave a token, and refuses them for as long as the page lives:
   * tests that share a page must not share a secret.
   */
  readonly clientSecret = `fcsess_${crypto.randomUUID()}_secret_fake`;
  readonly #options: FakeStripeOptions;
  readonly #build: StripeBuild;
  #call: OpenCall | null = null;
  #overlay: SimulatedOverlay | null = null;

  constructor(options: FakeStripeOptions = {}) {
    this.#options = options;
    this.#build = { ...STRIPE_BUILDS[options.build ?? 2026], ...(options.fade !== undefined && { fade: options.fade }) };
  }

  collectBankAccountToken(options: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult> {
    readClientSecret(options);
    this.calls.push(options);

    if ('throws' in this.#options) throw this.#options.throws;
    this.#overlay = new SimulatedOverlay(this.#build, 'https://js.stripe.com/v3/linked-accounts-inner-fake.html');
    // Written here, it comes before the address, so that nothing is fetched.
    this.#overlay.frame.srcdoc = '';
    const { promise, resolve, reject } = Promise.withResolvers<CollectBankAccountTokenResult>();
    this.#call = { overlay: this.#overlay, resolve, reject };
    window.addEventListener('popstate', this.#onBack);
    if (this.#options.result) void this.answer(this.#options.result);
    else if ('rejects' in this.#options) void this.reject(this.#options.rejects);
    return promise;
  }

  get isOverlayUp(): boolean {
    return this.#overlay?.isUp ?? false;
  }

  /** The user has finished: the overlay fades out, then the call resolves. Returns when that is done. */
  async answer(result: unknown): Promise<void> {
    const call = await this.#end();
    call?.resolve(asStripeAnswers(result) as CollectBankAccountTokenResult);
  }

  /** The call fails: the overlay fades out, then the call rejects. Returns when that is done. */
  async reject(reason: unknown): Promise<void> {
    const call = await this.#end();
    call?.reject(reason);
  }

  readonly #onBack = (): void => void this.answer(CANCELLED);

  async #end(): Promise<OpenCall | null> {
    const call = this.#call;
    this.#call = null;
    window.removeEventListener('popstate', this.#onBack);
    await call?.overlay.takeAway();
    return call;
  }
}

/**
 * Makes an object for the element's `stripe`, or for `configure({ stripe })`, with a memory of its calls.
 *
 * ```ts
 * const stripe = fakeStripe({ result: LINKED });
 * collector.stripe = stripe;
 * collector.clientSecret = stripe.clientSecret;
 * ```
 */
export const fakeStripe = (options?: FakeStripeOptions): FakeStripe => new FakeStripe(options);
