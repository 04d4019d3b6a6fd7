import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const APPLICATIONS = ['demo/frameworks', 'demo/testing'];
const CONSUMER = 'test/frameworks/consumer';

interface Lock {
  packages: Record<string, { integrity?: string }>;
}

/** Updates the lock files of the applications and of the example projects with tests. Omits the tarball's hash, which changes with every build. */
export function lockApplications(workspace: string, chosen: string[]): void {
  const entries = APPLICATIONS.flatMap((parent) => readdirSync(parent, { withFileTypes: true }));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  for (const folder of [...folders, CONSUMER]) {
    const name = basename(folder);
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const copy = join(workspace, name);
    cpSync(folder, copy, { recursive: true });
    cpSync('.npmrc', join(copy, '.npmrc'));
    const { status } = spawnSync('npm', ['install', '--package-lock-only'], {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`npm could not create a lock file for ${name}`);
    const lock = JSON.parse(readFileSync(join(copy, 'package-lock.json'), 'utf8')) as Lock;
    delete lock.packages['node_modules/bank-account-token-collector']?.integrity;
    writeFileSync(join(folder, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  }
}
