/** Whether a press in the middle of an element gets to it or to what is inside, whatever lies above. What is inert is not hit. */
export function isReachable(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  // No place on the screen, as in a page that is not shown: nothing can be told.
  return width * height === 0 || document.elementsFromPoint(x + width / 2, y + height / 2).includes(element);
}

/** Whether a person could press something that was put there. Told by trying: a modal dialog may be in any shadow root. */
function canHold(mountPoint: Element): boolean {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;inset:0;pointer-events:auto';
  mountPoint.prepend(probe);
  const isHit = isReachable(probe);
  probe.remove();
  return isHit;
}

/**
 * Whether Stripe's overlay could be used if it was opened now, and the host when it is over. Stripe.js mounts in a modal dialog of
 * the page, if it can see one, which it cannot in a shadow root; else in the body.
 */
export function canOpenOverlay(host: Element): boolean {
  for (let node: Node | null = host; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if ((node as Partial<HTMLElement>).inert) return false;
  }
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  return (dialogs.length > 0 ? dialogs : [document.body]).some(canHold);
}
