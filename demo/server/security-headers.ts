import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';

/** Where the page may go besides itself. */
export type Engine = { mode: 'sandbox'; apiUrl: string } | { mode: 'stripe' };

/**
 * Headers of every answer. No `unsafe-…` source and no inline style or script: the element needs none.
 * @see https://docs.stripe.com/security/guide#content-security-policy
 * @see https://docs.stripe.com/financial-connections/deployment-checklist
 */
export function securityHeaders(engine: Engine): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(engine.mode === 'stripe' ? ON_STRIPE : onSandbox(engine.apiUrl)),
    },
    // The bank's window has to keep its opener, and Stripe has to see where it is embedded.
    crossOriginOpenerPolicy: 'same-origin-allow-popups',
    referrerPolicy: 'strict-origin-when-cross-origin',
    xFrameOptions: 'DENY',
    // The demo is served over plain HTTP on this machine.
    strictTransportSecurity: false,
  });
}

const onSandbox = (apiUrl: string) => ({
  scriptSrc: ["'self'"],
  connectSrc: ["'self'", apiUrl],
  // Banks' marks.
  imgSrc: ["'self'", 'data:'],
  // The policy of the element's Lit is the only one: nothing else may turn text into markup. Stripe.js would need a default policy.
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['bank-account-token-collector-lit'],
});

const ON_STRIPE = {
  scriptSrc: ["'self'", 'https://js.stripe.com', 'https://*.js.stripe.com'],
  frameSrc: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
  connectSrc: ["'self'", 'https://api.stripe.com'],
  imgSrc: ["'self'", 'https://*.stripe.com'],
};
