/**
 * Writes one self-contained folder for each framework to `dist/recipes`: `express`, `hono` and `next`. Tests call `writeRecipes` with
 * another target folder.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCE = 'demo/recipes';
const ROUTES = ['express.ts', 'hono.ts'];

/**
 * Removes `.js` from relative imports, because Turbopack does not resolve `./failures.js` to `./failures.ts`. The recipes for Express and
 * Hono keep it, because Node needs it.
 */
const withoutExtensions = (source) => source.replaceAll(/(from '\.[^']*)\.js'/g, "$1'");

export async function writeRecipes(target) {
  await rm(target, { recursive: true, force: true });
  const files = await readdir(SOURCE, { withFileTypes: true });
  const shared = files.filter((file) => file.isFile() && !ROUTES.includes(file.name)).map(({ name }) => name);
  for (const routes of ROUTES) {
    const folder = join(target, routes.replace('.ts', ''));
    await mkdir(folder, { recursive: true });
    for (const name of [routes, ...shared]) await cp(join(SOURCE, name), join(folder, name));
  }
  const next = join(target, 'next');
  await cp(join(SOURCE, 'next'), next, { recursive: true });
  await mkdir(join(next, 'payouts/server'));
  for (const name of shared) {
    await writeFile(join(next, 'payouts/server', name), withoutExtensions(await readFile(join(SOURCE, name), 'utf8')));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? sep).href) await writeRecipes('dist/recipes');
