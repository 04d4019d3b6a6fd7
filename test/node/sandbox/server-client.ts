import { type Sandbox, type SandboxOptions, createSandbox } from '../../../src/sandbox/index.js';
import { Person } from './person.js';

export interface ServerAnswer {
  status: number;
  headers: Headers;
  // Tests read what they expect; a wrong answer fails there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

type Header = Record<string, string>;
type Body = ConstructorParameters<typeof URLSearchParams>[0];

/** A platform's server that writes its requests itself, as `curl` would, to a sandbox without a network. */
export class ServerApi {
  readonly sandbox: Sandbox;
  readonly #headers: Header;

  constructor(options: SandboxOptions | Sandbox = {}, headers: Header = {}) {
    this.sandbox = 'fetch' in options ? options : createSandbox(options);
    this.#headers = { authorization: 'Bearer sk_test_sandbox', ...headers };
  }

  /** Returns a client of the same sandbox that sends more headers: a version, a connected account. */
  with(headers: Header): ServerApi {
    return new ServerApi(this.sandbox, { ...this.#headers, ...headers });
  }

  /** @param line method and path, such as `POST /v1/accounts` */
  async call(line: string, body: Body | Uint8Array = '', headers: Header = {}): Promise<ServerAnswer> {
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

  /** Sends a body exactly as it is written. */
  raw(line: string, body: string, headers: Header = {}): Promise<ServerAnswer> {
    return this.call(line, new TextEncoder().encode(body), headers);
  }

  /** @returns its id */
  async account(more: Record<string, string> = {}): Promise<string> {
    const { body } = await this.call('POST /v1/accounts', {
      type: 'custom',
      'capabilities[transfers][requested]': 'true',
      ...more,
    });
    return body.id as string;
  }

  /** Creates a session for a connected account. */
  session(account: string, more: Record<string, string> = {}): Promise<ServerAnswer> {
    return this.call('POST /v1/financial_connections/sessions', {
      'account_holder[type]': 'account',
      'account_holder[account]': account,
      'permissions[0]': 'payment_method',
      'permissions[1]': 'balances',
      'permissions[2]': 'ownership',
      ...more,
    });
  }

  person(clientSecret: string): Person {
    return new Person(this.sandbox, clientSecret);
  }

  /** Links an account, from the session to the token. */
  async linked(account: string, more: Record<string, string> = {}, bank = 'bcinst_ownership') {
    const { body: session } = await this.session(account, more);
    const { accounts, bank_account_token: token } = await this.person(session.client_secret as string).link(bank);
    return { session: session.id as string, linked: accounts.data[0]!.id, token: token!.id };
  }
}
