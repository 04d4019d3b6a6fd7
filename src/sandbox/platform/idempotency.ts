import { createMiddleware } from 'hono/factory';
import { Problem } from '../problem.js';

interface Kept {
  readonly request: string;
  /** `null` while the first request is still being answered. */
  answer: { status: number; body: string } | null;
}

function misused(message: string): Problem {
  return new Problem(400, { type: 'idempotency_error', message });
}

function replayed({ status, body }: NonNullable<Kept['answer']>): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json', 'idempotent-replayed': 'true' } });
}

/**
 * The same key and the same parameters get the same answer, so that a POST can be repeated when its answer was lost. As at Stripe,
 * only answers of calls that were carried out are kept: a refused call may be corrected and sent again under its key.
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export function idempotency() {
  const keptByKey = new Map<string, Kept>();
  return createMiddleware(async (context, next) => {
    const key = context.req.header('idempotency-key');
    if (key === undefined || context.req.method !== 'POST') return next();
    if (key.length > 255) throw misused('An idempotency key has at most 255 characters.');
    const request = `${context.req.path}\n${await context.req.raw.clone().text()}`;
    const kept = keptByKey.get(key);
    if (kept && kept.request !== request) {
      throw misused('This idempotency key was used before, for another call or with other parameters. Use a new key.');
    }
    if (kept?.answer === null) {
      const message = 'A request with this idempotency key is still being answered.';
      throw new Problem(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message });
    }
    if (kept) return replayed(kept.answer);
    const entry: Kept = { request, answer: null };
    keptByKey.set(key, entry);
    await next();
    if (!context.res.ok) keptByKey.delete(key);
    else entry.answer = { status: context.res.status, body: await context.res.clone().text() };
    return undefined;
  });
}
