/** The accessibility trees that are kept as text: `npm run trees` writes them anew. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { asText, axTree } from './ax-tree.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { PLACES, type PlaceName } from './panes.js';

const FOLDER = 'test/site/accessibility/trees';
const file = (place: PlaceName): string => `${FOLDER}/${place.replace(/’/g, '').replace(/\W+/g, '-')}.txt`;

/** The tree of a place as it is now. */
export async function treeOf(gallery: OpenGallery, place: PlaceName): Promise<string> {
  await gallery.show(place);
  return `${asText(await axTree(gallery.cdp))}\n`;
}

/** The tree of a place as it was reviewed. */
export const keptTree = (place: PlaceName): Promise<string> => readFile(file(place), 'utf8');

if (process.argv.includes('--write')) {
  const browser = await launchGalleryBrowser();
  const gallery = await openGallery(browser);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  for (const place of PLACES) await writeFile(file(place), await treeOf(gallery, place));
  await browser.close();
}
