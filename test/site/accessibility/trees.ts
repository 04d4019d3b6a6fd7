/** Reads and writes the reviewed accessibility trees, which are kept as text. `npm run trees` updates them. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { asText, axTree } from './ax-tree.js';
import { launchGalleryBrowser, openGallery, type OpenGallery } from './gallery/open.js';
import { STATE_NAMES, type StateName } from './panes.js';

const FOLDER = 'test/site/accessibility/trees';
const file = (state: StateName): string => `${FOLDER}/${state.replace(/’/g, '').replace(/\W+/g, '-')}.txt`;

/** Returns the current tree of a state. */
export async function treeOf(gallery: OpenGallery, state: StateName): Promise<string> {
  await gallery.show(state);
  return `${asText(await axTree(gallery.cdp))}\n`;
}

/** Returns the reviewed tree of a state. */
export const reviewedTree = (state: StateName): Promise<string> => readFile(file(state), 'utf8');

if (process.argv.includes('--write')) {
  const browser = await launchGalleryBrowser();
  const gallery = await openGallery(browser);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  for (const state of STATE_NAMES) await writeFile(file(state), await treeOf(gallery, state));
  await browser.close();
}
