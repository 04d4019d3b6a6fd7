import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isStale } from '../../../.config/stale.mjs';

describe('a built file', () => {
  let folder = '';
  const write = (path: string, seconds: number): string => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    utimesSync(file, seconds, seconds);
    return file;
  };

  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stale-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is stale if it is missing', () => {
    write('src/index.ts', 1);

    assert.equal(isStale(join(folder, 'built.js'), [join(folder, 'src')]), true);
  });

  it('is stale if a file in any folder of its sources is newer', () => {
    const built = write('built.js', 2);
    write('src/index.ts', 1);
    write('src/deep/folder/file.ts', 3);

    assert.equal(isStale(built, [join(folder, 'src')]), true);
  });

  it('is stale if a single source file is newer', () => {
    const built = write('built.js', 2);

    assert.equal(isStale(built, [write('package-lock.json', 3)]), true);
  });

  it('is current if all sources are older', () => {
    const built = write('built.js', 2);
    write('src/deep/file.ts', 1);

    assert.equal(isStale(built, [join(folder, 'src'), write('package-lock.json', 1)]), false);
  });
});
