/** How many dialogs hold the page still. Shared by all elements of the page. */
let holders = 0;
let before = { overflow: '', gutter: '' };

/**
 * Keeps the page behind a dialog from scrolling, and gives it back as it was once the last holder lets go.
 * `::backdrop` alone lets the wheel through in every engine.
 * @returns lets go; more than one call does no harm
 */
export function lockScroll(): () => void {
  const { style } = document.documentElement;
  if (holders++ === 0) {
    before = { overflow: style.overflow, gutter: style.scrollbarGutter };
    // The bar's room stays, so that the page does not move sideways.
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
