/**
 * The server of the applications in this folder: `node server.mjs ../vue/dist 4242`. It serves one built application, the three requests
 * of the contract, and a sandbox that replaces Stripe. For your own server, copy `dist/recipes/hono` instead, which also checks the
 * origin and reports each kind of error.
 */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createSandbox } from 'bank-account-token-collector/sandbox';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import Stripe from 'stripe';

const [folder = '.', port = '0'] = process.argv.slice(2);

const app = new Hono();
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, ({ port }) => {
  const origin = `http://127.0.0.1:${port}`;
  const sandbox = createSandbox({ origin, businessName: 'Loomhall' });
  const stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });

  app.post('/payouts/session', async (c) => {
    const session = await stripe.financialConnections.sessions.create({
      account_holder: { type: 'account', account: await seller(c, stripe) },
      permissions: ['payment_method'],
      limits: { accounts: 1 },
      manual_entry: { mode: 'automatic' },
      filters: { country: 'US', require_payment_method_support: 'all', account_subcategories: ['checking', 'savings'] },
    });
    return c.json({ clientSecret: session.client_secret });
  });
  app.post('/payouts/account', async (c) => {
    const { token } = await c.req.json();
    const account = await seller(c, stripe);
    const parameters = { external_account: token, default_for_currency: true };
    await stripe.accounts.createExternalAccount(account, parameters, { idempotencyKey: `attach-${token}` });
    return c.json({ payoutAccounts: await listAccounts(stripe, account) });
  });
  app.get('/payouts/accounts', async (c) => c.json({ payoutAccounts: await listAccounts(stripe, await seller(c, stripe)) }));
  app.onError((error, c) => {
    console.error(error);
    const message = 'Something went wrong on our side. Try again in a moment.';
    return c.json({ error: { code: 'unexpected_error', message } }, 500);
  });
  app.use(serveStatic({ root: folder }));
  app.all('*', (c) => sandbox.fetch(c.req.raw));
  console.log(origin);
});

/** Creates a seller for each browser. Replace with your own login, which knows the seller's connected account. */
async function seller(c, stripe) {
  const known = getCookie(c, 'seller');
  if (known) return known;
  const { id } = await stripe.accounts.create({ type: 'custom', country: 'US' });
  setCookie(c, 'seller', id, { httpOnly: true, sameSite: 'Lax' });
  return id;
}

async function listAccounts(stripe, account) {
  const { data } = await stripe.accounts.listExternalAccounts(account, { object: 'bank_account' });
  return data.map(({ id, bank_name, last4, default_for_currency, status }) => ({
    ...{ id, bankName: bank_name, last4, status },
    isDefault: default_for_currency === true,
  }));
}

process.once('SIGTERM', () => server.close());
