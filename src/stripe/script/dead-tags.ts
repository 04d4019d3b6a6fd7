import { isStripeLoaded, stripeTags } from './script-tag.js';

/** Milliseconds that a downloaded script gets to run. */
const GRACE = 1_000;

/**
 * Removes Stripe.js script tags that have failed, or have run without defining `window.Stripe`, before this page listened to them. Such
 * a tag fires no more events, so a loader would wait for it forever. The performance timeline shows that its request has ended.
 * @see https://github.com/stripe/stripe-js/issues/253
 */
export async function removeDeadTags(): Promise<void> {
  const dead = stripeTags().filter(hasEnded);
  if (dead.length > 0) await new Promise((resolve) => setTimeout(resolve, GRACE));
  if (!isStripeLoaded()) for (const tag of dead) tag.remove();
}

/**
 * Returns `true` if the request of a tag has ended. A deferred script counts only once the page has loaded, because it runs no earlier.
 * Of several tags with the same URL, the first one ends first.
 */
function hasEnded(tag: HTMLScriptElement, _index: number, tags: HTMLScriptElement[]): boolean {
  const twins = tags.filter(({ src }) => src === tag.src);
  const ended = performance.getEntriesByName(tag.src).length;
  return ended > twins.indexOf(tag) && (!tag.defer || document.readyState === 'complete');
}
