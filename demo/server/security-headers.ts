import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';

/** The API that the page may connect to. */
export type Engine = { mode: 'sandbox'; apiUrl: string } | { mode: 'stripe' };

/**
 * Sets the security headers of every response. They allow no `unsafe-…` source and no inline style or script: the element needs none.
 * @see https://docs.stripe.com/security/guide#content-security-policy
 * @see https://docs.stripe.com/financial-connections/deployment-checklist
 */
export function securityHeaders(engine: Engine): MiddlewareHandler {
  const [ofPage, ofOwnSandbox] = [headersFor(engine, false), headersFor(engine, true)];
  return (c, next) => (/^\/(playground|docs)\//.test(c.req.path) ? ofOwnSandbox : ofPage)(c, next);
}

/** In the playground and the documentation the sandbox runs in the page, and the playground frames a page of its own origin. */
function headersFor(engine: Engine, isOwnSandbox: boolean): MiddlewareHandler {
  const own = isOwnSandbox ? ["'self'"] : [];
  const sources = engine.mode === 'stripe' ? ON_STRIPE : onSandbox(engine.apiUrl);
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      ...sources,
      ...(engine.mode === 'sandbox' && trustedTypes(isOwnSandbox)),
      frameAncestors: isOwnSandbox ? own : ["'none'"],
      frameSrc: [...sources.frameSrc, ...own],
    },
    // The bank's window needs its opener, and Stripe needs the origin of the page that embeds it.
    crossOriginOpenerPolicy: 'same-origin-allow-popups',
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: isOwnSandbox ? 'SAMEORIGIN' : 'DENY',
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

/** Only the element's Lit, and a sandbox in the page, may turn text into markup. Stripe.js would need a default policy. */
const trustedTypes = (isOwnSandbox: boolean) => ({
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['bank-account-token-collector-lit', ...(isOwnSandbox ? ['bank-account-token-collector-sandbox'] : [])],
});

const ON_STRIPE = {
  scriptSrc: ["'self'", 'https://js.stripe.com', 'https://*.js.stripe.com'],
  frameSrc: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
  connectSrc: ["'self'", 'https://api.stripe.com'],
  imgSrc: ["'self'", 'data:', 'https://*.stripe.com'],
};
