import type { Obstacle } from '../../contract/flow-events.js';

type Point = readonly [x: number, y: number];

/** The tested points, as fractions of the box. They leave out the corners, where a chat bubble does no harm. */
const FRACTIONS = [0.25, 0.5, 0.75];

/**
 * Finds out what keeps a user from pressing a box. Hit testing is the only reliable way: a covering element may be in a closed shadow root.
 * @param within the element that a press has to hit
 */
export function obstacleTo(box: Element, within = box): Obstacle | null {
  const { x, y, width, height } = box.getBoundingClientRect();
  // The page is not rendered, such as in a hidden frame, so hit testing finds nothing.
  if (innerWidth * innerHeight === 0) return null;
  const points = FRACTIONS.flatMap((down) => FRACTIONS.map((across) => [x + width * across, y + height * down] as Point));
  const isHit = ([left, top]: Point): boolean => within.contains(document.elementFromPoint(left, top));
  const blocked = points.filter((point) => !isHit(point));
  const [first] = blocked;
  // A free center is enough if fewer than five points are covered. Points outside the viewport never hit anything.
  const center: Point = [x + width / 2, y + height / 2];
  if (!first || (isHit(center) && blocked.length < 5)) return null;
  return obstacleAt(isHit(center) ? first : center, within);
}

function obstacleAt([x, y]: Point, within: Element): Obstacle {
  const isInViewport = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  if (!isInViewport) return 'blocked_by_layout';
  // Hit testing skips inert elements, even those below others.
  const isInert = !document.elementsFromPoint(x, y).some((element) => within.contains(element));
  if (isInert && hasInertAncestor(within)) return 'blocked_by_inert';
  const above = composedAncestors(deepestAt(x, y));
  const isAbove = (selector: string): boolean => above.some((element) => element.matches(selector));
  if (isAbove(':modal')) return 'blocked_by_modal_dialog';
  if (isAbove(':popover-open')) return 'blocked_by_popover';
  // A modal dialog in a closed shadow root cannot be found, but it makes the rest of the page inert. So does `pointer-events: none`.
  return isInert && getComputedStyle(within).pointerEvents !== 'none' ? 'blocked_by_modal_dialog' : 'blocked_by_layout';
}

function deepestAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const next = found?.shadowRoot?.elementFromPoint(x, y);
    if (!next || next === found) return found;
    found = next;
  }
}

/** Returns an element and its ancestors, through slots and shadow roots. */
function composedAncestors(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element; node; node = composedParent(node)) if (node instanceof Element) found.push(node);
  return found;
}

const composedParent = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

const hasInertAncestor = (element: Element): boolean =>
  composedAncestors(element).some((each) => (each as Partial<HTMLElement>).inert);

/** Returns the topmost modal dialog, also from open shadow roots. The dialog or its backdrop covers the center of the viewport. */
export const topmostModal = (): Element | null =>
  composedAncestors(deepestAt(innerWidth / 2, innerHeight / 2)).find((element) => element.matches(':modal')) ?? null;

/**
 * Finds out what would keep a user from pressing Stripe's overlay if it opened now. If the light DOM contains a `<dialog open>`, Stripe.js
 * opens its own modal dialog above everything. Builds of 2025 do not, but that is visible only after the call. Otherwise the overlay goes
 * into `body`, where a modal dialog in a shadow root, a popover, or a transform on `body` can block it.
 */
export function obstacleToOpening(host: Element): Obstacle | null {
  if (hasInertAncestor(host)) return 'blocked_by_inert';
  if (document.querySelector('dialog[open]')) return null;
  const probe = document.createElement('div');
  probe.style.cssText =
    'all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important';
  document.body.prepend(probe);
  const { width, height } = probe.getBoundingClientRect();
  const obstacle = width * height < (innerWidth * innerHeight) / 2 ? 'blocked_by_layout' : obstacleTo(probe);
  probe.remove();
  return obstacle;
}
