import { inPageBankWindow } from '../../../../src/authentication-flow/bank-window/in-page.js';
import type { BankWindow, ReturnStatus } from '../../../../src/authentication-flow/bank-window/bank-window.js';
import { newestWindow, watchOpen } from './windows.js';

export const ORIGIN = 'https://bank.example';
export const LAST_PAGE = '/connections-auth/complete';

type Answer = string | Response | Promise<Response>;

/** A request that the bank received. */
interface BankRequest {
  request: string;
  form: string;
}

export const redirect = (location: string, status = 303): Response => new Response(null, { status, headers: { location } });

/** Opens a bank in a real window. Its pages are given by method and path. */
export function openBank(pages: Record<string, (url: URL) => Answer>, first = '/') {
  watchOpen();
  const requests: BankRequest[] = [];
  const statuses: ReturnStatus[] = [];
  let onRequest: () => void = () => undefined;
  const bank = inPageBankWindow(async (request) => {
    const url = new URL(request.url);
    const key = `${request.method} ${url.pathname}`;
    requests.push({ request: `${request.method} ${url.pathname}${url.search}`, form: await request.clone().text() });
    onRequest();
    const page = pages[key];
    if (!page) return new Response(`<h1>No page ${key}</h1>`, { status: 404 });
    const answer = await page(url);
    return typeof answer === 'string' ? new Response(answer) : answer;
  });
  let onReturn: () => void = () => undefined;
  const bankWindow: BankWindow | null = bank(`${ORIGIN}${first}`, 'bcsess_1', (status) => {
    statuses.push(status);
    onReturn();
  });
  const waitFor = (isReached: () => boolean, listen: (listener: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (isReached()) resolve();
      };
      listen(check);
      check();
    });
  return {
    bankWindow: bankWindow!,
    requests,
    statuses,
    page: (): Document => newestWindow().document,
    find: (selector: string): HTMLElement => newestWindow().document.querySelector<HTMLElement>(selector)!,
    /** Waits until the bank has received this many requests. */
    waitForRequests: (count: number) =>
      waitFor(
        () => requests.length >= count,
        (listener) => (onRequest = listener),
      ),
    /** Waits until the window has reported its end. */
    waitForReturn: () =>
      waitFor(
        () => statuses.length > 0,
        (listener) => (onReturn = listener),
      ),
    /** Waits for a page by its heading. */
    async waitForPage(heading: string): Promise<void> {
      const target = newestWindow().document;
      const isShown = (): boolean => target.querySelector('h1')?.textContent === heading;
      await waitFor(isShown, (listener) => new MutationObserver(listener).observe(target, { childList: true, subtree: true }));
    },
  };
}
