import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import { DriverError, collectorMissing, severalCollectors } from './driver-error.js';
import { until } from './wait-until.js';

export const TAG = 'bank-account-token-collector';

/** A place and every open shadow root below it. */
function rootsBelow(place: ParentNode): ParentNode[] {
  const roots: ParentNode[] = [place];
  if (place instanceof Element && place.shadowRoot) roots.push(...rootsBelow(place.shadowRoot));
  for (const { shadowRoot } of place.querySelectorAll('*')) if (shadowRoot) roots.push(...rootsBelow(shadowRoot));
  return roots;
}

const isCollector = (place: ParentNode): place is BankAccountTokenCollector =>
  place instanceof Element && place.localName === TAG;

/** Finds the one element in a place: the place itself, or below it, through shadow roots. Waits for it to come and to be defined. */
export async function findCollector(place: ParentNode, timeout: number): Promise<BankAccountTokenCollector> {
  if (!('querySelectorAll' in Object(place))) {
    throw new DriverError('collector_missing', 'Pass an element, a shadow root or the document.');
  }
  const look = (): BankAccountTokenCollector | null => {
    const within = rootsBelow(place).flatMap((root) => [...root.querySelectorAll<BankAccountTokenCollector>(TAG)]);
    const found = isCollector(place) ? [place] : within;
    if (found.length > 1) throw severalCollectors(found.length);
    return found[0]?.shadowRoot ? found[0] : null;
  };
  return until(look, {
    places: () => rootsBelow(place),
    timeout,
    complain: () => collectorMissing(timeout),
    // An upgrade is no change that could be observed.
    wake: customElements.whenDefined(TAG),
  });
}
