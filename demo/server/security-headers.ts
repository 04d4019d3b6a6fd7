import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';

/** The API that the page may connect to. */
export type Engine = { mode: 'sandbox'; apiUrl: string } | { mode: 'stripe' };

/**
 * Sets the security headers of every response. The policy allows no `unsafe-…` source, because the element needs no inline style or
 * script.
 * @see https://docs.stripe.com/security/guide#content-security-policy
 * @see https://docs.stripe.com/financial-connections/deployment-checklist
 */
export function securityHeaders(engine: Engine): MiddlewareHandler {
  const [forPage, forInPageSandbox] = [headersFor(engine, false), headersFor(engine, true)];
  return (c, next) => (/^\/(playground|docs)\//.test(c.req.path) ? forInPageSandbox : forPage)(c, next);
}

/** In the playground and the documentation, the sandbox runs in the page. The playground also embeds a page of its own origin. */
function headersFor(engine: Engine, hasInPageSandbox: boolean): MiddlewareHandler {
  const own = hasInPageSandbox ? ["'self'"] : [];
  const sources = engine.mode === 'stripe' ? ON_STRIPE : onSandbox(engine.apiUrl);
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      ...sources,
      ...(engine.mode === 'sandbox' && trustedTypes(hasInPageSandbox)),
      frameAncestors: hasInPageSandbox ? own : ["'none'"],
      frameSrc: [...sources.frameSrc, ...own],
    },
    // The bank's window needs its opener, and Stripe needs the origin of the page that embeds it.
    crossOriginOpenerPolicy: 'same-origin-allow-popups',
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: hasInPageSandbox ? 'SAMEORIGIN' : 'DENY',
    // The demo is served over plain HTTP on this machine.
    strictTransportSecurity: false,
  });
}

const onSandbox = (apiUrl: string) => ({
  scriptSrc: ["'self'"],
  frameSrc: [],
  connectSrc: ["'self'", apiUrl],
  // Bank logos.
  imgSrc: ["'self'", 'data:'],
});

/** Only the element's copy of Lit, and a sandbox in the page, may turn text into markup. Stripe.js would need a default policy. */
const trustedTypes = (hasInPageSandbox: boolean) => ({
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['bank-account-token-collector-lit', ...(hasInPageSandbox ? ['bank-account-token-collector-sandbox'] : [])],
});

const ON_STRIPE = {
  scriptSrc: ["'self'", 'https://js.stripe.com', 'https://*.js.stripe.com'],
  frameSrc: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
  connectSrc: ["'self'", 'https://api.stripe.com'],
  imgSrc: ["'self'", 'data:', 'https://*.stripe.com'],
};
