import type { Obstacle } from '../../contract/flow-events.js';
import { obstacleTo } from './obstacles.js';
import { holdPage, type PageHold } from './page-hold.js';

const FROM_STRIPE = /^https:\/\/[\w-]+\.stripe\.com\//;

/**
 * Stripe's overlay. Its structure differs between builds of Stripe.js, so it is found by comparison with the page before the call: a
 * visible Stripe frame that is new, and the topmost new element around it.
 */
export class StripeOverlay {
  readonly #host: HTMLElement;
  readonly #before = new Set(document.querySelectorAll('*'));
  readonly #focused = deepestActiveElement();
  readonly #scroll = { left: scrollX, top: scrollY, behavior: 'instant' } as const;
  #hold: PageHold | undefined;
  #frame: HTMLIFrameElement | undefined;
  #root: HTMLElement | undefined;
  #isReleased = false;

  /** Makes the call and looks for the overlay. If the call throws, restores the page and rethrows. */
  constructor(host: HTMLElement, call: () => void) {
    this.#host = host;
    try {
      this.#hold = holdPage(call);
      this.#find();
    } catch (reason) {
      this.release();
      throw reason;
    }
  }

  /** The frame that contains the flow. `undefined` before it is inserted, or in a build without one. */
  get frame(): HTMLIFrameElement | undefined {
    this.#find();
    return this.#frame;
  }

  #find(): void {
    this.#frame ??= [...document.querySelectorAll('iframe')].find(
      (frame) => !this.#before.has(frame) && FROM_STRIPE.test(frame.src) && isShown(frame),
    );
    if (this.#frame && !this.#root) {
      this.#root = this.#frame;
      for (let parent = this.#frame.parentElement; parent && !this.#before.has(parent); parent = parent.parentElement)
        this.#root = parent;
    }
  }

  /** Stripe's own dialog, or the parent of the overlay. A question in there is not inert and can be answered. */
  get parent(): Element | null {
    return this.#root instanceof HTMLDialogElement ? this.#root : (this.#root?.parentElement ?? null);
  }

  /** `true` if the overlay was closed, removed, hidden, or moved out of the viewport. */
  get isGone(): boolean {
    return this.frame ? !isShown(this.frame) : false;
  }

  /** The reason why a user cannot press the overlay, or `null`. */
  get obstacle(): Obstacle | null {
    const frame = this.frame;
    return frame && this.#root ? obstacleTo(frame, this.#root) : null;
  }

  /** Returns `true` for a message from the overlay's frame or a frame inside it. While the frame is unknown, any Stripe frame counts. */
  sent({ origin, source }: MessageEvent): boolean {
    if (!FROM_STRIPE.test(`${origin}/`)) return false;
    if (!this.frame) return true;
    const { contentWindow } = this.frame;
    let sender = source as Window | null;
    while (sender && sender !== contentWindow && sender !== sender.parent) sender = sender.parent;
    return sender === contentWindow;
  }

  /** Hides the overlay and restores the page, without an answer of Stripe.js. */
  release(): void {
    this.#isReleased = true;
    this.#find();
    // Stripe.js still uses the overlay, and a token may still arrive. So the overlay is closed and hidden, but not removed.
    if (this.#root instanceof HTMLDialogElement) this.#root.close();
    this.#root?.style.setProperty('display', 'none', 'important');
    this.#hold?.release();
    if (!this.#host.isConnected) return;
    scrollTo(this.#scroll);
    this.#returnFocus();
  }

  /** Handles the answer of Stripe.js, which restores the page before or shortly after it answers. */
  settle(): void {
    this.#hold?.settle();
    // A late answer must not move the focus of a user who has gone on.
    if (!this.#isReleased) this.#returnFocus();
  }

  /** Returns focus to where it was, unless the page has moved it. */
  #returnFocus(): void {
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body && !this.#root?.contains(activeElement)) return;
    this.#focused?.focus({ preventScroll: true });
    if (document.activeElement === body) this.#host.focus({ preventScroll: true });
  }
}

/** Returns `true` if the element has a box in the viewport and no style hides it. */
function isShown(element: Element): boolean {
  const { left, top, right, bottom, height } = element.getBoundingClientRect();
  return (
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    // Stripe's hidden frames are one pixel high.
    height > 1 &&
    right > 0 &&
    bottom > 0 &&
    left < innerWidth &&
    top < innerHeight
  );
}

function deepestActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}
