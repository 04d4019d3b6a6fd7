/** An answer of the server that is checked. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; `undefined` if it is not JSON. */
  json: unknown;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as it is, if it is a text or a stream; as JSON otherwise. */
  body?: unknown;
  /** Without the seller's login. */
  isSignedOut?: boolean;
  /** With the second seller's login. */
  isSecond?: boolean;
}

export interface Target {
  /** Address of the server, without a slash at its end. */
  baseUrl: string;
  /** Origin that the seller's pages have. */
  origin: string;
  /** Headers that sign a seller in. */
  login: Record<string, string>;
  secondLogin?: Record<string, string>;
}

const TIMEOUT = 30_000;

/** Sends requests as the seller's page would: with its origin, its login, and JSON. */
export class ServerClient {
  readonly #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  get hasLogin(): boolean {
    return Object.keys(this.#target.login).length > 0;
  }

  get hasSecondLogin(): boolean {
    return this.#target.secondLogin !== undefined;
  }

  /** Resolves with status 0 when the connection ends without an answer. */
  async ask(path: string, { method = 'GET', headers = {}, body, isSignedOut, isSecond }: Question = {}): Promise<Answer> {
    const { baseUrl, origin, login, secondLogin = {} } = this.#target;
    const isPlain = typeof body === 'string' || body instanceof ReadableStream;
    const signedIn = isSignedOut ? {} : isSecond ? secondLogin : login;
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
        headers: withoutEmpty({
          // A server may cut the connection after a body that is too large. The next request must not meet that.
          Connection: 'close',
          ...signedIn,
          ...(method !== 'GET' && { Origin: origin }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        }),
        ...(body !== undefined && { body: isPlain ? body : JSON.stringify(body), duplex: 'half' }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parse(text) };
    } catch {
      return { status: 0, headers: new Headers(), text: '', json: undefined };
    }
  }

  openSession(question: Question = {}): Promise<Answer> {
    return this.ask('/payouts/session', { method: 'POST', ...question });
  }

  attach(body: unknown, question: Question = {}): Promise<Answer> {
    return this.ask('/payouts/account', { method: 'POST', body, ...question });
  }

  list(question: Question = {}): Promise<Answer> {
    return this.ask('/payouts/accounts', question);
  }
}

/** An empty header is one that a check leaves out. */
const withoutEmpty = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Cookies that the server sets on its first page, as a browser would send them back. */
export async function cookiesOf(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/`, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
