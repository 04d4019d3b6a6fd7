import { type Sandbox, type SandboxOptions, createSandbox } from '../../../src/sandbox/index.js';
import { BrowserClient } from './browser-client.js';

export interface ServerResponse {
  status: number;
  headers: Headers;
  // Tests read the fields that they expect. An unexpected response fails their assertions.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

type Header = Record<string, string>;
type Body = ConstructorParameters<typeof URLSearchParams>[0];

/** A client of the server API that sends raw requests, as `curl` does, to a sandbox without a network. */
export class ServerClient {
  readonly sandbox: Sandbox;
  readonly #headers: Header;

  constructor(options: SandboxOptions | Sandbox = {}, headers: Header = {}) {
    this.sandbox = 'fetch' in options ? options : createSandbox(options);
    this.#headers = { authorization: 'Bearer sk_test_sandbox', ...headers };
  }

  /** Returns a client of the same sandbox with additional headers, such as an API version or a connected account. */
  with(headers: Header): ServerClient {
    return new ServerClient(this.sandbox, { ...this.#headers, ...headers });
  }

  /** @param line method and path, such as `POST /v1/accounts` */
  async call(line: string, body: Body | Uint8Array = '', headers: Header = {}): Promise<ServerResponse> {
    const [method = '', path = ''] = line.split(' ');
    const content = body instanceof Uint8Array ? Buffer.from(body) : new URLSearchParams(body).toString();
    const response = await this.sandbox.fetch(
      new Request(`${this.sandbox.origin}${path}`, {
        method,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...this.#headers, ...headers },
        ...(method !== 'GET' && content.length > 0 && { body: content }),
      }),
    );
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  /** Sends a body without encoding it. */
  raw(line: string, body: string, headers: Header = {}): Promise<ServerResponse> {
    return this.call(line, new TextEncoder().encode(body), headers);
  }

  /** Creates a connected account. Resolves with its id. */
  async createAccount(more: Record<string, string> = {}): Promise<string> {
    const { body } = await this.call('POST /v1/accounts', {
      type: 'custom',
      'capabilities[transfers][requested]': 'true',
      ...more,
    });
    return body.id as string;
  }

  /** Creates a session for a connected account. */
  createSession(account: string, more: Record<string, string> = {}): Promise<ServerResponse> {
    return this.call('POST /v1/financial_connections/sessions', {
      'account_holder[type]': 'account',
      'account_holder[account]': account,
      'permissions[0]': 'payment_method',
      'permissions[1]': 'balances',
      'permissions[2]': 'ownership',
      ...more,
    });
  }

  browser(clientSecret: string): BrowserClient {
    return new BrowserClient(this.sandbox, clientSecret);
  }

  /** Creates a session and links an account. Resolves with the ids of the session, the account and the token. */
  async linkAccount(account: string, more: Record<string, string> = {}, bank = 'bcinst_ownership') {
    const { body: session } = await this.createSession(account, more);
    const { accounts, bank_account_token: token } = await this.browser(session.client_secret as string).link(bank);
    return { session: session.id as string, linked: accounts.data[0]!.id, token: token!.id };
  }
}
