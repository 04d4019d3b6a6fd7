// #region recipe
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { reportFailure } from './failures.js';
import { accountFromCookies, appOrigin, payouts } from './platform.js';
import { checkOrigin, readIdempotencyKey, readJson, readToken } from './requests.js';

/** Replace with your own login, such as `c.get('seller').connectedAccount`. Never read the account from the request's body or query. */
const connectedAccountOf = (c: Context): string => accountFromCookies(c.req.header('Cookie'));

/** `app.route('/payouts', payoutRoutes)` */
export const payoutRoutes = new Hono();

payoutRoutes.use(async (c, next) => {
  c.header('Cache-Control', 'no-store');
  checkOrigin(c.req.method, c.req.header('Origin'), appOrigin);
  await next();
});

payoutRoutes.post('/session', async (c) => {
  const idempotencyKey = readIdempotencyKey(c.req.header('Idempotency-Key'));
  return c.json({ clientSecret: await payouts.createSession(connectedAccountOf(c), idempotencyKey) });
});

payoutRoutes.post('/account', async (c) => {
  const account = connectedAccountOf(c);
  await payouts.attachAccount(account, readToken(await readJson(c.req.raw)));
  return c.json({ payoutAccounts: await payouts.listAccounts(account) });
});

payoutRoutes.get('/accounts', async (c) => {
  return c.json({ payoutAccounts: await payouts.listAccounts(connectedAccountOf(c)) });
});

payoutRoutes.onError((error, c) => {
  const { status, ...failure } = reportFailure(error, `${c.req.method} ${c.req.path}`);
  return c.json({ error: failure }, status as ContentfulStatusCode);
});
// #endregion
