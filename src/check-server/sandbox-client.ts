import { sessionIdOf } from '../contract/session-id.js';
import type { Fault } from '../sandbox/control/control-change.js';
import { NEWEST_VERSION } from '../sandbox/server-api/api-versions.js';
import { CheckError } from './check-error.js';

/** The checked parameters of a session, in the newest API version. */
export interface SessionTerms {
  account_holder?: { account?: string } | null;
  filters?: { account_subcategories?: string[] | null; require_payment_method_support?: string } | null;
  limits?: { accounts?: number } | null;
  manual_entry?: { mode?: string } | null;
  permissions?: string[];
}

export interface ExternalAccount {
  id: string;
  last4: string;
  default_for_currency: boolean;
}

type Parameters = Record<string, string>;

const ROUTING_NUMBER = '021000021';

/** A client of the sandbox. It creates and links accounts, as Stripe and the seller would, and sets faults. */
export class SandboxClient {
  readonly #url: string;
  readonly #key: string;
  #accounts = 0;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  /** Calls the sandbox's server API. */
  async #call<Body>(method: string, path: string, parameters?: Parameters): Promise<Body> {
    const headers = { Authorization: `Bearer ${this.#key}`, 'Stripe-Version': NEWEST_VERSION };
    const response = await this.#fetch(path, { method, headers, ...(parameters && { body: new URLSearchParams(parameters) }) });
    const body = (await response.json()) as Body & { error?: { message?: string } };
    if (response.ok) return body;
    throw new CheckError(`The sandbox refused ${method} ${path}: ${body.error?.message ?? String(response.status)}`);
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.#url}${path}`, init);
    } catch {
      throw new CheckError(`There is no sandbox at ${this.#url}. Start it, or set --sandbox.`);
    }
  }

  async createAccount(): Promise<string> {
    return (await this.#call<{ id: string }>('POST', '/v1/accounts', { type: 'custom', country: 'US' })).id;
  }

  /** Resolves with the session of a client secret, or `undefined` if this sandbox has no such session. */
  async sessionOf(clientSecret: string): Promise<SessionTerms | undefined> {
    return this.#call<SessionTerms>(
      'GET',
      `/v1/financial_connections/sessions/${encodeURIComponent(sessionIdOf(clientSecret))}`,
    ).catch(() => undefined);
  }

  /** Links an account by manual entry. Resolves with the token's id. */
  async link(clientSecret: string): Promise<string> {
    this.#accounts += 1;
    await this.#browserCall('financial_connections/sessions/synchronize', clientSecret);
    await this.#browserCall('link_account_sessions/consent_acquired', clientSecret);
    await this.#browserCall('link_account_sessions/attach_payment_account', clientSecret, {
      type: 'bank_account',
      'bank_account[routing_number]': ROUTING_NUMBER,
      'bank_account[account_number]': String(100_000 + this.#accounts),
    });
    const completed = await this.#browserCall<{ bank_account_token?: { id: string } }>(
      'link_account_sessions/complete',
      clientSecret,
    );
    if (completed.bank_account_token) return completed.bank_account_token.id;
    throw new CheckError('The session produced no token for manually entered numbers.');
  }

  async #browserCall<Body>(path: string, client_secret: string, parameters: Parameters = {}): Promise<Body> {
    const body = new URLSearchParams({ client_secret, ...parameters });
    const response = await this.#fetch(`/v1/${path}`, { method: 'POST', body });
    if (response.ok) return (await response.json()) as Body;
    const { error } = (await response.json()) as { error?: { message?: string } };
    throw new CheckError(error?.message ?? `The sandbox refused /v1/${path}.`);
  }

  /** Creates a token outside the checked server. */
  async newToken(account: string): Promise<string> {
    const session = await this.#call<{ client_secret: string }>('POST', '/v1/financial_connections/sessions', {
      'account_holder[type]': 'account',
      'account_holder[account]': account,
      'permissions[]': 'payment_method',
      'limits[accounts]': '1',
      'manual_entry[mode]': 'automatic',
      'filters[require_payment_method_support]': 'all',
    });
    return this.link(session.client_secret);
  }

  async attach(account: string, token: string): Promise<void> {
    await this.#call('POST', `/v1/accounts/${account}/external_accounts`, { external_account: token });
  }

  /** Resolves with up to 100 external accounts, newest first. */
  async accountsOf(account: string): Promise<ExternalAccount[]> {
    const path = `/v1/accounts/${account}/external_accounts?limit=100`;
    return (await this.#call<{ data: ExternalAccount[] }>('GET', path)).data;
  }

  /** Sets the faults of later calls. An empty list removes them. */
  async setFaults(faults: Fault[]): Promise<void> {
    const response = await this.#fetch('/sandbox/control', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ faults }),
    });
    if (!response.ok)
      throw new CheckError('The sandbox does not accept faults. Start it with startSandbox({ controlDoor: true }).');
  }
}
