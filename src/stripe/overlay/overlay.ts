import type { Obstacle } from '../../contract/flow-events.js';
import { obstacleTo } from './obstacles.js';
import { holdPage, type PageHold } from './page-hold.js';

const FROM_STRIPE = /^https:\/\/[\w-]+\.stripe\.com\//;

/**
 * Stripe's overlay, told apart from the page as it was before the call. What it is made of differs from build to build: what is looked
 * for is a frame of Stripe's that has come and can be seen, and the topmost element that came with it.
 */
export class StripeOverlay {
  readonly #host: HTMLElement;
  readonly #before = new Set(document.querySelectorAll('*'));
  readonly #focused = deepestActiveElement();
  readonly #scroll = { left: scrollX, top: scrollY, behavior: 'instant' } as const;
  #hold: PageHold | undefined;
  #frame: HTMLIFrameElement | undefined;
  #root: HTMLElement | undefined;
  #isGivenBack = false;

  /** Makes the call and looks for what came of it. Throws what the call throws; the page is given back then. */
  constructor(host: HTMLElement, call: () => void) {
    this.#host = host;
    try {
      this.#hold = holdPage(call);
      this.#find();
    } catch (reason) {
      this.giveBack();
      throw reason;
    }
  }

  /** The frame that holds the flow; `undefined` while none has come, or in a build that does it another way. */
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

  /** Stripe's own dialog, or what the overlay was put into: a question there can be pressed beside it. */
  get place(): Element | null {
    return this.#root instanceof HTMLDialogElement ? this.#root : (this.#root?.parentElement ?? null);
  }

  /** Tells whether it has left the screen: it was closed, removed, hidden, or moved out of sight. */
  get isGone(): boolean {
    return this.frame ? !isShown(this.frame) : false;
  }

  /** What keeps a user from pressing it. */
  get obstacle(): Obstacle | null {
    const frame = this.frame;
    return frame && this.#root ? obstacleTo(frame, this.#root) : null;
  }

  /** Whether a message came from it: from its frame, or from a frame in that. Without one known, any frame of Stripe's will do. */
  sent({ origin, source }: MessageEvent): boolean {
    if (!FROM_STRIPE.test(`${origin}/`)) return false;
    if (!this.frame) return true;
    const { contentWindow } = this.frame;
    let sender = source as Window | null;
    while (sender && sender !== contentWindow && sender !== sender.parent) sender = sender.parent;
    return sender === contentWindow;
  }

  /** Takes the overlay off the page and gives the page back as it was, without an answer. */
  giveBack(): void {
    this.#isGivenBack = true;
    this.#find();
    // Closed and hidden, not removed: Stripe.js still holds it, and a token that is on its way must be able to arrive.
    if (this.#root instanceof HTMLDialogElement) this.#root.close();
    this.#root?.style.setProperty('display', 'none', 'important');
    this.#hold?.giveBack();
    if (!this.#host.isConnected) return;
    scrollTo(this.#scroll);
    this.#returnFocus();
  }

  /** Stripe.js has answered, and has given the page back, or is about to. */
  settle(): void {
    this.#hold?.settle();
    // A late answer takes the focus from nobody.
    if (!this.#isGivenBack) this.#returnFocus();
  }

  /** Gives the focus back to where it was, unless the page has put it elsewhere. */
  #returnFocus(): void {
    const { activeElement, body } = document;
    if (activeElement && activeElement !== body && !this.#root?.contains(activeElement)) return;
    this.#focused?.focus({ preventScroll: true });
    if (document.activeElement === body) this.#host.focus({ preventScroll: true });
  }
}

/** Has a box on the screen, and is not hidden by any style. */
function isShown(element: Element): boolean {
  const { left, top, right, bottom, height } = element.getBoundingClientRect();
  return (
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    // One pixel high are Stripe's hidden frames.
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
