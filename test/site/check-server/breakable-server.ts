import { createAdaptorServer } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stripe } from 'stripe';
import { finalRefusal, reportFailure, type Failure } from '../../../demo/recipes/failures.js';
import { createPayouts, type PayoutAccount } from '../../../demo/recipes/payouts.js';
import { accountFromCookies } from '../../../demo/recipes/platform.js';
import { checkOrigin, readIdempotencyKey, readJson, readToken } from '../../../demo/recipes/requests.js';
import { SESSION_PARAMS, SESSION_VERSION } from '../../../demo/recipes/session-params.js';

/** The parts of a server. Tests replace one of them to break the contract. */
export interface Parts {
  sessionParams: object;
  permissions: string[];
  methods: string[];
  headers: Record<string, string>;
  idempotencyKeyOf: (key: string | undefined) => string | undefined;
  sessionKey: (account: string, key: string) => string;
  attachKey: (account: string, token: string) => string | undefined;
  isDefault: boolean;
  accountOf: (c: Context, body?: unknown) => string;
  checkOrigin: (method: string, origin: string | undefined) => void;
  readBody: (request: Request) => Promise<unknown>;
  readToken: (body: unknown) => string;
  refuse: (error: unknown) => unknown;
  list: (stripe: Stripe, account: string) => Promise<object[]>;
  respondToError: (failure: Failure, error: unknown) => Response | undefined;
}

/** Returns the parts that follow the contract. */
export function validParts(origin: string): Parts {
  return {
    sessionParams: SESSION_PARAMS,
    permissions: ['payment_method'],
    methods: ['POST'],
    headers: { 'Cache-Control': 'no-store' },
    idempotencyKeyOf: readIdempotencyKey,
    sessionKey: (account, key) => `session-${account}-${key}`,
    attachKey: (account, token) => `attach-${account}-${token}`,
    isDefault: true,
    accountOf: (c) => accountFromCookies(c.req.header('Cookie')),
    checkOrigin: (method, requestOrigin) => checkOrigin(method, requestOrigin, origin),
    readBody: readJson,
    readToken,
    refuse: finalRefusal,
    list: (stripe, account): Promise<PayoutAccount[]> => createPayouts(stripe).listAccounts(account),
    respondToError: () => undefined,
  };
}

/** Serves the three routes on a free port, with the given parts. */
export async function serveParts(stripe: Stripe, parts: Parts): Promise<{ url: string; close: () => void }> {
  const app = new Hono();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(parts.headers)) c.header(name, value);
    parts.checkOrigin(c.req.method, c.req.header('Origin'));
    await next();
  });

  app.on(parts.methods, '/payouts/session', async (c) => {
    const account = parts.accountOf(c, await c.req.json().catch(() => undefined));
    const key = parts.idempotencyKeyOf(c.req.header('Idempotency-Key')) ?? crypto.randomUUID();
    const parameters = { account_holder: { type: 'account', account }, permissions: parts.permissions, ...parts.sessionParams };
    const { client_secret } = await stripe.financialConnections.sessions.create(parameters, {
      apiVersion: SESSION_VERSION,
      idempotencyKey: parts.sessionKey(account, key),
    });
    return c.json({ clientSecret: client_secret });
  });

  app.on(parts.methods, '/payouts/account', async (c) => {
    parts.accountOf(c);
    const body = await parts.readBody(c.req.raw);
    const account = parts.accountOf(c, body);
    const token = parts.readToken(body);
    const idempotencyKey = parts.attachKey(account, token);
    try {
      await stripe.accounts.createExternalAccount(
        account,
        { external_account: token, ...(parts.isDefault && { default_for_currency: true }) },
        idempotencyKey === undefined ? {} : { idempotencyKey },
      );
    } catch (error) {
      throw parts.refuse(error) ?? error;
    }
    return c.json({ payoutAccounts: await parts.list(stripe, account) });
  });

  app.get('/payouts/accounts', async (c) => c.json({ payoutAccounts: await parts.list(stripe, parts.accountOf(c)) }));

  app.onError((error, c) => {
    const { status, ...failure } = reportFailure(error, c.req.path);
    return parts.respondToError({ status, ...failure }, error) ?? c.json({ error: failure }, status as ContentfulStatusCode);
  });

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close().closeAllConnections() };
}
