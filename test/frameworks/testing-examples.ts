/** Packs the package, and runs the projects in demo/testing with it outside the repository: `npm run test:testing`. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { fullChromiumPath } from '../helpers/chromium.mjs';
import { packTarball } from '../site/package/tarball.js';

const run = promisify(execFile);

describe('the tests of an example project, with the packed tarball', () => {
  let workspace: string;
  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'testing-'));
    const tarball = await packTarball();
    await rename(tarball.path, join(workspace, 'bank-account-token-collector.tgz'));
    await tarball.remove();
  });
  after(() => rm(workspace, { recursive: true, maxRetries: 3 }));

  for (const [project, runner] of [
    ['web-test-runner', 'Web Test Runner'],
    ['vitest', 'Vitest'],
    ['playwright', 'Playwright'],
  ] as const) {
    it(`pass in ${runner}`, async () => {
      const cwd = join(workspace, project);
      await cp(join('demo/testing', project), cwd, { recursive: true });
      await run('npm', ['ci', '--prefer-offline'], { cwd });
      const { executablePath } = await fullChromiumPath();
      const env = { ...process.env, CHROMIUM: executablePath, CI: '1', NO_COLOR: '1', FORCE_COLOR: '0' };

      const { stdout } = await run('npm', ['test'], { cwd, env }).catch((reason: unknown) => {
        const { stdout: output = '', stderr = '' } = reason as { stdout?: string; stderr?: string };
        throw new Error(`npm test in ${project}:\n${output}${stderr}`);
      });

      assert.match(stdout, /\b3 passed/);
    });
  }
});
