import { inPageBankWindow } from '../../../../src/authentication-flow/bank-window/in-page.js';
import type { BankWindow, ReturnStatus } from '../../../../src/authentication-flow/bank-window/bank-window.js';
import { newest, watchOpen } from './windows.js';

export const ORIGIN = 'https://bank.example';
export const LAST_PAGE = '/connections-auth/complete';

type Answer = string | Response | Promise<Response>;

/** One request as the bank got it. */
interface Asked {
  request: string;
  form: string;
}

export const redirect = (location: string, status = 303): Response => new Response(null, { status, headers: { location } });

/** A bank of a few pages, by method and path; opened in a real window. */
export function openBank(pages: Record<string, (url: URL) => Answer>, first = '/') {
  watchOpen();
  const asked: Asked[] = [];
  const returns: ReturnStatus[] = [];
  let onAsked: () => void = () => undefined;
  const bank = inPageBankWindow(async (request) => {
    const url = new URL(request.url);
    const key = `${request.method} ${url.pathname}`;
    asked.push({ request: `${request.method} ${url.pathname}${url.search}`, form: await request.clone().text() });
    onAsked();
    const page = pages[key];
    if (!page) return new Response(`<h1>No page ${key}</h1>`, { status: 404 });
    const answer = await page(url);
    return typeof answer === 'string' ? new Response(answer) : answer;
  });
  let onReturn: () => void = () => undefined;
  const bankWindow: BankWindow | null = bank(`${ORIGIN}${first}`, 'bcsess_1', (status) => {
    returns.push(status);
    onReturn();
  });
  const when = (isReached: () => boolean, listen: (listener: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (isReached()) resolve();
      };
      listen(look);
      look();
    });
  return {
    bankWindow: bankWindow!,
    asked,
    returns,
    page: (): Document => newest().document,
    find: (selector: string): HTMLElement => newest().document.querySelector<HTMLElement>(selector)!,
    /** Waits until the bank was asked so many times. */
    asking: (times: number) =>
      when(
        () => asked.length >= times,
        (listener) => (onAsked = listener),
      ),
    /** Waits until the window has said that it is done. */
    returning: () =>
      when(
        () => returns.length > 0,
        (listener) => (onReturn = listener),
      ),
    /** Waits for a page by its heading. */
    async shows(heading: string): Promise<void> {
      const target = newest().document;
      const isShown = (): boolean => target.querySelector('h1')?.textContent === heading;
      await when(isShown, (listener) => new MutationObserver(listener).observe(target, { childList: true, subtree: true }));
    },
  };
}
