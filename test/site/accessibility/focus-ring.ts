import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';

type Color = [red: number, green: number, blue: number];

/** Returns the relative luminance. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Color): number {
  const [red, green, blue] = color.map((byte) => {
    const part = byte / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Color;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast ratio. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The space around a control in which its ring is drawn, in CSS pixels. */
const MARGIN = 6;

const pixel = ({ data }: PNG, offset: number): Color => [data[offset]!, data[offset + 1]!, data[offset + 2]!];

/** Counts the pixels that changed by 3:1 or more between two pictures of the same size. */
export function strongChanges(before: PNG, after: PNG): number {
  let count = 0;
  for (let offset = 0; offset < before.data.length; offset += 4) {
    if (contrast(pixel(before, offset), pixel(after, offset)) >= 3) count++;
  }
  return count;
}

interface Ring {
  /** The number of pixels that change by 3:1 or more when the control receives focus. */
  strong: number;
  /** The number of pixels of a one-pixel line around the control. */
  perimeter: number;
}

/** Focuses a control as the keyboard does, and measures the visible change. */
export async function focusRing(page: Page, control: Locator): Promise<Ring> {
  // A radio button or checkbox shows its ring around the whole row.
  const { x, y, width, height } = await control.evaluate((element) => {
    const row = element.closest('label') ?? element;
    row.scrollIntoView({ block: 'center' });
    return row.getBoundingClientRect().toJSON() as DOMRect;
  });
  const [left, top] = [Math.max(0, Math.floor(x) - MARGIN), Math.max(0, Math.floor(y) - MARGIN)];
  const clip = { x: left, y: top, width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(height) + 2 * MARGIN };
  const takePicture = async (): Promise<PNG> => PNG.sync.read(await page.screenshot({ clip, caret: 'hide' }));
  await control.evaluate((element) => (element as HTMLElement).blur());
  const before = await takePicture();
  await control.evaluate((element) => (element as HTMLElement).focus({ preventScroll: true }));
  return { strong: strongChanges(before, await takePicture()), perimeter: 2 * (width + height) };
}

/** Returns `true` if the ring is a complete line, except for rounded corners. */
export const isVisible = ({ strong, perimeter }: Ring): boolean => strong >= 0.9 * perimeter;
