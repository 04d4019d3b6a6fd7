import type { AuthSession, CompletedSession, PartnerAccounts } from '../../../src/api/types.js';
import type { Sandbox } from '../../../src/sandbox/index.js';
import { BankVisitor } from './bank-visitor.js';

type Fetch = Pick<Sandbox, 'origin' | 'fetch'>;
type Parameters = Record<string, string> | [string, string][];

export interface ApiResponse<Body> {
  status: number;
  body: Body;
}

/** The body of an error. Every field is optional, so that an unexpected response fails an assertion and does not throw. */
export interface ErrorBody {
  error?: { type?: string; code?: string; param?: string; message?: string; extra_fields?: Record<string, unknown> };
}

/** A browser with a client secret. It calls the browser API as a page does, and its user can go through the bank's window. */
export class BrowserClient {
  readonly #sandbox: Fetch;
  readonly clientSecret: string;

  constructor(sandbox: Fetch, clientSecret: string) {
    this.#sandbox = sandbox;
    this.clientSecret = clientSecret;
  }

  async post<Body = ErrorBody>(path: string, parameters: Parameters = {}): Promise<ApiResponse<Body>> {
    const pairs = Array.isArray(parameters) ? parameters : Object.entries(parameters);
    const body = new URLSearchParams([['client_secret', this.clientSecret], ...pairs]);
    const response = await this.#sandbox.fetch(new Request(`${this.#sandbox.origin}${path}`, { method: 'POST', body }));
    return { status: response.status, body: (await response.json()) as Body };
  }

  async get<Body = ErrorBody>(path: string, parameters: Record<string, string> = {}): Promise<ApiResponse<Body>> {
    const query = new URLSearchParams({ client_secret: this.clientSecret, ...parameters });
    const response = await this.#sandbox.fetch(new Request(`${this.#sandbox.origin}${path}?${query.toString()}`));
    return { status: response.status, body: (await response.json()) as Body };
  }

  synchronize<Body = ErrorBody>(parameters: Parameters = {}): Promise<ApiResponse<Body>> {
    return this.post<Body>('/v1/financial_connections/sessions/synchronize', parameters);
  }

  async agree(launch: Parameters = {}): Promise<void> {
    await this.synchronize(launch);
    await this.post('/v1/link_account_sessions/consent_acquired');
  }

  choose<Body = AuthSession>(institution: string, returnUrl = 'https://shop.example/payouts'): Promise<ApiResponse<Body>> {
    return this.post<Body>('/v1/connections/auth_sessions', { institution, return_url: returnUrl });
  }

  /** Calls an action of an auth session: `retrieve`, `accounts`, `cancel`, … */
  callAuthSession<Body = ErrorBody>(id: string, action: string, parameters: [string, string][] = []): Promise<ApiResponse<Body>> {
    return this.post<Body>(`/v1/connections/auth_sessions/${action}`, [['id', id], ...parameters]);
  }

  /** Requests the accounts until the bank returns them. */
  async accounts<Body = PartnerAccounts>(id: string): Promise<ApiResponse<Body>> {
    let response = await this.callAuthSession<Body>(id, 'accounts');
    while (response.status === 202) response = await this.callAuthSession<Body>(id, 'accounts');
    return response;
  }

  select<Body = PartnerAccounts>(id: string, accounts: string[]): Promise<ApiResponse<Body>> {
    return this.callAuthSession<Body>(
      id,
      'selected_accounts',
      accounts.map((account) => ['selected_accounts[]', account]),
    );
  }

  complete<Body = CompletedSession>(parameters: Parameters = {}): Promise<ApiResponse<Body>> {
    return this.post<Body>('/v1/link_account_sessions/complete', parameters);
  }

  openWindow(): BankVisitor {
    return new BankVisitor(this.#sandbox.fetch);
  }

  /** Goes from consent to the end of the sign-in by the default path. */
  async signIn(institution: string, launch: Parameters = {}): Promise<AuthSession> {
    await this.agree(launch);
    const { body: authSession } = await this.choose(institution);
    await this.openWindow().signIn(authSession.url ?? '');
    return authSession;
  }

  /** Goes through the whole flow and links the first account that can be selected. */
  async link(institution = 'bcinst_sandbox_harbor'): Promise<CompletedSession> {
    const { id } = await this.signIn(institution);
    const { body } = await this.accounts(id);
    const first = body.data.find((account) => account.allow_selection !== false);
    await this.select(id, [first?.id ?? '']);
    return (await this.complete()).body;
  }
}
