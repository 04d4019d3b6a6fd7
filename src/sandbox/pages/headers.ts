import { createMiddleware } from 'hono/factory';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  // Every redirect after a form's POST stays on this origin, so that this holds for the whole chain.
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Sets the headers of every answer in the bank's window, redirects included, because its addresses hold codes and states. */
export const pageHeaders = createMiddleware(async (context, next) => {
  await next();
  context.header('Content-Security-Policy', POLICY);
  context.header('Cache-Control', 'no-store');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('X-Content-Type-Options', 'nosniff');
});
