import type { StripeConstructor } from '@stripe/stripe-js';

const ORIGIN = 'https://js.stripe.com/';

/** Where Stripe's loader of the version that we depend on takes its script from; a test compares the two. */
export const STRIPE_JS_URL = `${ORIGIN}endive/stripe.js`;

/** What Stripe.js puts into the page; an element with the id `Stripe` is none. */
function stripeConstructor(): StripeConstructor | undefined {
  const { Stripe } = window as { Stripe?: StripeConstructor };
  return typeof Stripe === 'function' ? Stripe : undefined;
}

export const isStripeLoaded = (): boolean => stripeConstructor() !== undefined;

/** The tags that any loader of Stripe.js would wait for. */
export const stripeTags = (): HTMLScriptElement[] =>
  [...document.scripts].filter(({ src }) => src.startsWith(ORIGIN) && /\/(v3\/?|[a-z]+\/stripe\.js)(\?|$)/.test(src));

/** What TypeScript's own libraries lack. @see https://w3c.github.io/trusted-types/dist/spec/ */
interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
let count = 0;

/**
 * Puts a tag into the page, through a policy that lets Stripe's origin pass and nothing else: where Trusted Types are required,
 * Stripe's loader cannot (stripe-js #403). A page with a default policy has decided for itself.
 */
function insertTag(): HTMLScriptElement {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  // A request that hangs would be shared by a tag with the same address.
  const url = count++ ? `${STRIPE_JS_URL}?${count}` : STRIPE_JS_URL;
  if (trustedTypes?.defaultPolicy === null) {
    policy ??= trustedTypes.createPolicy('bank-account-token-collector', {
      createScriptURL: (given) => (given.startsWith(ORIGIN) ? given : ''),
    });
  }
  const tag = document.createElement('script');
  tag.src = policy?.createScriptURL(url) ?? url;
  document.head.append(tag);
  return tag;
}

/** Resolves as soon as one of the tags has ended. */
const anyEnds = (tags: HTMLScriptElement[]): Promise<HTMLScriptElement> =>
  new Promise((resolve) => {
    for (const tag of tags) for (const end of ['load', 'error']) tag.addEventListener(end, () => resolve(tag));
  });

/**
 * Waits for the tags that are there, or for one of ours. Tries twice, as Stripe's loader does.
 * @throws an Error when both tries have failed
 */
export async function bringScript(): Promise<StripeConstructor> {
  for (let attempt = 0; attempt < 2 && !isStripeLoaded(); attempt++) {
    const tags = stripeTags();
    const ended = await anyEnds(tags.length > 0 ? tags : [insertTag()]);
    if (!isStripeLoaded()) ended.remove();
  }
  const Stripe = stripeConstructor();
  if (!Stripe) throw new Error();
  return Stripe;
}
