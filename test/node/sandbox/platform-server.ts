import { Stripe } from 'stripe';
import { type SandboxServer, type SandboxServerOptions, startSandbox } from '../../../src/sandbox/node.js';
import { Person } from './person.js';

/** A platform's server: the real `stripe` package, talking to a real server. */
export interface Platform {
  server: SandboxServer;
  stripe: Stripe;
  /** A clock that only moves when a test moves it. */
  clock: { now: number };
  createAccount(): Promise<Stripe.Response<Stripe.Account>>;
  /** A session for payouts: what the newest version doesn't do by itself is said. */
  createSession(
    more?: Partial<Stripe.FinancialConnections.SessionCreateParams>,
  ): Promise<{ session: Stripe.FinancialConnections.Session; person: Person }>;
  close(): Promise<void>;
}

export function stripeFor({ port }: SandboxServer, key = 'sk_test_sandbox'): Stripe {
  return new Stripe(key, { host: '127.0.0.1', port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 });
}

export async function startPlatform(options: SandboxServerOptions = {}): Promise<Platform> {
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  const server = await startSandbox({ now: () => clock.now, ...options });
  const stripe = stripeFor(server);
  const createAccount = () =>
    stripe.accounts.create({ type: 'custom', country: 'US', capabilities: { transfers: { requested: true } } });
  return {
    server,
    stripe,
    clock,
    createAccount,
    async createSession(more = {}) {
      const { id: account } = await createAccount();
      const session = await stripe.financialConnections.sessions.create({
        account_holder: { type: 'account', account },
        permissions: ['payment_method', 'balances'],
        limits: { accounts: 1 },
        manual_entry: { mode: 'automatic' },
        filters: { require_payment_method_support: 'all' },
        ...more,
      });
      return { session, person: new Person({ origin: server.url, fetch }, session.client_secret ?? '') };
    },
    close: server.close,
  };
}
