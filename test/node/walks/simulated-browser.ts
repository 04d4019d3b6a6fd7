import type { BankWindow, OpenBankWindow, ReturnStatus } from '../../../src/authentication-flow/bank-window/bank-window.js';
import { BankVisitor } from '../sandbox/bank-visitor.js';

type Fetch = (request: Request) => Promise<Response>;

const readStatus = (html: string): ReturnStatus | null =>
  (/data-status="(success|failure|cancel)"/.exec(html)?.[1] as ReturnStatus | undefined) ?? null;

/** A bank window whose pages are fetched from the sandbox and whose buttons a test presses. */
export class SimulatedBankWindow implements BankWindow {
  readonly #visitor: BankVisitor;
  readonly #onReturn: (status: ReturnStatus) => void;
  readonly url: string;
  /** The page has severed its opener: it looks closed and cannot report anything, but it is still running. */
  isOpenerSevered = false;
  #isActuallyClosed = false;

  constructor(fetch: Fetch, url: string, onReturn: (status: ReturnStatus) => void) {
    this.#visitor = new BankVisitor(fetch);
    this.#onReturn = onReturn;
    this.url = url;
    void this.#go(() => this.#visitor.open(url));
  }

  /** The value that the opener reads. */
  get isClosed(): boolean {
    return this.#isActuallyClosed || this.isOpenerSevered;
  }

  /** `true` once the window is gone from the screen, whatever the opener reads. */
  get isActuallyClosed(): boolean {
    return this.#isActuallyClosed;
  }

  /** The labels of the buttons on the current page. */
  get buttons(): string[] {
    return [...this.#visitor.html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, label = '']) => label.trim());
  }

  press(label: string, fields: Record<string, string> = {}): Promise<void> {
    return this.#go(() => this.#visitor.press(label, fields));
  }

  reload(): Promise<void> {
    return this.#go(() => this.#visitor.open(this.url));
  }

  /** Reports a result to the opener, whether it is true or not. */
  report(status: ReturnStatus): void {
    if (!this.isOpenerSevered) this.#onReturn(status);
  }

  focus(): void {
    return;
  }

  close(): void {
    this.#isActuallyClosed = true;
    this.#visitor.html = '';
  }

  /** Reports the result of the final page and closes the window. If a page fails to load, the window stays blank. */
  async #go(visit: () => Promise<void>): Promise<void> {
    await visit().catch(() => (this.#visitor.html = ''));
    if (this.#isActuallyClosed) return this.close();
    const status = readStatus(this.#visitor.html);
    if (!status) return;
    this.close();
    this.report(status);
  }
}

/** A browser that opens bank windows, unless it is set to block them. */
export class SimulatedBrowser {
  readonly windows: SimulatedBankWindow[] = [];
  readonly #fetch: Fetch;
  blocksWindows = false;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  readonly openBankWindow: OpenBankWindow = (url, _authSessionId, onReturn) => {
    if (this.blocksWindows) return null;
    const opened = new SimulatedBankWindow(this.#fetch, url, onReturn);
    this.windows.push(opened);
    return opened;
  };

  /** The most recent window that is still open. */
  get window(): SimulatedBankWindow | undefined {
    return this.windows.filter(({ isActuallyClosed }) => !isActuallyClosed).at(-1);
  }
}
