// #region recipe
import { reportFailure } from './server/failures';
import { accountFromCookies, appOrigin } from './server/platform';
import { checkOrigin } from './server/requests';

/** Replace with your own login, such as `(await auth()).seller.connectedAccount`. Never read the account from the request's body or query. */
const connectedAccountOf = (request: Request): string => accountFromCookies(request.headers.get('Cookie'));

/** Returns a route handler that checks the origin and the login. It responds in JSON, also when it fails. */
export function routeHandler(handle: (request: Request, connectedAccount: string) => Promise<object>) {
  return async (request: Request): Promise<Response> => {
    const headers = { 'Cache-Control': 'no-store' };
    try {
      checkOrigin(request.method, request.headers.get('Origin'), appOrigin);
      return Response.json(await handle(request, connectedAccountOf(request)), { headers });
    } catch (error) {
      const { status, ...failure } = reportFailure(error, `${request.method} ${new URL(request.url).pathname}`);
      return Response.json({ error: failure }, { status, headers });
    }
  };
}
// #endregion
