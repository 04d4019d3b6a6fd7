// #region recipe
import express, { type ErrorRequestHandler, type Request } from 'express';
import { Refusal, reportFailure } from './failures.js';
import { accountOfLogin, ownOrigin, payouts } from './platform.js';
import { BODY_REFUSALS, checkOrigin, MAX_BODY, readAttempt, readToken } from './requests.js';

/** Replace with your own login, such as `req.session.seller.connectedAccount`. Never take it from what the page sends. */
const connectedAccountOf = (req: Request): string => accountOfLogin(req.get('Cookie'));

/** `app.use('/payouts', payoutRoutes)` */
export const payoutRoutes = express.Router();

payoutRoutes.use((req, res, next) => {
  res.set('Cache-Control', 'no-store');
  checkOrigin(req.method, req.get('Origin'), ownOrigin);
  next();
});
payoutRoutes.use(express.json({ limit: MAX_BODY }));

payoutRoutes.post('/session', async (req, res) => {
  const attempt = readAttempt(req.get('Idempotency-Key'));
  res.json({ clientSecret: await payouts.openSession(connectedAccountOf(req), attempt) });
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

const answerFailure: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) return next(error);
  const { status, ...failure } = reportFailure(refusalOfBody(error) ?? error, `${req.method} ${req.baseUrl}${req.path}`);
  res.status(status).json({ error: failure });
};
payoutRoutes.use(answerFailure);

/** The body parser's errors carry a status, and quote the body. */
function refusalOfBody(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || error instanceof Refusal || !('status' in error)) return undefined;
  return BODY_REFUSALS[error.status as keyof typeof BODY_REFUSALS];
}
// #endregion
