import { setStyles } from '../../../src/testing/simulated-overlay.js';

const HIDDEN =
  'position: fixed; visibility: hidden; pointer-events: none; width: 1px; min-width: 100%; height: 1px; border: 0; user-select: none';

function addFrame(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  setStyles(frame, HIDDEN);
  frame.src = url;
  document.body.append(frame);
  return frame;
}

/**
 * Adds the hidden frames of an instance: the controller, which sends a message after each long task or request of the page, and the
 * metrics frame, which sends none.
 */
export function addController(): void {
  const controller = addFrame('https://js.stripe.com/v3/controller-3f1c9e.html');
  addFrame('https://js.stripe.com/v3/m-outer-27c67c.html');
  const poke = (): void => controller.contentWindow?.postMessage('page-is-busy', '*');
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ((entry as PerformanceResourceTiming).initiatorType === 'fetch') poke();
  }).observe({ type: 'resource' });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) new PerformanceObserver(poke).observe({ type: 'longtask' });
}
