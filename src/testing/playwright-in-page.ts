/*
 * Functions that Playwright carries into the page. They know nothing of this module, and hold no function with a name: some
 * compilers wrap those in a helper, which is not there.
 */

/** Hears how one opening ends. */
export const hear = (element: HTMLElement): { ended: Promise<unknown> } => ({
  ended: new Promise((resolve) => {
    for (const type of ['token-collected', 'flow-error', 'flow-exited']) {
      element.addEventListener(type, (event) => resolve({ type, detail: (event as CustomEvent).detail as unknown }));
    }
  }),
});

/** What was heard, once it has been. */
export const tell = (heard: unknown): Promise<unknown> => (heard as ReturnType<typeof hear>).ended;

/** The headings of the modal, and its buttons that can be pressed. */
export const readModal = (dialog: HTMLElement): string[][] =>
  ['h2', 'button:not(:disabled, [aria-disabled=true])'].map((selector) =>
    [...dialog.querySelectorAll(selector)]
      .filter((element) => !element.closest('[inert]'))
      .map((element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()),
  );

export const readStatus = (element: HTMLElement): unknown => (element as HTMLElement & { status?: unknown }).status;

/** Presses a button, once; in a task of its own, since the page may be gone with it. */
export const pressOnce = (button: HTMLElement): void => {
  button.setAttribute('data-pressed', '');
  setTimeout(() => button.click());
};
