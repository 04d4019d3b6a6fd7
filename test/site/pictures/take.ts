/** Takes and reads pictures of every state. `npm run pictures` updates the reviewed ones. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { launchGalleryBrowser, openGallery, type OpenGallery } from '../accessibility/gallery/open.js';
import type { Surroundings } from '../accessibility/gallery/page.js';
import { PLACES, type PlaceName } from '../accessibility/panes.js';

interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  around: Surroundings;
}

export const VIEWS = {
  light: { width: 480, height: 640, colorScheme: 'light', around: {} },
  dark: { width: 480, height: 640, colorScheme: 'dark', around: {} },
  phone: { width: 360, height: 600, colorScheme: 'light', around: {} },
  arabic: { width: 480, height: 640, colorScheme: 'light', around: { lang: 'ar', dir: 'rtl' } },
} as const satisfies Record<string, View>;
export type ViewName = keyof typeof VIEWS;

const FOLDER = 'test/site/pictures/taken';
const file = (view: ViewName, place: PlaceName): string =>
  `${FOLDER}/${view}/${place.replace(/’/g, '').replace(/\W+/g, '-')}.webp`;

export async function openView(
  { width, height, colorScheme }: View,
  ...[browser]: Parameters<typeof openGallery>
): Promise<OpenGallery> {
  const gallery = await openGallery(browser, { width, height });
  await gallery.page.emulateMedia({ colorScheme });
  return gallery;
}

/** Takes a picture of a state. */
export async function pictureOf(gallery: OpenGallery, view: View, place: PlaceName): Promise<Buffer> {
  await gallery.show(place, view.around);
  return shoot(gallery, view, place);
}

/** Takes a picture of the current state. */
export async function shoot(gallery: OpenGallery, { width, height }: View, place: PlaceName): Promise<Buffer> {
  const clip = { x: 0, y: 0, width, height: place.startsWith('trigger') ? 240 : height, scale: 1 };
  const { data } = await gallery.cdp.send('Page.captureScreenshot', { format: 'webp', quality: 30, clip });
  return Buffer.from(data, 'base64');
}

/** Returns the reviewed picture of a state. */
export const reviewedPicture = (view: ViewName, place: PlaceName): Promise<Buffer> => readFile(file(view, place));

if (process.argv.includes('--write')) {
  const browser = await launchGalleryBrowser();
  await rm(FOLDER, { recursive: true, force: true });
  for (const [name, view] of Object.entries(VIEWS) as [ViewName, View][]) {
    await mkdir(`${FOLDER}/${name}`, { recursive: true });
    const gallery = await openView(view, browser);
    for (const place of PLACES) await writeFile(file(name, place), await pictureOf(gallery, view, place));
  }
  await browser.close();
}
