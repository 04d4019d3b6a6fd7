// #region recipe
import { reportFailure } from './server/failures';
import { accountOfLogin, ownOrigin } from './server/platform';
import { checkOrigin } from './server/requests';

/** Replace with your own login, such as `(await auth()).seller.connectedAccount`. Never take it from what the page sends. */
const connectedAccountOf = (request: Request): string => accountOfLogin(request.headers.get('Cookie'));

/** Returns a route handler that checks the origin and the login, and answers in JSON, failures too. */
export function answering(handle: (request: Request, connectedAccount: string) => Promise<object>) {
  return async (request: Request): Promise<Response> => {
    const headers = { 'Cache-Control': 'no-store' };
    try {
      checkOrigin(request.method, request.headers.get('Origin'), ownOrigin);
      return Response.json(await handle(request, connectedAccountOf(request)), { headers });
    } catch (error) {
      const { status, ...failure } = reportFailure(error, `${request.method} ${new URL(request.url).pathname}`);
      return Response.json({ error: failure }, { status, headers });
    }
  };
}
// #endregion
