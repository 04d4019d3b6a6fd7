/** Reads and writes the reviewed accessibility trees, which are kept as text. `npm run trees` updates them. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { asText, axTree } from './ax-tree.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { PLACES, type PlaceName } from './panes.js';

const FOLDER = 'test/site/accessibility/trees';
const file = (place: PlaceName): string => `${FOLDER}/${place.replace(/’/g, '').replace(/\W+/g, '-')}.txt`;

/** Returns the current tree of a state. */
export async function treeOf(gallery: OpenGallery, place: PlaceName): Promise<string> {
  await gallery.show(place);
  return `${asText(await axTree(gallery.cdp))}\n`;
}

/** Returns the reviewed tree of a state. */
export const reviewedTree = (place: PlaceName): Promise<string> => readFile(file(place), 'utf8');

if (process.argv.includes('--write')) {
  const browser = await launchGalleryBrowser();
  const gallery = await openGallery(browser);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  for (const place of PLACES) await writeFile(file(place), await treeOf(gallery, place));
  await browser.close();
}
