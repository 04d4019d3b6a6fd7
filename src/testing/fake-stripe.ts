import { IntegrationError } from '../call-options.js';
import type { BankAccountTokenCollecting, CollectBankAccountTokenOptions, CollectBankAccountTokenResult } from '../result.js';

/** What a fake does by itself. Without any of these it waits until the test says so. */
export interface FakeStripeOptions {
  /** Resolves with this as soon as it is called: `LINKED`, `LEFT`, `EXPIRED`, or what else a test has to try. */
  result?: CollectBankAccountTokenResult;
  /** Rejects with this as soon as it is called. */
  rejects?: unknown;
  /** Throws this in the same tick. */
  throws?: unknown;
}

/**
 * Stands in for Stripe.js as it was observed: checks its options in the same tick, mounts its overlay as the first child of the
 * body and locks the page in that tick too, has no guard against a second call, and answers when the test says so.
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
  #answer: { resolve(result: CollectBankAccountTokenResult): void; reject(reason: unknown): void } | null = null;
  #overlay: HTMLElement | null = null;

  constructor(options: FakeStripeOptions = {}) {
    this.#options = options;
  }

  collectBankAccountToken(options: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult> {
    if (typeof options.clientSecret !== 'string') {
      throw new IntegrationError('Missing value for stripe.collectBankAccountToken: clientSecret should be string.');
    }
    this.calls.push(options);

    if ('throws' in this.#options) throw this.#options.throws;
    this.#mount();
    const { promise, resolve, reject } = Promise.withResolvers<CollectBankAccountTokenResult>();
    this.#answer = { resolve, reject };
    queueMicrotask(() => {
      if (this.#options.result) this.answer(this.#options.result);
      else if ('rejects' in this.#options) this.reject(this.#options.rejects);
    });
    return promise;
  }

  get isOverlayUp(): boolean {
    return this.#overlay?.isConnected ?? false;
  }

  /** The person has finished: the overlay goes, then the promise settles. */
  answer(result: unknown): void {
    this.#tidy();
    this.#answer?.resolve(result as CollectBankAccountTokenResult);
  }

  /** The call fails: the overlay goes, then the promise rejects. */
  reject(reason: unknown): void {
    this.#tidy();
    this.#answer?.reject(reason);
  }

  #mount(): void {
    this.#overlay = document.createElement('div');
    this.#overlay.setAttribute('data-react-aria-top-layer', 'true');
    this.#overlay.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 0.6)';
    const frame = document.createElement('iframe');
    // The address that it has in production; what is written here comes before it, so that nothing is fetched.
    frame.srcdoc = '';
    frame.src = 'https://js.stripe.com/endive/linked-accounts-inner.html';
    this.#overlay.append(frame);
    document.body.prepend(this.#overlay);
    document.body.style.overflow = 'hidden';
  }

  #tidy(): void {
    this.#overlay?.remove();
    document.body.style.removeProperty('overflow');
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
