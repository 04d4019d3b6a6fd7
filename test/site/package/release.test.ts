import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSIONED = ['package.json', '.changeset', 'CHANGELOG.md', 'src/collector/version.ts', '.config/write-version.mjs'];
const CHANGE = `---
'bank-account-token-collector': minor
---

Add Esperanto.
`;

/** Copies the files that a release changes to a temporary folder. */
async function copyForRelease(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const file of VERSIONED) await cp(file, join(folder, file), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, '.changeset/esperanto.md'), CHANGE);
  return folder;
}

describe('a release', () => {
  it('raises the version everywhere and updates the changelog', async (t) => {
    const folder = await copyForRelease(t);
    const [major, minor] = (JSON.parse(await readFile('package.json', 'utf8')) as { version: string }).version.split('.');
    const next = `${major ?? ''}.${Number(minor) + 1}.0`;

    await run(process.execPath, [resolve('node_modules/@changesets/cli/bin.js'), 'version'], { cwd: folder });
    await run(process.execPath, ['.config/write-version.mjs'], { cwd: folder });

    const [manifest, version, changelog] = await Promise.all(
      ['package.json', 'src/collector/version.ts', 'CHANGELOG.md'].map((file) => readFile(join(folder, file), 'utf8')),
    );
    assert.match(manifest ?? '', new RegExp(`"version": "${next}"`));
    assert.match(version ?? '', new RegExp(`VERSION = '${next}'`));
    assert.match(changelog ?? '', new RegExp(`## ${next}[^]*Add Esperanto\\.[^]*## 0\\.1\\.0`));
  });

  it('is published with provenance, from the tag of its version, after all signatures are checked', async () => {
    const workflow = await readFile('.github/workflows/release.yml', 'utf8');

    const steps = ['"$GITHUB_REF_NAME"', '.ci/run', 'npm audit signatures', 'npm publish --provenance'];
    const positions = steps.map((step) => workflow.indexOf(step));
    assert.ok(positions.every((position) => position > 0));
    assert.deepEqual(
      positions,
      [...positions].sort((a, b) => a - b),
    );
    assert.match(workflow, /id-token: write/);
    assert.doesNotMatch(workflow, /secrets\./);
  });
});

describe('continuous integration', () => {
  it('runs npm test, and every script of npm run test:all', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    const inCi = [...(await readFile('.ci/run', 'utf8')).matchAll(/^take \d+ (\S+)$/gm)].map(([, script]) => script);

    const all = (scripts['test:all'] ?? '').split(' ').slice(2);

    // The builds of `npm test` are still there.
    assert.deepEqual(inCi, ['test', ...all.filter((script) => script !== 'build')]);
    assert.ok(all.length > 4);
  });
});
