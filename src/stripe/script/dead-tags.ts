import { isStripeLoaded, stripeTags } from './script-tag.js';

/** Grace for a script that is fetched but may not have run yet, in milliseconds. */
const GRACE = 1_000;

/**
 * Takes away the tags that failed, or ran without leaving `window.Stripe` behind, before anybody listened: the loader waits for
 * them for ever (stripe-js #253). A tag doesn't tell, but its request does: it is over, and there is no Stripe.
 */
export async function removeDeadTags(): Promise<void> {
  const dead = stripeTags().filter(hasEnded);
  if (dead.length > 0) await new Promise((resolve) => setTimeout(resolve, GRACE));
  if (!isStripeLoaded()) for (const tag of dead) tag.remove();
}

/** A deferred script is held back until the page has been read. The first of several tags of one address is the first to end. */
function hasEnded(tag: HTMLScriptElement, _index: number, tags: HTMLScriptElement[]): boolean {
  const twins = tags.filter(({ src }) => src === tag.src);
  const ended = performance.getEntriesByName(tag.src).length;
  return ended > twins.indexOf(tag) && (!tag.defer || document.readyState === 'complete');
}
