import type { CollectBankAccountTokenOptions } from '@stripe/stripe-js';
import { IntegrationError } from '../../src/call-options.js';
import type { BankAccountTokenCollecting, CollectBankAccountTokenResult } from '../../src/result.js';

/** A linked account's result, in the shapes of Stripe.js. */
export const LINKED: CollectBankAccountTokenResult = {
  financialConnectionsSession: {
    id: 'fcsess_1',
    accounts: [
      {
        id: 'fca_1',
        object: 'linked_account',
        balance: null,
        balance_refresh: null,
        category: 'cash',
        created: 1_760_000_000,
        display_name: 'Sample Checking Account',
        institution_name: 'StripeBank',
        last4: '6789',
        livemode: false,
        ownership: null,
        ownership_refresh: null,
        permissions: ['payment_method'],
        status: 'active',
        subcategory: 'checking',
        supported_payment_method_types: ['us_bank_account'],
      },
    ],
  },
  token: {
    id: 'btok_1',
    object: 'token',
    client_ip: null,
    created: 1_760_000_000,
    livemode: false,
    type: 'bank_account',
    used: false,
    bank_account: {
      id: 'ba_1',
      object: 'bank_account',
      account_holder_name: null,
      account_holder_type: null,
      bank_name: 'STRIPE TEST BANK',
      country: 'US',
      currency: 'usd',
      fingerprint: null,
      last4: '6789',
      routing_number: '110000000',
      status: 'new',
    },
  },
};

/** Nothing was linked: a session, and neither a token nor an error. */
export const EXITED: CollectBankAccountTokenResult = { financialConnectionsSession: { id: 'fcsess_1', accounts: [] } };

/**
 * Stands in for Stripe.js as it was observed: checks its options in the same tick, mounts its overlay as the first child of the
 * body and locks the page in that tick too, has no guard against a second call, and answers when the test says so.
 */
export class FakeStripe implements BankAccountTokenCollecting {
  readonly calls: CollectBankAccountTokenOptions[] = [];
  #answer: { resolve(result: CollectBankAccountTokenResult): void; reject(reason: unknown): void } | null = null;
  #overlay: HTMLElement | null = null;

  collectBankAccountToken(options: CollectBankAccountTokenOptions): Promise<CollectBankAccountTokenResult> {
    if (typeof options.clientSecret !== 'string') {
      throw new IntegrationError('Missing value for stripe.collectBankAccountToken: clientSecret should be string.');
    }
    this.calls.push(options);
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
    return new Promise((resolve, reject) => (this.#answer = { resolve, reject }));
  }

  get isOverlayUp(): boolean {
    return this.#overlay?.isConnected ?? false;
  }

  /** The person has finished: the overlay goes, then the promise settles. */
  answer(result: unknown): void {
    this.#tidy();
    this.#answer?.resolve(result as CollectBankAccountTokenResult);
  }

  reject(reason: unknown): void {
    this.#tidy();
    this.#answer?.reject(reason);
  }

  #tidy(): void {
    this.#overlay?.remove();
    document.body.style.removeProperty('overflow');
  }
}
