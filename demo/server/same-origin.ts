import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../recipes/failures.js';

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost']);

/**
 * Refuses requests from pages of other origins. Browsers send an `Origin` with every POST, so only a GET may come without one.
 * Also checks the host name, because an attacker's domain can resolve to this machine (DNS rebinding).
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const here = new URL(c.req.url);
  const origin = c.req.header('Origin');
  const isFromHere = origin === undefined ? c.req.method === 'GET' : origin === here.origin;
  if (!isFromHere || !THIS_MACHINE.has(here.hostname)) {
    const hint = `The page's origin is ${JSON.stringify(origin ?? 'not sent')}, this server's is ${here.origin}. Open the demo there.`;
    throw new Refusal(403, 'foreign_origin', 'Only the payouts page may send this request.', { hint });
  }
  await next();
};
