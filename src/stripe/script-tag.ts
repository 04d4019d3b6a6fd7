const ORIGIN = 'https://js.stripe.com/';

/** Where the loader of the version that we depend on takes its script from; a test compares the two. */
export const STRIPE_JS_URL = `${ORIGIN}endive/stripe.js`;

/** Whether the page has Stripe.js; an element with the id `Stripe` is none. */
export const isStripeLoaded = (): boolean => typeof (window as { Stripe?: unknown }).Stripe === 'function';

/** The tags that the loader would wait for. */
export const stripeTags = (): HTMLScriptElement[] =>
  [...document.scripts].filter(({ src }) => src.startsWith(ORIGIN) && /\/(v3\/?|[a-z]+\/stripe\.js)(\?|$)/.test(src));

/** What TypeScript's own libraries lack. @see https://w3c.github.io/trusted-types/dist/spec/ */
interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Puts the tag into the page through a policy that lets Stripe's origin pass and nothing else: where Trusted Types are required,
 * the loader cannot (stripe-js #403), but it finds the tag. A page with a default policy has decided for itself.
 */
export function insertTrustedTag(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (trustedTypes?.defaultPolicy !== null) return;
  try {
    policy ??= trustedTypes.createPolicy('bank-account-token-collector', {
      createScriptURL: (url) => (url.startsWith(ORIGIN) ? url : ''),
    });
    const tag = document.createElement('script');
    tag.src = policy.createScriptURL(STRIPE_JS_URL);
    document.head.append(tag);
  } catch {
    // The page's own policy doesn't name ours: what follows is between the loader and the page.
  }
}
