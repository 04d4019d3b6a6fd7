import { lockTabOrder } from './simulated-tab-lock.js';

/** How a build of Stripe.js changes the page while its Authentication Flow is open, as observed in genuine builds. */
export interface StripeBuild {
  /** Opens its own modal dialog if the light DOM contains a `<dialog open>`. Otherwise the overlay goes into `body`. */
  opensOwnDialog: boolean;
  /** The value of the overlay's `data-react-aria-top-layer`. `null` if the attribute is absent. */
  topLayerAttribute: string | null;
  /** Sets `tabindex="-1"` on every element of the page until the call settles. */
  locksTabOrder: boolean;
  /** The number of elements that the call locks synchronously. The others follow in batches of this size. */
  lockedAtOnce: number;
  /** Marks its inline styles as `!important`. */
  usesImportantStyles: boolean;
  /** Milliseconds of fading out before the overlay is removed and the promise settles. */
  fade: number;
}

const BUILD_OF_2026 = {
  opensOwnDialog: true,
  topLayerAttribute: '',
  locksTabOrder: true,
  lockedAtOnce: 4_000,
  usesImportantStyles: true,
  fade: 400,
} as const satisfies StripeBuild;

/** The observed builds, by year. */
export const STRIPE_BUILDS = {
  2026: BUILD_OF_2026,
  2025: { ...BUILD_OF_2026, opensOwnDialog: false, topLayerAttribute: null },
} as const satisfies Record<number, StripeBuild>;

/** Sets inline styles in the notation of Stripe.js: `name: value; name: value`. */
export function setStyles({ style }: HTMLElement, declarations: string, isImportant = true): void {
  for (const declaration of declarations.split('; ')) {
    const [name = '', value = ''] = declaration.split(': ');
    style.setProperty(name, value, isImportant ? 'important' : '');
  }
}

const INNER = 'position: absolute; inset: 0; width: 100%; height: 100%; border: 0';

/** An overlay like that of Stripe.js. It locks the page synchronously, until `remove()`. */
export class SimulatedOverlay {
  readonly frame = document.createElement('iframe');
  readonly #build: StripeBuild;
  readonly #overlay = document.createElement('div');
  readonly #root: HTMLElement;
  readonly #unlock: () => void;
  readonly #body = document.body;
  readonly #overflow = document.body.style.overflow;

  /** @param address the URL of the frame; Stripe puts the client secret into its fragment */
  constructor(build: StripeBuild, address: string) {
    this.#build = build;
    const dialog = build.opensOwnDialog && document.querySelector('dialog[open]') ? document.createElement('dialog') : null;
    this.#unlock = build.locksTabOrder ? lockTabOrder(build.lockedAtOnce) : () => undefined;
    this.frame.src = address;
    this.#style(this.frame, INNER);
    if (build.topLayerAttribute !== null) this.#overlay.setAttribute('data-react-aria-top-layer', build.topLayerAttribute);
    this.#style(
      this.#overlay,
      `position: ${dialog ? 'static' : 'fixed'}; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 0.6); transition: opacity ${build.fade}ms`,
    );
    this.#overlay.append(this.frame);
    this.#root = dialog ?? this.#overlay;
    if (dialog) {
      dialog.setAttribute('data-stripe-backdrop-id', 'backdrop');
      this.#style(
        dialog,
        'inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; padding: 0; border: 0; margin: 0',
      );
    }
    document.body.prepend(this.#root);
    // The dialog has focus until the frame has loaded. Until then Escape closes the dialog, and Stripe.js does not notice.
    dialog?.showModal();
    dialog?.append(this.#overlay);
    document.body.style.overflow = 'hidden';
  }

  /** `true` while the overlay is on the page. */
  get isUp(): boolean {
    return this.#root.isConnected;
  }

  /** Fades the overlay out, removes it, and unlocks the page. */
  async remove(): Promise<void> {
    this.#style(this.#overlay, 'opacity: 0');
    if (this.#build.fade > 0) await new Promise((resolve) => setTimeout(resolve, this.#build.fade));
    this.#root.remove();
    this.#body.style.overflow = this.#overflow;
    this.#unlock();
  }

  #style(element: HTMLElement, declarations: string): void {
    setStyles(element, declarations, this.#build.usesImportantStyles);
  }
}
