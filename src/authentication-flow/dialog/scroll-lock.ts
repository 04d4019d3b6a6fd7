/** The number of dialogs that lock scrolling. Shared by all elements of the page. */
let holders = 0;
let before = { overflow: '', gutter: '' };

/**
 * Keeps the page behind a dialog from scrolling, and restores it when the last lock ends.
 * `::backdrop` alone does not stop the mouse wheel in any browser.
 * @returns a function that ends the lock; further calls have no effect
 */
export function lockScroll(): () => void {
  const { style } = document.documentElement;
  if (holders++ === 0) {
    before = { overflow: style.overflow, gutter: style.scrollbarGutter };
    // Keeps the scroll bar's space, so that the page does not move sideways.
    if (window.innerWidth > document.documentElement.clientWidth) style.scrollbarGutter = 'stable';
    style.overflow = 'hidden';
  }
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    if (--holders === 0) {
      style.overflow = before.overflow;
      style.scrollbarGutter = before.gutter;
    }
  };
}
