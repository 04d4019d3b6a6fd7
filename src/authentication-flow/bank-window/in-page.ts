import type { TrustedTypes } from '../../contract/trusted-types.js';
import type { OpenBankWindow, ReturnStatus } from './bank-window.js';
import { windowFeatures, windowName } from './popup.js';

type Fetch = (request: Request) => Promise<Response>;

const LAST_PAGE = '/connections-auth/complete';
const MOST_REDIRECTS = 10;

/** A page and its final address. */
interface Visit {
  url: URL;
  body: string;
}

/** Follows redirects like a browser: after a 303 the next request is a GET. */
async function visit(fetch: Fetch, first: Request): Promise<Visit> {
  let request = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(request);
    const location = response.headers.get('location');
    if (location === null || response.status < 300 || response.status > 399)
      return { url: new URL(request.url), body: await response.text() };
    request = new Request(new URL(location, request.url), { redirect: 'manual' });
  }
  throw new TypeError('The bank’s pages lead round in a circle.');
}

let policy: { createHTML(html: string): string } | undefined;

/**
 * Parses a page of the sandbox, with a policy for nothing else, because pages that require Trusted Types refuse plain text. A default
 * policy of the page applies instead. A page that refuses this policy may still not require any.
 */
function readPage(body: string): Document {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (trustedTypes?.defaultPolicy === null) {
    try {
      policy ??= trustedTypes.createPolicy('bank-account-token-collector-sandbox', { createHTML: (html: string) => html });
    } catch {
      // The browser has reported it to the developer.
    }
  }
  return new DOMParser().parseFromString(policy?.createHTML(body) ?? body, 'text/html');
}

/** Removes everything that could run: scripts, frames, and handlers in attributes. */
function removeScripts(page: Document): void {
  for (const element of page.querySelectorAll('script, iframe, object, embed')) element.remove();
  for (const element of page.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (name.startsWith('on')) element.removeAttribute(name);
}

/**
 * A very small browser in its own window. It shows pages that a function returns instead of a network. It runs no scripts, and supports
 * plain forms and links.
 */
class PageBrowser {
  readonly #window: Window;
  readonly #fetch: Fetch;
  readonly #onReturn: (status: ReturnStatus) => void;

  constructor(opened: Window, fetch: Fetch, onReturn: (status: ReturnStatus) => void) {
    this.#window = opened;
    this.#fetch = fetch;
    this.#onReturn = onReturn;
  }

  /** A page that fails to load ends the sign-in, so that no blank window stays open. */
  async go(request: Request): Promise<void> {
    try {
      const { url, body } = await visit(this.#fetch, request);
      if (this.#window.closed) return;
      if (url.pathname !== LAST_PAGE) return await this.#show(url, body);
      const refusal = url.searchParams.get('error');
      this.#end(refusal === null ? 'success' : refusal === 'access_denied' ? 'cancel' : 'failure');
    } catch {
      if (!this.#window.closed) this.#end('failure');
    }
  }

  #end(status: ReturnStatus): void {
    this.#window.close();
    this.#onReturn(status);
  }

  async #show(url: URL, body: string): Promise<void> {
    const target = this.#window.document;
    const parsed = readPage(body);
    removeScripts(parsed);
    const sheets = await Promise.all([...parsed.querySelectorAll('link[rel=stylesheet]')].map((link) => this.#sheet(link, url)));
    target.adoptedStyleSheets = sheets;
    target.title = parsed.title;
    target.replaceChild(target.adoptNode(parsed.documentElement), target.documentElement);
    target.documentElement.addEventListener('submit', (event) => this.#onSubmit(event, url));
    target.documentElement.addEventListener('click', (event) => this.#onClick(event, url));
    (target.querySelector<HTMLElement>('[autofocus]') ?? target.querySelector('h1'))?.focus();
  }

  async #sheet(link: Element, base: URL): Promise<CSSStyleSheet> {
    const response = await this.#fetch(new Request(new URL(link.getAttribute('href') ?? '', base)));
    link.remove();
    // A style sheet belongs to the document that constructed it.
    const Sheet = (this.#window as Window & typeof globalThis).CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(await response.text());
    return sheet;
  }

  #onSubmit(event: SubmitEvent, base: URL): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { FormData: PageFormData } = this.#window as Window & typeof globalThis;
    const entries = new URLSearchParams();
    for (const [name, value] of new PageFormData(form, event.submitter))
      if (typeof value === 'string') entries.append(name, value);
    const url = new URL(form.getAttribute('action') ?? base.href, base);
    if (form.method === 'post') void this.go(new Request(url, { method: 'POST', body: entries, redirect: 'manual' }));
    else void this.go(new Request(Object.assign(url, { search: entries.toString() }), { redirect: 'manual' }));
  }

  #onClick(event: Event, base: URL): void {
    const link = (event.target as Element).closest('a[href]');
    if (!link) return;
    event.preventDefault();
    void this.go(new Request(new URL(link.getAttribute('href') ?? '', base), { redirect: 'manual' }));
  }
}

/** Opens the bank's pages in a real window without a server: `fetch` answers its requests. */
export function inPageBankWindow(fetch: Fetch): OpenBankWindow {
  return (url, authSessionId, onReturn) => {
    const opened = window.open('', windowName(authSessionId), windowFeatures());
    if (!opened) return null;
    const browser = new PageBrowser(opened, fetch, onReturn);
    void browser.go(new Request(url, { redirect: 'manual' }));
    return {
      get isClosed() {
        return opened.closed;
      },
      focus: () => opened.focus(),
      close: () => opened.close(),
    };
  };
}
