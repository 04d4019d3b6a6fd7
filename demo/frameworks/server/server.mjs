/**
 * The server of the applications beside it: `node server.mjs ../vue/dist 4242`. It serves one built application, creates sessions
 * with the `stripe` package, and stands in for Stripe with the sandbox, at the same address. On Stripe, the sandbox goes.
 */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createSandbox } from 'bank-account-token-collector/sandbox';
import { Hono } from 'hono';
import Stripe from 'stripe';

const [folder = '.', port = '0'] = process.argv.slice(2);

const app = new Hono();
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, ({ port }) => {
  const origin = `http://127.0.0.1:${port}`;
  const sandbox = createSandbox({ origin, businessName: 'Loomhall' });
  const stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });

  app.post('/api/session', async (c) => {
    const seller = await stripe.accounts.create({ type: 'custom', country: 'US' });
    const session = await stripe.financialConnections.sessions.create({
      account_holder: { type: 'account', account: seller.id },
      permissions: ['payment_method'],
      filters: { country: 'US' },
    });
    return c.text(session.client_secret ?? '');
  });
  app.use(serveStatic({ root: folder }));
  app.all('*', (c) => sandbox.fetch(c.req.raw));
  console.log(origin);
});
process.once('SIGTERM', () => server.close());
