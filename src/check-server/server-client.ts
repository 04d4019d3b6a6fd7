/** An answer of the checked server. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; `undefined` if it is not JSON. */
  json: unknown;
}

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  /** A string or a stream is sent unchanged, anything else as JSON. */
  body?: unknown;
  /** Omits the seller's login. */
  isSignedOut?: boolean;
  /** Uses the second seller's login. */
  isSecond?: boolean;
}

export interface Target {
  /** The server's URL, without a trailing slash. */
  baseUrl: string;
  /** The origin of the seller's pages. */
  origin: string;
  /** The headers that sign a seller in. */
  login: Record<string, string>;
  secondLogin?: Record<string, string>;
}

const TIMEOUT = 30_000;

/** Sends requests as the seller's page does: with its origin, its login, and JSON. */
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

  /** Sends a request. Resolves with status 0 if the connection ends without an answer. */
  async ask(path: string, { method = 'GET', headers = {}, body, isSignedOut, isSecond }: RequestOptions = {}): Promise<Answer> {
    const { baseUrl, origin, login, secondLogin = {} } = this.#target;
    const isPlain = typeof body === 'string' || body instanceof ReadableStream;
    const signedIn = isSignedOut ? {} : isSecond ? secondLogin : login;
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
        headers: withoutEmpty({
          // A server may close the connection after a body that is too large. The next request must not reuse that connection.
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

  openSession(options: RequestOptions = {}): Promise<Answer> {
    return this.ask('/payouts/session', { method: 'POST', ...options });
  }

  attach(body: unknown, options: RequestOptions = {}): Promise<Answer> {
    return this.ask('/payouts/account', { method: 'POST', body, ...options });
  }

  list(options: RequestOptions = {}): Promise<Answer> {
    return this.ask('/payouts/accounts', options);
  }
}

/** Removes empty headers. A check sets a header to an empty text to omit it. */
const withoutEmpty = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Resolves with the cookies that the server's home page sets, as a `Cookie` header. */
export async function cookiesOf(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/`, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}
