// #region recipe
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { reportFailure } from './failures.js';
import { accountOfLogin, ownOrigin, payouts } from './platform.js';
import { checkOrigin, readAttempt, readJson, readToken } from './requests.js';

/** Replace with your own login, such as `c.get('seller').connectedAccount`. Never take it from what the page sends. */
const connectedAccountOf = (c: Context): string => accountOfLogin(c.req.header('Cookie'));

/** `app.route('/payouts', payoutRoutes)` */
export const payoutRoutes = new Hono();

payoutRoutes.use(async (c, next) => {
  c.header('Cache-Control', 'no-store');
  checkOrigin(c.req.method, c.req.header('Origin'), ownOrigin);
  await next();
});

payoutRoutes.post('/session', async (c) => {
  const attempt = readAttempt(c.req.header('Idempotency-Key'));
  return c.json({ clientSecret: await payouts.openSession(connectedAccountOf(c), attempt) });
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
