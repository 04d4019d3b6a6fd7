import type { BankWindow, OpenBankWindow, ReturnStatus } from '../../../src/authentication-flow/bank-window/bank-window.js';
import { BankVisitor } from '../sandbox/bank-visitor.js';

type Fetch = (request: Request) => Promise<Response>;

const readStatus = (html: string): ReturnStatus | null =>
  (/data-status="(success|failure|cancel)"/.exec(html)?.[1] as ReturnStatus | undefined) ?? null;

/** One window of the bank, with a user in front of it. */
export class VisitedWindow implements BankWindow {
  readonly #visitor: BankVisitor;
  readonly #onReturn: (status: ReturnStatus) => void;
  readonly url: string;
  /** The page has disowned its opener: it seems closed and can report nothing, but it continues. */
  isCutOff = false;
  #isGone = false;

  constructor(fetch: Fetch, url: string, onReturn: (status: ReturnStatus) => void) {
    this.#visitor = new BankVisitor(fetch);
    this.#onReturn = onReturn;
    this.url = url;
    void this.#go(() => this.#visitor.open(url));
  }

  /** The window as the page that opened it sees it. */
  get isClosed(): boolean {
    return this.#isGone || this.isCutOff;
  }

  /** The page as the user sees it. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** The controls of the current page. */
  get buttons(): string[] {
    return [...this.#visitor.html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, label = '']) => label.trim());
  }

  press(label: string, fields: Record<string, string> = {}): Promise<void> {
    return this.#go(() => this.#visitor.press(label, fields));
  }

  reload(): Promise<void> {
    return this.#go(() => this.#visitor.open(this.url));
  }

  /** Reports its end, correctly or not. */
  say(status: ReturnStatus): void {
    if (!this.isCutOff) this.#onReturn(status);
  }

  focus(): void {
    return;
  }

  close(): void {
    this.#isGone = true;
    this.#visitor.html = '';
  }

  /** The last page reports the end and closes its window. A page that fails to load leaves the window blank. */
  async #go(visit: () => Promise<void>): Promise<void> {
    await visit().catch(() => (this.#visitor.html = ''));
    if (this.#isGone) return this.close();
    const status = readStatus(this.#visitor.html);
    if (!status) return;
    this.close();
    this.say(status);
  }
}

/** A browser that opens the bank's windows, unless it blocks them. */
export class VisitorsBrowser {
  readonly windows: VisitedWindow[] = [];
  readonly #fetch: Fetch;
  blocks = false;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  readonly openBankWindow: OpenBankWindow = (url, _authSessionId, onReturn) => {
    if (this.blocks) return null;
    const opened = new VisitedWindow(this.#fetch, url, onReturn);
    this.windows.push(opened);
    return opened;
  };

  /** The last window that is still open. */
  get window(): VisitedWindow | undefined {
    return this.windows.filter(({ isGone }) => !isGone).at(-1);
  }
}
