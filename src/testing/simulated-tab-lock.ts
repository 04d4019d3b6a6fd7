/**
 * Sets `tabindex="-1"` on every element of the document, as Stripe.js does during a call: the first ones synchronously, the others in
 * batches. Like Stripe.js it takes every value that it finds for the page's own, even the `-1` of an earlier lock.
 * @returns a function that restores the value that was found on each element
 */
export function lockTabOrder(batchSize: number): () => void {
  const unlocked = [...document.querySelectorAll('*')];
  const found: [element: Element, tabindex: string | null][] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lockBatch = (): void => {
    for (const element of unlocked.splice(0, batchSize)) {
      found.push([element, element.getAttribute('tabindex')]);
      element.setAttribute('tabindex', '-1');
    }
    timer = unlocked.length > 0 ? setTimeout(lockBatch) : undefined;
  };
  lockBatch();

  return () => {
    clearTimeout(timer);
    for (const [element, tabindex] of found) {
      if (tabindex === null) element.removeAttribute('tabindex');
      else element.setAttribute('tabindex', tabindex);
    }
  };
}
