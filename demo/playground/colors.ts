const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/**
 * Returns a CSS color as `#rrggbb`, for a color input. Returns `null` if the text is not a color.
 * @param element resolves colors that depend on an element
 */
export function hexOf(color: string, element: HTMLElement): string | null {
  if (!probe || !CSS.supports('color', color)) return null;
  // `light-dark()` and `currentcolor` depend on the element.
  const before = element.style.color;
  element.style.color = color;
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = getComputedStyle(element).color;
  element.style.color = before;
  probe.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
