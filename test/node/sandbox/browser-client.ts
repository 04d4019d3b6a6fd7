import type { AuthSession, CompletedSession, PartnerAccounts } from '../../../src/api/types.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { BankVisitor } from './bank-visitor.js';

type Fetch = Pick<Sandbox, 'origin' | 'fetch'>;
type Parameters = Record<string, string> | [string, string][];

export interface Answer<Body> {
  status: number;
  body: Body;
}

/** What a test reads from an error; every part may be missing, so that a wrong answer fails in the test's own words. */
export interface ErrorAnswer {
  error?: { type?: string; code?: string; param?: string; message?: string; extra_fields?: Record<string, unknown> };
}

/** A user with a client secret in a page: calls the browser API as a page would, and goes through the bank's window. */
export class Person {
  readonly #sandbox: Fetch;
  readonly clientSecret: string;

  constructor(sandbox: Fetch, clientSecret: string) {
    this.#sandbox = sandbox;
    this.clientSecret = clientSecret;
  }

  async post<Body = ErrorAnswer>(path: string, parameters: Parameters = {}): Promise<Answer<Body>> {
    const pairs = Array.isArray(parameters) ? parameters : Object.entries(parameters);
    const body = new URLSearchParams([['client_secret', this.clientSecret], ...pairs]);
    const response = await this.#sandbox.fetch(new Request(`${this.#sandbox.origin}${path}`, { method: 'POST', body }));
    return { status: response.status, body: (await response.json()) as Body };
  }

  async get<Body = ErrorAnswer>(path: string, parameters: Record<string, string> = {}): Promise<Answer<Body>> {
    const query = new URLSearchParams({ client_secret: this.clientSecret, ...parameters });
    const response = await this.#sandbox.fetch(new Request(`${this.#sandbox.origin}${path}?${query.toString()}`));
    return { status: response.status, body: (await response.json()) as Body };
  }

  synchronize<Body = ErrorAnswer>(parameters: Parameters = {}): Promise<Answer<Body>> {
    return this.post<Body>('/v1/financial_connections/sessions/synchronize', parameters);
  }

  async agree(launch: Parameters = {}): Promise<void> {
    await this.synchronize(launch);
    await this.post('/v1/link_account_sessions/consent_acquired');
  }

  choose<Body = AuthSession>(institution: string, returnUrl = 'https://shop.example/payouts'): Promise<Answer<Body>> {
    return this.post<Body>('/v1/connections/auth_sessions', { institution, return_url: returnUrl });
  }

  /** About one auth session: `retrieve`, `accounts`, `cancel`, … */
  about<Body = ErrorAnswer>(id: string, what: string, parameters: [string, string][] = []): Promise<Answer<Body>> {
    return this.post<Body>(`/v1/connections/auth_sessions/${what}`, [['id', id], ...parameters]);
  }

  /** Asks for the accounts until the bank has sent them. */
  async accounts<Body = PartnerAccounts>(id: string): Promise<Answer<Body>> {
    let answer = await this.about<Body>(id, 'accounts');
    while (answer.status === 202) answer = await this.about<Body>(id, 'accounts');
    return answer;
  }

  select<Body = PartnerAccounts>(id: string, accounts: string[]): Promise<Answer<Body>> {
    return this.about<Body>(
      id,
      'selected_accounts',
      accounts.map((account) => ['selected_accounts[]', account]),
    );
  }

  complete<Body = CompletedSession>(parameters: Parameters = {}): Promise<Answer<Body>> {
    return this.post<Body>('/v1/link_account_sessions/complete', parameters);
  }

  window(): BankVisitor {
    return new BankVisitor(this.#sandbox.fetch);
  }

  /** From the consent to the signed-in bank, by the default path. */
  async signIn(institution: string, launch: Parameters = {}): Promise<AuthSession> {
    await this.agree(launch);
    const { body: authSession } = await this.choose(institution);
    await this.window().signIn(authSession.url ?? '');
    return authSession;
  }

  /** The whole way, with the first account that may be chosen. */
  async link(institution = 'bcinst_sandbox_harbor'): Promise<CompletedSession> {
    const { id } = await this.signIn(institution);
    const { body } = await this.accounts(id);
    const first = body.data.find((account) => account.allow_selection !== false);
    await this.select(id, [first?.id ?? '']);
    return (await this.complete()).body;
  }
}
