import type { PayoutAccount } from '../contract/payout-account.js';
import type { CollectorError } from '../contract/collector-error.js';
import type { CollectedResult, SaveState } from '../contract/result.js';
import { withTimeout } from '../contract/with-timeout.js';

/** What a hand-over needs of the element. */
interface Page {
  accountOnFile(): PayoutAccount | null;
  /** Dispatches `token-collected`. Returns what the listeners passed to `waitUntil()`. */
  dispatchToken(result: CollectedResult, attempt: string): PromiseLike<unknown>[];
  /** Called when the token was not saved, after `onChange`. */
  onFailure(code: 'save_failed' | 'save_refused', attempt: string): void;
  /** Turns a failure into an error with a message. */
  explain(reason: unknown): Promise<CollectorError>;
  /** Called after each change, also before `token-collected`. `error` says why the token was not saved. */
  onChange(error: CollectorError | null): void;
}

/** Hands a token to the page, and again if the page could not save it. */
export class TokenHandover {
  readonly #page: Page;
  #attempt = '';
  /** The account on file when the token came. */
  #onFileBefore = '';
  /** The save whose failure counts: that of the latest event. */
  #latest: Promise<unknown> | undefined;

  /** The token and its session. `null` until there is a token, and after the server has refused it for good. */
  result: CollectedResult | null = null;
  /** How saving the token goes. */
  save: SaveState = 'none';
  /** Why the token could not be saved, until it is handed over again. */
  error: CollectorError | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The account to show: that of the token, or an account on file that the page has set since. */
  get account(): PayoutAccount | null {
    const onFile = this.#page.accountOnFile();
    const isNewer = onFile && JSON.stringify(onFile) !== this.#onFileBefore;
    return this.result && !isNewer ? accountOf(this.result) : onFile;
  }

  /** Dispatches `token-collected`. */
  handOver(result: CollectedResult, attempt: string): void {
    this.#attempt = attempt;
    this.#onFileBefore = JSON.stringify(this.#page.accountOnFile());
    this.#set(result, 'none');
    const promises = this.#page.dispatchToken(result, attempt);
    if (promises.length > 0 && this.result === result) this.#follow(result, Promise.all(promises));
  }

  /** Dispatches `token-collected` once more. Resolves with the result at once, as linking did. */
  handOverAgain(): Promise<CollectedResult> {
    const result = this.result as CollectedResult;
    this.handOver(result, this.#attempt);
    return Promise.resolve(result);
  }

  /** Forgets the token. */
  reset(): void {
    this.#set(null, 'none');
  }

  #set(result: CollectedResult | null, save: SaveState, error: CollectorError | null = null): void {
    this.result = result;
    this.save = save;
    this.error = result && error;
    this.#page.onChange(error);
  }

  #follow(result: CollectedResult, saving: Promise<unknown>): void {
    this.#latest = saving;
    this.#set(result, 'saving');
    // Without the timeout, because a save that took too long can still succeed.
    saving.then(
      () => this.result === result && this.#set(result, 'saved'),
      () => undefined,
    );
    withTimeout(saving).catch(async (reason: unknown) => {
      const { final, message } = Object(reason) as { final?: unknown; message?: unknown };
      const isFinal = final === true;
      const code = isFinal ? 'save_refused' : 'save_failed';
      const error = await this.#page.explain({ code, message, cause: reason });
      if (saving !== this.#latest || this.result !== result || this.save !== 'saving') return;
      this.#set(isFinal ? null : result, isFinal ? 'none' : 'failed', error);
      this.#page.onFailure(code, this.#attempt);
    });
  }
}

/** Returns the account of a result. After manual entry the session has none, so the token is read. */
function accountOf({ token, financialConnectionsSession }: CollectedResult): PayoutAccount {
  // Both come from the page's version of Stripe.js, so no field is taken for granted.
  const account = (financialConnectionsSession as Partial<typeof financialConnectionsSession>).accounts?.[0];
  const bankAccount = (token as Partial<typeof token>).bank_account;
  return {
    bankName: account?.institution_name ?? bankAccount?.bank_name,
    last4: account?.last4 ?? bankAccount?.last4,
  };
}
