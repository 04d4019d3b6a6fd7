// #region recipe
import { reportFailure } from '../../../failures.js';
import { accountOfLogin, ownOrigin } from '../../../platform.js';
import { checkOrigin } from '../../../requests.js';

/** Replace by your own login, such as `(await auth()).seller.connectedAccount`. Never take it from what the page sends. */
const connectedAccountOf = (request: Request): string => accountOfLogin(request.headers.get('Cookie'));

/** Makes a route handler: looks at who asks, and answers in JSON, also when it fails. */
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
