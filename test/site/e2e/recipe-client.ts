import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, mock } from 'node:test';
import type { PayoutAccount } from '../../../demo/recipes/payouts.js';
import { FRAMEWORKS, ORIGIN, startRecipes, type Framework, type Recipes, type Seller } from './recipes-servers.js';

export interface RecipeResponse {
  status: number;
  headers: Headers;
  clientSecret?: string;
  payoutAccounts?: PayoutAccount[];
  error?: { code: string; message: string; final?: boolean };
}

/** A client of one framework's recipe during one test, with a signed-in seller. */
export class RecipeClient {
  readonly recipes: Recipes;
  seller: Seller;
  /** The lines that the server logged. */
  readonly log: string[] = [];
  /** The bodies of its responses, except those with a client secret. */
  readonly #bodies: string[] = [];
  readonly #framework: Framework;

  constructor(recipes: Recipes, framework: Framework, seller: Seller) {
    this.recipes = recipes;
    this.#framework = framework;
    this.seller = seller;
    for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const) {
      mock.method(console, level, (...parts: unknown[]) => this.log.push(parts.map(String).join(' ')));
    }
  }

  /** Asserts that no secrets were sent to the page or logged. */
  assertNothingLeaked(): void {
    assert.doesNotMatch(this.#bodies.join('\n'), /canary|btok_|sk_|_secret_|session=|acct_|API Key|No such|\bat .+:\d+:\d+/);
    assert.doesNotMatch(this.log.join('\n'), /canary|btok_\w|sk_\w|_secret_|session=|\bat .+:\d+:\d+/);
  }

  async request(path: string, init: RequestInit = {}): Promise<RecipeResponse> {
    const headers = {
      Cookie: this.seller.cookie,
      ...(init.method === 'POST' && { Origin: ORIGIN }),
      ...(init.headers as object),
    };
    const response = await fetch(`${this.recipes.urls[this.#framework]}/payouts${path}`, { ...init, headers });
    const body = await response.text();
    if (!response.ok || path !== '/session') this.#bodies.push(body);
    return { ...(JSON.parse(body) as RecipeResponse), status: response.status, headers: response.headers };
  }

  openSession(headers: Record<string, string> = {}): Promise<RecipeResponse> {
    return this.request('/session', { method: 'POST', headers });
  }

  send(body: unknown, headers: Record<string, string> = {}): Promise<RecipeResponse> {
    return this.request('/account', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Resolves with the seller's external accounts at Stripe. */
  async attached() {
    return (await this.recipes.platform.stripe.accounts.listExternalAccounts(this.seller.account)).data;
  }

  /** Resolves with the session of a client secret. */
  sessionOf(clientSecret: string) {
    return this.recipes.platform.stripe.financialConnections.sessions.retrieve(clientSecret.split('_secret_')[0] ?? '');
  }

  /** Makes the next call to the connected account fail. */
  failNext(fault: object): void {
    this.recipes.platform.server.sandbox.control({ faults: [{ path: '/v1/accounts/*', times: 1, ...fault }] });
  }
}

/** Describes the recipe for each framework. Each test gets a new seller, and fails if a secret is leaked. */
export function describeRecipes(define: (client: () => RecipeClient) => void): void {
  let recipes: Recipes;
  before(async () => void (recipes = await startRecipes()));
  after(() => recipes.close());

  for (const framework of FRAMEWORKS) {
    describe(`the recipe for ${framework}`, () => {
      let client: RecipeClient;
      beforeEach(async () => {
        client = new RecipeClient(recipes, framework, await recipes.signIn());
      });
      afterEach(() => {
        mock.restoreAll();
        client.assertNothingLeaked();
      });
      define(() => client);
    });
  }
}
