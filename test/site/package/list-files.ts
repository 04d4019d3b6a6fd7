/** Writes the list of files that the package is expected to hold: `npm run list-files`, then read the difference. */
import { writeFile } from 'node:fs/promises';
import { packTarball } from './tarball.js';

const { files, remove } = await packTarball();
await writeFile('test/site/package/files.txt', `${[...new Set(files)].join('\n')}\n`);
await remove();
