// #region recipe
import { payouts } from '../server/platform';
import { readAttempt } from '../server/requests';
import { answering } from '../answering';

export const POST = answering(async (request, connectedAccount) => {
  const attempt = readAttempt(request.headers.get('Idempotency-Key'));
  return { clientSecret: await payouts.openSession(connectedAccount, attempt) };
});
// #endregion
