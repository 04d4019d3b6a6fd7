const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Returns any CSS color as `#rrggbb`, resolved on `place`, for a color field; null if it is not a color. */
export function hexOf(color: string, place: HTMLElement): string | null {
  if (!probe || !CSS.supports('color', color)) return null;
  // `light-dark()` and `currentcolor` depend on the element that uses them.
  const before = place.style.color;
  place.style.color = color;
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = getComputedStyle(place).color;
  place.style.color = before;
  probe.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
