import type { BankWindow, OpenBankWindow, ReturnStatus } from '../../../src/authentication-flow/bank-window/bank-window.js';
import { BankVisitor } from '../sandbox/bank-visitor.js';

type Fetch = (request: Request) => Promise<Response>;

const readStatus = (html: string): ReturnStatus | null =>
  (/data-status="(success|failure|cancel)"/.exec(html)?.[1] as ReturnStatus | undefined) ?? null;

/** One window of the bank's, with a person before it. */
export class VisitedWindow implements BankWindow {
  readonly #visitor: BankVisitor;
  readonly #onReturn: (status: ReturnStatus) => void;
  readonly url: string;
  /** The page has cut its opener off: it looks closed from there and can say nothing, but it goes on. */
  isCutOff = false;
  #isGone = false;

  constructor(fetch: Fetch, url: string, onReturn: (status: ReturnStatus) => void) {
    this.#visitor = new BankVisitor(fetch);
    this.#onReturn = onReturn;
    this.url = url;
    void this.#go(() => this.#visitor.open(url));
  }

  /** What the page that opened it sees. */
  get isClosed(): boolean {
    return this.#isGone || this.isCutOff;
  }

  /** What the person sees. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** What can be pressed on the page that is there now. */
  get buttons(): string[] {
    return [...this.#visitor.html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, label = '']) => label.trim());
  }

  press(label: string, fields: Record<string, string> = {}): Promise<void> {
    return this.#go(() => this.#visitor.press(label, fields));
  }

  reload(): Promise<void> {
    return this.#go(() => this.#visitor.open(this.url));
  }

  /** Says that it is done, rightly or not. */
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

  /** The last page says how it ended and closes its window. A page that is lost on the way leaves the window blank. */
  async #go(visit: () => Promise<void>): Promise<void> {
    await visit().catch(() => (this.#visitor.html = ''));
    if (this.#isGone) return this.close();
    const status = readStatus(this.#visitor.html);
    if (!status) return;
    this.close();
    this.say(status);
  }
}

/** A browser that opens the bank's windows, unless it `blocks` them. */
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

  /** The window that was opened last and is still there. */
  get window(): VisitedWindow | undefined {
    return this.windows.filter(({ isGone }) => !isGone).at(-1);
  }
}
