import type { BankAccountTokenCollector } from '../collector/bank-account-token-collector.js';
import { DriverError, collectorMissing, severalCollectors } from './driver-error.js';
import { waitUntil } from './wait-until.js';

export const TAG = 'bank-account-token-collector';

/** Returns a node and every open shadow root below it. */
function rootsBelow(node: ParentNode): ParentNode[] {
  const roots: ParentNode[] = [node];
  if (node instanceof Element && node.shadowRoot) roots.push(...rootsBelow(node.shadowRoot));
  for (const { shadowRoot } of node.querySelectorAll('*')) if (shadowRoot) roots.push(...rootsBelow(shadowRoot));
  return roots;
}

const isCollector = (node: ParentNode): node is BankAccountTokenCollector => node instanceof Element && node.localName === TAG;

/**
 * Waits for the one collector that is `target` or inside it, also through shadow roots, and for its definition.
 * @throws {DriverError} if there are several, or none within `timeout` milliseconds
 */
export async function findCollector(target: ParentNode, timeout: number): Promise<BankAccountTokenCollector> {
  if (!('querySelectorAll' in Object(target))) {
    throw new DriverError('collector_missing', 'Pass an element, a shadow root or the document.');
  }
  const find = (): BankAccountTokenCollector | null => {
    const within = rootsBelow(target).flatMap((root) => [...root.querySelectorAll<BankAccountTokenCollector>(TAG)]);
    const found = isCollector(target) ? [target] : within;
    if (found.length > 1) throw severalCollectors(found.length);
    return found[0]?.shadowRoot ? found[0] : null;
  };
  return waitUntil(find, {
    roots: () => rootsBelow(target),
    timeout,
    timeoutError: () => collectorMissing(timeout),
    // A MutationObserver does not see the upgrade of an element.
    recheckAfter: customElements.whenDefined(TAG),
  });
}
