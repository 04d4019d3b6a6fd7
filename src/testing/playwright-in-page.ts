/*
 * Functions that Playwright serializes and runs in the page. They must not use anything of this module. They must not assign a function
 * to a variable either: some compilers wrap such a function in a helper, which does not exist in the page.
 */

/** Listens for the outcome of one opening. */
export const listenForOutcome = (element: HTMLElement): { ended: Promise<unknown> } => ({
  ended: new Promise((resolve) => {
    for (const type of ['token-collected', 'flow-error', 'flow-exited']) {
      element.addEventListener(type, (event) => resolve({ type, detail: (event as CustomEvent).detail as unknown }));
    }
  }),
});

/** Resolves with the outcome that a listener has received. */
export const outcomeOf = (listener: unknown): Promise<unknown> => (listener as ReturnType<typeof listenForOutcome>).ended;

/** Returns the names of the modal's headings and of its enabled buttons. */
export const readModal = (dialog: HTMLElement): string[][] =>
  ['h2', 'button:not(:disabled, [aria-disabled=true])'].map((selector) =>
    [...dialog.querySelectorAll(selector)]
      .filter((element) => !element.closest('[inert]'))
      .map((element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()),
  );

export const readStatus = (element: HTMLElement): unknown => (element as HTMLElement & { status?: unknown }).status;

/** Marks a button as pressed and clicks it in a later task, because the click may close the page before `evaluate` has returned. */
export const pressOnce = (button: HTMLElement): void => {
  button.setAttribute('data-pressed', '');
  setTimeout(() => button.click());
};
