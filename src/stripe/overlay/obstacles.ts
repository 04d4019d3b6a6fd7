import type { Obstacle } from '../../contract/flow-events.js';

type Point = readonly [x: number, y: number];

/** Where presses are tried, as parts of the box: a chat bubble in a corner is no obstacle. */
const PLACES = [0.25, 0.5, 0.75];

/**
 * Finds what keeps a user from pressing a box, by trying: what lies above may be in any shadow root.
 * @param within what a press may reach
 */
export function obstacleTo(box: Element, within = box): Obstacle | null {
  const { x, y, width, height } = box.getBoundingClientRect();
  // A page without a size is not shown: nothing can be told.
  if (innerWidth * innerHeight === 0) return null;
  const points = PLACES.flatMap((down) => PLACES.map((across) => [x + width * across, y + height * down] as Point));
  const isHit = ([left, top]: Point): boolean => within.contains(document.elementFromPoint(left, top));
  const blocked = points.filter((point) => !isHit(point));
  const [first] = blocked;
  // The middle is what counts, if not all around it is covered. Out of sight nothing is hit.
  const middle: Point = [x + width / 2, y + height / 2];
  if (!first || (isHit(middle) && blocked.length < 5)) return null;
  return obstacleAt(isHit(middle) ? first : middle, within);
}

function obstacleAt([x, y]: Point, within: Element): Obstacle {
  const isInSight = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  if (!isInSight) return 'blocked_by_layout';
  // What is inert is never hit, however low it lies.
  const isInert = !document.elementsFromPoint(x, y).some((element) => within.contains(element));
  if (isInert && hasInertAncestor(within)) return 'blocked_by_inert';
  const above = composedAncestors(deepestAt(x, y));
  const isAbove = (selector: string): boolean => above.some((element) => element.matches(selector));
  if (isAbove(':modal')) return 'blocked_by_modal_dialog';
  if (isAbove(':popover-open')) return 'blocked_by_popover';
  // A modal dialog in a closed shadow root shows by its effect alone; so does a style that lets presses through.
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

/** An element and what it is in, through slots and shadow roots. */
function composedAncestors(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = element; node; node = nextAbove(node)) if (node instanceof Element) found.push(node);
  return found;
}

const nextAbove = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

const hasInertAncestor = (element: Element): boolean =>
  composedAncestors(element).some((each) => (each as Partial<HTMLElement>).inert);

/** Returns the modal dialog in front, in whatever open shadow root it is: it, or its backdrop, takes a press in the middle. */
export const topmostModal = (): Element | null =>
  composedAncestors(deepestAt(innerWidth / 2, innerHeight / 2)).find((element) => element.matches(':modal')) ?? null;

/**
 * Finds what would keep a user from pressing Stripe's overlay if it was opened now. With a `<dialog open>` in the light DOM Stripe.js
 * opens a modal dialog of its own, above everything; builds of 2025 do not, which shows only after the call. Otherwise the overlay goes
 * into `body`, where a modal dialog in a shadow root, a popover, or a transformed body would get in its way.
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
