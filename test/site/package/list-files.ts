/** Writes the list of the package's expected files. Run `npm run list-files`, then review the diff. */
import { writeFile } from 'node:fs/promises';
import { packTarball } from './tarball.js';

const { files, remove } = await packTarball();
await writeFile('test/site/package/files.txt', `${[...new Set(files)].join('\n')}\n`);
await remove();
