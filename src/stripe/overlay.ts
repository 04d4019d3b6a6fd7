/** Where Stripe.js mounts its overlay: in the body, or in a modal dialog of the page. */
const MOUNTED = ':is(body, dialog:modal) > *';

/** The overlay: what holds a frame of Stripe's. None is found when a version of Stripe.js does it another way. */
const OVERLAY = `${MOUNTED}:has(iframe[src*="stripe.com/"])`;

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** Stripe's overlay, told from the page as it was before. */
export interface StripeOverlay {
  /** What has come since the call and lies over the page. */
  elements(): HTMLElement[];
  /** Whether a window is a frame of the overlay, or inside one. */
  holds(source: MessageEventSource | null): boolean;
  /** Gives the page back as it was. */
  putAway(): void;
  /** Gives the focus back to the trigger, unless it is somewhere else in the page. */
  returnFocus(): void;
}

/** Remembers the page as it is right before the call. */
export function expectOverlay(host: HTMLElement): StripeOverlay {
  const { style } = document.body;
  const { overflow } = style;
  const before = new Set(all(MOUNTED));
  const elements = (): HTMLElement[] =>
    all(OVERLAY).filter((element) => !before.has(element) && getComputedStyle(element).position === 'fixed');
  const returnFocus = (): void => {
    const { activeElement, body } = document;
    if (!activeElement || [body, ...elements()].includes(activeElement.closest<HTMLElement>(MOUNTED) ?? body)) {
      host.focus({ preventScroll: true });
    }
  };

  return {
    elements,
    returnFocus,
    holds(source) {
      let frame = source as Window | null;
      while (frame && frame !== frame.parent && frame.parent !== window) frame = frame.parent;
      return elements().some((element) =>
        [...element.querySelectorAll('iframe')].some((iframe) => iframe.contentWindow === frame),
      );
    },
    putAway() {
      returnFocus();
      // Hidden, not removed: Stripe.js still holds it, and a token that is on its way must be able to arrive.
      for (const element of elements()) element.style.display = 'none';
      style.overflow = overflow;
    },
  };
}
