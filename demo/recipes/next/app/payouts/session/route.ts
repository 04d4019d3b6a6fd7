// #region recipe
import { payouts } from '../../../../platform.js';
import { readAttempt } from '../../../../requests.js';
import { answering } from '../answering.js';

export const POST = answering(async (request, connectedAccount) => {
  const attempt = readAttempt(request.headers.get('Idempotency-Key'));
  return { clientSecret: await payouts.openSession(connectedAccount, attempt) };
});
// #endregion
