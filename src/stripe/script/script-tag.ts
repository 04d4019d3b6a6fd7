import type { StripeConstructor } from '@stripe/stripe-js';
import type { TrustedTypes } from '../../contract/trusted-types.js';

const ORIGIN = 'https://js.stripe.com/';

/** The URL that `@stripe/stripe-js` loads, in the version of our dependency. A test compares the two. */
export const STRIPE_JS_URL = `${ORIGIN}endive/stripe.js`;

/** Returns the global that Stripe.js defines. An element with the id `Stripe` is also a global, but not a function. */
function stripeConstructor(): StripeConstructor | undefined {
  const { Stripe } = window as { Stripe?: StripeConstructor };
  return typeof Stripe === 'function' ? Stripe : undefined;
}

export const isStripeLoaded = (): boolean => stripeConstructor() !== undefined;

/** Returns the script tags of Stripe.js, of any loader. */
export const stripeTags = (): HTMLScriptElement[] =>
  [...document.scripts].filter(({ src }) => src.startsWith(ORIGIN) && /\/(v3\/?|[a-z]+\/stripe\.js)(\?|$)/.test(src));

let policy: { createScriptURL(url: string): string } | undefined;
let count = 0;

/**
 * Inserts a script tag. Where Trusted Types are required, that needs a policy, and ours accepts only URLs of Stripe's origin. If the page
 * has a default policy, that one decides.
 * @see https://github.com/stripe/stripe-js/issues/403
 */
function insertTag(): HTMLScriptElement {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  // A tag with the same URL would share a request that hangs.
  const url = count++ ? `${STRIPE_JS_URL}?${count}` : STRIPE_JS_URL;
  if (trustedTypes?.defaultPolicy === null) {
    policy ??= trustedTypes.createPolicy('bank-account-token-collector', {
      createScriptURL: (input: string) => (input.startsWith(ORIGIN) ? input : ''),
    });
  }
  const tag = document.createElement('script');
  tag.src = policy?.createScriptURL(url) ?? url;
  document.head.append(tag);
  return tag;
}

/** Resolves with the first of the tags that loads or fails. */
const firstEnded = (tags: HTMLScriptElement[]): Promise<HTMLScriptElement> =>
  new Promise((resolve) => {
    for (const tag of tags) for (const end of ['load', 'error']) tag.addEventListener(end, () => resolve(tag));
  });

/**
 * Waits for the page's script tags of Stripe.js, or inserts one. Tries twice, as `@stripe/stripe-js` does.
 * @throws an Error if both attempts fail
 */
export async function loadScript(): Promise<StripeConstructor> {
  for (let attempt = 0; attempt < 2 && !isStripeLoaded(); attempt++) {
    const tags = stripeTags();
    const ended = await firstEnded(tags.length > 0 ? tags : [insertTag()]);
    if (!isStripeLoaded()) ended.remove();
  }
  const Stripe = stripeConstructor();
  if (!Stripe) throw new Error();
  return Stripe;
}
