/** Takes and reads pictures of every state. `npm run pictures` updates the reviewed ones. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { launchGalleryBrowser, openGallery, type OpenGallery } from '../accessibility/gallery/open.js';
import type { ShowOptions } from '../accessibility/gallery/page.js';
import { STATE_NAMES, type StateName } from '../accessibility/panes.js';

interface View {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  options: ShowOptions;
}

export const VIEWS = {
  light: { width: 480, height: 640, colorScheme: 'light', options: {} },
  dark: { width: 480, height: 640, colorScheme: 'dark', options: {} },
  phone: { width: 360, height: 600, colorScheme: 'light', options: {} },
  arabic: { width: 480, height: 640, colorScheme: 'light', options: { lang: 'ar', dir: 'rtl' } },
} as const satisfies Record<string, View>;
export type ViewName = keyof typeof VIEWS;

const FOLDER = 'test/site/pictures/taken';
const file = (view: ViewName, state: StateName): string =>
  `${FOLDER}/${view}/${state.replace(/’/g, '').replace(/\W+/g, '-')}.webp`;

export async function openView(
  { width, height, colorScheme }: View,
  ...[browser]: Parameters<typeof openGallery>
): Promise<OpenGallery> {
  const gallery = await openGallery(browser, { width, height });
  await gallery.page.emulateMedia({ colorScheme });
  return gallery;
}

/** Takes a picture of a state. */
export async function pictureOf(gallery: OpenGallery, view: View, state: StateName): Promise<Buffer> {
  await gallery.show(state, view.options);
  return shoot(gallery, view, state);
}

/** Takes a picture of the current state. */
export async function shoot(gallery: OpenGallery, { width, height }: View, state: StateName): Promise<Buffer> {
  const clip = { x: 0, y: 0, width, height: state.startsWith('trigger') ? 240 : height, scale: 1 };
  const { data } = await gallery.cdp.send('Page.captureScreenshot', { format: 'webp', quality: 30, clip });
  return Buffer.from(data, 'base64');
}

/** Returns the reviewed picture of a state. */
export const reviewedPicture = (view: ViewName, state: StateName): Promise<Buffer> => readFile(file(view, state));

if (process.argv.includes('--write')) {
  const browser = await launchGalleryBrowser();
  await rm(FOLDER, { recursive: true, force: true });
  for (const [name, view] of Object.entries(VIEWS) as [ViewName, View][]) {
    await mkdir(`${FOLDER}/${name}`, { recursive: true });
    const gallery = await openView(view, browser);
    for (const state of STATE_NAMES) await writeFile(file(name, state), await pictureOf(gallery, view, state));
  }
  await browser.close();
}
