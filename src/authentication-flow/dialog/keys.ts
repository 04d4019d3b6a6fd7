/** The keys that press, submit and close. Pressed once, each does one thing. */
const ACTING = /^(Enter|Escape| )$/;

const idOf = ({ code, key }: KeyboardEvent): string => code || key;

/**
 * Whether an input method handles the key. Safari ends a composition before the `keydown` of the key that ended it.
 * @see https://bugs.webkit.org/show_bug.cgi?id=165004
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has no other sign of it
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Decides which keys reach the controls of a dialog, and which the page. */
export class DialogKeys {
  readonly #held = new Set<string>();
  readonly #forget = (): void => this.#held.clear();

  /** Has to listen to `keydown` in the capture phase. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return event.stopPropagation();
    // A key that is released in another window has no `keyup` here.
    addEventListener('blur', this.#forget, { once: true });
    this.#held.add(idOf(event));
    // A key that is held down would press something on the next pane. In a field, a space is text.
    if (!event.repeat || !ACTING.test(event.key) || (event.key === ' ' && event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Has to listen to `keyup` in the capture phase. */
  readonly onKeyup = (event: KeyboardEvent): void => void this.#held.delete(idOf(event));

  /** The dialog has closed. Whatever closes with it at `keyup`, such as a drawer of the page, must not get the end of its keys. */
  release(): void {
    const stop = (event: KeyboardEvent): void => {
      if (this.#held.delete(idOf(event))) event.stopPropagation();
      if (this.#held.size === 0) removeEventListener('keyup', stop, true);
    };
    if (this.#held.size > 0) addEventListener('keyup', stop, true);
  }
}
