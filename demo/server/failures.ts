import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { reportFailure } from '../recipes/failures.js';
import type { FailureAnswer } from '../wire.js';

/** Responds with the error's message for the user, and logs the details. */
export function answerFailure(error: unknown, c: Context): Response {
  const { status, ...failure } = reportFailure(error, `${c.req.method} ${c.req.path}`);
  return c.json({ error: failure } satisfies FailureAnswer, status as ContentfulStatusCode);
}
