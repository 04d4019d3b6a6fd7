/** Measures contrast in the browser, because axe cannot determine the background of text over the hairline of a scroll area. */

type Color = [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Returns a CSS color as RGBA. */
function read(color: string): Color {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as Color;
  return [red, green, blue, alpha / 255];
}

const over = (top: Color, below: Color): Color => {
  const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

function backgroundOf(element: Element | null): Color {
  if (element === null) return read('Canvas');
  const own = read(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, backgroundOf(parentOf(element)));
}

/** Returns the contrast ratio. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(one: Color, other: Color): number {
  const luminance = (color: Color): number => {
    const [red, green, blue] = color.map((byte) => {
      const part = byte / 255;
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as Color;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export interface Contrast {
  what: string;
  ratio: number;
  /** The minimum by WCAG 1.4.3 and 1.4.11. */
  needs: number;
}

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  element.closest('[inert], .visually-hidden, svg, .mark') === null;

function contrastsOf(element: Element): Contrast[] {
  const style = getComputedStyle(element);
  const background = backgroundOf(element);
  const against = (color: string, what: string, needs: number, below = background): Contrast => ({
    what,
    ratio: ratio(over(read(color), below), below),
    needs,
  });
  const texts = [...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data.trim());
  const found = texts.filter(Boolean).map((text) => against(style.color, `"${text}"`, 4.5));
  if (element instanceof HTMLInputElement) {
    const { placeholder, value, disabled, id, ariaLabel } = element;
    if (placeholder && !value) found.push(against(getComputedStyle(element, '::placeholder').color, `"${placeholder}"`, 4.5));
    const outside = backgroundOf(parentOf(element));
    if (!disabled) found.push(against(style.borderTopColor, `the edge of ${ariaLabel ?? (id || element.type)}`, 3, outside));
  }
  return found;
}

/** Returns the contrast of every visible text and field border. */
export const contrastsIn = (root: ShadowRoot): Contrast[] => [...root.querySelectorAll('*')].filter(isSeen).flatMap(contrastsOf);
