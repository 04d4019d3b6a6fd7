import { lockTabOrder } from './simulated-tab-lock.js';

/** How one generation of Stripe.js treats the page while its Authentication Flow is open, as seen on genuine builds. */
export interface StripeBuild {
  /** Opens a modal dialog of its own as soon as any `<dialog open>` stands in the light DOM. Otherwise the overlay goes into `body`. */
  opensOwnDialog: boolean;
  /** Value of the overlay's `data-react-aria-top-layer`; `null` where the attribute is absent. */
  topLayerAttribute: string | null;
  /** Sets `tabindex="-1"` on every element of the page until the call settles. */
  locksTabOrder: boolean;
  /** Elements that are locked in the call's own task; the others follow in slices of this size. */
  lockedAtOnce: number;
  /** Marks its inline styles as `!important`. */
  usesImportantStyles: boolean;
  /** Milliseconds between the answer and the moment at which the overlay is gone and the promise settles. */
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

/** The builds that were observed, by year. They differ in these two points alone. */
export const STRIPE_BUILDS = {
  2026: BUILD_OF_2026,
  2025: { ...BUILD_OF_2026, opensOwnDialog: false, topLayerAttribute: null },
} as const satisfies Record<number, StripeBuild>;

/** Sets inline styles, as Stripe.js does: `name: value; name: value`. */
export function setStyles({ style }: HTMLElement, declarations: string, isImportant = true): void {
  for (const declaration of declarations.split('; ')) {
    const [name = '', value = ''] = declaration.split(': ');
    style.setProperty(name, value, isImportant ? 'important' : '');
  }
}

const INNER = 'position: absolute; inset: 0; width: 100%; height: 100%; border: 0';

/** An overlay like the one of Stripe.js: it takes the page in the call's own task and gives it back only when the call settles. */
export class SimulatedOverlay {
  readonly frame = document.createElement('iframe');
  readonly #build: StripeBuild;
  readonly #overlay = document.createElement('div');
  readonly #root: HTMLElement;
  readonly #unlock: () => void;
  readonly #body = document.body;
  readonly #overflow = document.body.style.overflow;

  /** @param address where the frame's page is; Stripe puts the client secret after its `#` */
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
    // The dialog has the focus until the frame has loaded. Escape closes it like any dialog, and Stripe.js does not notice.
    dialog?.showModal();
    dialog?.append(this.#overlay);
    document.body.style.overflow = 'hidden';
  }

  get isUp(): boolean {
    return this.#root.isConnected;
  }

  /** Fades the overlay out, then gives the page back. Resolves when that is done. */
  async takeAway(): Promise<void> {
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
