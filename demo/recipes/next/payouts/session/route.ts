// #region recipe
import { payouts } from '../server/platform';
import { readIdempotencyKey } from '../server/requests';
import { routeHandler } from '../route-handler';

export const POST = routeHandler(async (request, connectedAccount) => {
  const idempotencyKey = readIdempotencyKey(request.headers.get('Idempotency-Key'));
  return { clientSecret: await payouts.createSession(connectedAccount, idempotencyKey) };
});
// #endregion
