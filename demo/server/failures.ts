import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { reportFailure } from '../recipes/failures.js';
import type { ErrorResponse } from '../payouts-api-types.js';

/** Responds with the error's code and its message for the user, and logs the details. */
export function sendError(error: unknown, c: Context): Response {
  const { status, ...failure } = reportFailure(error, `${c.req.method} ${c.req.path}`);
  return c.json({ error: failure } satisfies ErrorResponse, status as ContentfulStatusCode);
}
