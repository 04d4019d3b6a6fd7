/**
 * Packs the package, and tests the tarball with each framework in a folder outside the repository: `npm run test:frameworks`.
 * Add names to run only those tests: `npm run test:frameworks vue next`. `--write` updates the table in demo/frameworks/README.md,
 * and `--lock` updates the lock files of the applications.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packTarball } from '../site/package/tarball.js';
import { lockApplications } from './lock.js';
import { updateTable } from './table.js';

const FOLDER = 'test/frameworks';
const args = process.argv.slice(2);
const chosen = args.filter((word) => !word.startsWith('--'));

const workspace = mkdtempSync(join(tmpdir(), 'frameworks-'));
process.once('exit', () => rmSync(workspace, { recursive: true, force: true, maxRetries: 3 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const tarball = await packTarball();
renameSync(tarball.path, join(workspace, 'bank-account-token-collector.tgz'));
await tarball.remove();

if (args.includes('--lock')) {
  lockApplications(workspace, chosen);
} else {
  cpSync('demo/frameworks/server', join(workspace, 'server'), { recursive: true });
  npm(['ci', '--prefer-offline'], join(workspace, 'server'));
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.test.ts') && isChosen(file.replace('.test.ts', '')));
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-concurrency=2', ...files.map((file) => join(FOLDER, file))],
    { stdio: 'inherit', env: { ...process.env, FRAMEWORKS_WORKSPACE: workspace } },
  );
  const isTableCurrent = await updateTable(join(workspace, 'answers'), args.includes('--write'), chosen.length > 0);
  process.exitCode = status === 0 && isTableCurrent ? 0 : 1;
}

function isChosen(name: string): boolean {
  return chosen.length === 0 || chosen.includes(name);
}

function npm(command: string[], cwd: string): void {
  const { status } = spawnSync('npm', command, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm ${command.join(' ')} failed in ${cwd}`);
}
