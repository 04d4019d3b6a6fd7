const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** `#rrggbb` of any colour of CSS as it is seen in `place`, as a colour field wants it; null for what is none. */
export function hexOf(colour: string, place: HTMLElement): string | null {
  if (!probe || !CSS.supports('color', colour)) return null;
  // `light-dark()` and `currentcolor` mean something only where they stand.
  const before = place.style.color;
  place.style.color = colour;
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = getComputedStyle(place).color;
  place.style.color = before;
  probe.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
