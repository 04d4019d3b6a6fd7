// #region recipe
import express, { type ErrorRequestHandler, type Request } from 'express';
import { Refusal, reportFailure } from './failures.js';
import { accountFromCookies, appOrigin, payouts } from './platform.js';
import { BODY_REFUSALS, checkOrigin, MAX_BODY, readIdempotencyKey, readToken } from './requests.js';

/** Replace with your own login, such as `req.session.seller.connectedAccount`. Never read the account from the request's body or query. */
const connectedAccountOf = (req: Request): string => accountFromCookies(req.get('Cookie'));

/** `app.use('/payouts', payoutRoutes)` */
export const payoutRoutes = express.Router();

payoutRoutes.use((req, res, next) => {
  res.set('Cache-Control', 'no-store');
  checkOrigin(req.method, req.get('Origin'), appOrigin);
  next();
});
payoutRoutes.use(express.json({ limit: MAX_BODY }));

payoutRoutes.post('/session', async (req, res) => {
  const idempotencyKey = readIdempotencyKey(req.get('Idempotency-Key'));
  res.json({ clientSecret: await payouts.createSession(connectedAccountOf(req), idempotencyKey) });
});

payoutRoutes.post('/account', async (req, res) => {
  const account = connectedAccountOf(req);
  if (!req.is('application/json')) throw BODY_REFUSALS[415];
  await payouts.attachAccount(account, readToken(req.body));
  res.json({ payoutAccounts: await payouts.listAccounts(account) });
});

payoutRoutes.get('/accounts', async (req, res) => {
  res.json({ payoutAccounts: await payouts.listAccounts(connectedAccountOf(req)) });
});

const sendError: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) return next(error);
  const { status, ...failure } = reportFailure(refusalOfBody(error) ?? error, `${req.method} ${req.baseUrl}${req.path}`);
  res.status(status).json({ error: failure });
};
payoutRoutes.use(sendError);

/** Returns the refusal for an error of the body parser. The error's own message is not used, because it quotes the body. */
function refusalOfBody(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || error instanceof Refusal || !('status' in error)) return undefined;
  return BODY_REFUSALS[error.status as keyof typeof BODY_REFUSALS];
}
// #endregion
