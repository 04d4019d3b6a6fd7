import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Tarball {
  path: string;
  /** The files inside, sorted, with `HASH` in place of the hashes in chunk names. */
  files: string[];
  remove(): Promise<void>;
}

/** Packs the build as `npm publish` does. Needs `npm run build` and `npm run build:package`. */
export async function packTarball(): Promise<Tarball> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
  const [packed] = Object.values(JSON.parse(stdout) as Record<string, { filename: string; files: { path: string }[] }>);
  if (!packed) throw new Error('npm pack created no tarball');
  return {
    path: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path.replace(/-[A-Z0-9]{8}(?=\.js)/, '-HASH')).sort(),
    remove: () => rm(folder, { recursive: true }),
  };
}
