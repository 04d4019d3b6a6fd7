import { Stripe } from 'stripe';
import { type SandboxServer, type SandboxServerOptions, startSandbox } from '../../../src/sandbox/node.js';
import { BrowserClient } from './browser-client.js';

/** A platform's server: the real `stripe` package, connected to a sandbox that listens on a port. */
export interface PlatformServer {
  server: SandboxServer;
  stripe: Stripe;
  /** The sandbox's clock. Time passes only when a test changes it. */
  clock: { now: number };
  createAccount(): Promise<Stripe.Response<Stripe.Account>>;
  /** Creates a session for payouts. Sets everything that is no longer a default in the newest API version. */
  createSession(
    more?: Partial<Stripe.FinancialConnections.SessionCreateParams>,
  ): Promise<{ session: Stripe.FinancialConnections.Session; browser: BrowserClient }>;
  close(): Promise<void>;
}

export function stripeFor({ port }: SandboxServer, key = 'sk_test_sandbox'): Stripe {
  return new Stripe(key, { host: '127.0.0.1', port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 });
}

export async function startPlatformServer(options: SandboxServerOptions = {}): Promise<PlatformServer> {
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
      return { session, browser: new BrowserClient({ origin: server.url, fetch }, session.client_secret ?? '') };
    },
    close: server.close,
  };
}
