/** Copies the version from package.json to `src/collector/version.ts`. `npm run release:version` runs it after `changeset version`. */
import { readFile, writeFile } from 'node:fs/promises';

const FILE = 'src/collector/version.ts';
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const source = await readFile(FILE, 'utf8');
await writeFile(FILE, source.replace(/VERSION = '.*'/, `VERSION = '${version}'`));
