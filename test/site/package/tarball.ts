import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isStale } from '../../../.config/stale.mjs';

const run = promisify(execFile);

export interface Tarball {
  path: string;
  /** The files inside, sorted, with `HASH` in place of the hashes in chunk names. */
  files: string[];
  remove(): Promise<void>;
}

/** The last files of the builds. */
const BUILT = ['dist/browser/integrity.json', 'dist/package/types.js'];

/**
 * Packs the build as `npm publish` does.
 * @throws {Error} if the build is missing or older than its sources
 */
export async function packTarball(): Promise<Tarball> {
  if (BUILT.some((file) => isStale(file, ['src', '.config', 'package-lock.json']))) {
    throw new Error('The build is outdated. Run: npm run build && npm run build:package');
  }
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
