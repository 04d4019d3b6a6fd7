/**
 * Sets `tabindex="-1"` on every element of the document, as Stripe.js does for the length of a call: the first ones in this very task,
 * the others in slices. Like Stripe.js it takes whatever it finds for the page's own value, an earlier lock's `-1` included.
 * @returns gives each element the value that was found on it
 */
export function lockTabOrder(sliceSize: number): () => void {
  const waiting = [...document.querySelectorAll('*')];
  const found: [element: Element, tabindex: string | null][] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lockSlice = (): void => {
    for (const element of waiting.splice(0, sliceSize)) {
      found.push([element, element.getAttribute('tabindex')]);
      element.setAttribute('tabindex', '-1');
    }
    timer = waiting.length > 0 ? setTimeout(lockSlice) : undefined;
  };
  lockSlice();

  return () => {
    clearTimeout(timer);
    for (const [element, tabindex] of found) {
      if (tabindex === null) element.removeAttribute('tabindex');
      else element.setAttribute('tabindex', tabindex);
    }
  };
}
