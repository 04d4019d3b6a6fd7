import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, link, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The copy is inside the repository, because hard links cannot cross file systems. */
const COPY = 'dist/elsewhere';
const PUBLISHED = ['browser', 'package', 'types', 'editors', 'custom-elements.json'];

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Copies the working tree and the installed packages to another path. If a path were in the output, the hashes would differ. */
async function copyTree(): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate']);
  for (const file of stdout.split('\n').filter((name) => /^(src|demo|\.config)\/|^[^/]+$/.test(name))) {
    await cp(file, join(COPY, file));
  }
  for (const file of await filesBelow('node_modules')) {
    if (file.startsWith('node_modules/.cache')) continue;
    await mkdir(join(COPY, dirname(file)), { recursive: true });
    await link(file, join(COPY, file));
  }
}

async function hashesOf(dist: string): Promise<Record<string, string>> {
  const files = (await filesBelow(dist)).filter((file) => PUBLISHED.includes(file.slice(dist.length + 1).split('/')[0] ?? ''));
  const hashes = files.sort().map(async (file): Promise<[string, string]> => {
    return [
      file.slice(dist.length + 1),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ];
  });
  return Object.fromEntries(await Promise.all(hashes));
}

describe('the build', () => {
  it('produces the same bytes in another folder, at another time, with another locale and time zone', async (t) => {
    t.after(() => rm(COPY, { recursive: true, force: true }));
    await rm(COPY, { recursive: true, force: true });
    await copyTree();
    const env = { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C' };
    for (const script of ['build:browser', 'build:package']) await run('npm', ['run', script], { cwd: COPY, env });

    const [original, inCopy] = [await hashesOf('dist'), await hashesOf(`${COPY}/dist`)];

    assert.ok(Object.keys(original).length > 50);
    assert.deepEqual(inCopy, original, 'outdated build? Run: npm run build && npm run build:package');
  });
});
