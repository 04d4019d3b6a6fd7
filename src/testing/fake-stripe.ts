import { readClientSecret } from '../contract/integration-error.js';
import type {
  BankAccountTokenCollecting,
  CollectBankAccountTokenOptions,
  CollectBankAccountTokenResult,
} from '../contract/result.js';
import { CANCELLED, toStripeResult } from './stripe-results.js';
import { SimulatedOverlay, STRIPE_BUILDS, type StripeBuild } from './simulated-overlay.js';

/** Options for a fake. Without `result`, `rejects` and `throws` it waits for `answer()` or `reject()`. */
export interface FakeStripeOptions {
  /** The result of each call, at once: `LINKED`, `LEFT`, `EXPIRED`, or any other. */
  result?: CollectBankAccountTokenResult;
  /** The reason with which each call rejects, at once. */
  rejects?: unknown;
  /** The error that each call throws synchronously. */
  throws?: unknown;
  /** The year of the Stripe.js build whose overlay is simulated. Default: 2026. */
  build?: keyof typeof STRIPE_BUILDS;
  /** Milliseconds that the overlay takes to fade out before the call settles. Default: 400, as in Stripe.js. */
  fade?: number;
}

/** The latest call, until it settles. */
interface OpenCall {
  overlay: SimulatedOverlay;
  resolve(result: CollectBankAccountTokenResult): void;
  reject(reason: unknown): void;
}

/**
 * Stands in for Stripe.js, as observed in genuine builds. A call synchronously validates its options, shows the overlay, and locks the
 * page's scrolling and tab order. The locks end only when the call settles. A second call is not prevented. The browser's Back button
 * cancels the call. Otherwise the call settles when the test calls `answer()` or `reject()`.
 */
export class FakeStripe implements BankAccountTokenCollecting {
  /** The options of each call, in order. */
  readonly calls: CollectBankAccountTokenOptions[] = [];
  /**
   * A client secret that no other fake uses. The element refuses a secret that has already produced a token, until the page reloads,
   * so tests that share a page must not share a secret.
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
    // `srcdoc` takes precedence over `src`, so nothing is fetched.
    this.#overlay.frame.srcdoc = '';
    const { promise, resolve, reject } = Promise.withResolvers<CollectBankAccountTokenResult>();
    this.#call = { overlay: this.#overlay, resolve, reject };
    window.addEventListener('popstate', this.#onBack);
    if (this.#options.result) void this.answer(this.#options.result);
    else if ('rejects' in this.#options) void this.reject(this.#options.rejects);
    return promise;
  }

  /** `true` while the overlay is on the page. */
  get isOverlayUp(): boolean {
    return this.#overlay?.isUp ?? false;
  }

  /** Fades the overlay out, then resolves the call with `result`. Resolves when that is done. */
  async answer(result: unknown): Promise<void> {
    const call = await this.#end();
    call?.resolve(toStripeResult(result) as CollectBankAccountTokenResult);
  }

  /** Fades the overlay out, then rejects the call with `reason`. Resolves when that is done. */
  async reject(reason: unknown): Promise<void> {
    const call = await this.#end();
    call?.reject(reason);
  }

  readonly #onBack = (): void => void this.answer(CANCELLED);

  async #end(): Promise<OpenCall | null> {
    const call = this.#call;
    this.#call = null;
    window.removeEventListener('popstate', this.#onBack);
    await call?.overlay.remove();
    return call;
  }
}

/**
 * Creates a fake for the element's `stripe` or for `configure({ stripe })`. It records its calls.
 *
 * ```ts
 * const stripe = fakeStripe({ result: LINKED });
 * collector.stripe = stripe;
 * collector.clientSecret = stripe.clientSecret;
 * ```
 */
export const fakeStripe = (options?: FakeStripeOptions): FakeStripe => new FakeStripe(options);
