/** Runs the tests of some folders with Node's test runner: `node .config/node-tests.mjs [--one-at-a-time] test/site/e2e …`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [isSerial, folders] = [
  process.argv.includes('--one-at-a-time'),
  process.argv.slice(2).filter((word) => !word.startsWith('--')),
];
// Node 20 does not support glob patterns, and shells expand them differently.
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file)),
);
if (files.length === 0) throw new Error(`no tests in ${folders.join(', ')}`);
const flags = ['--import', 'tsx', '--test', ...(isSerial ? ['--test-concurrency=1'] : [])];
const { status } = spawnSync(process.execPath, [...flags, ...files], { stdio: 'inherit' });
process.exitCode = status ?? 1;
