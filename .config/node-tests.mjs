/**
 * Runs test files, or the tests of whole folders, with Node's test runner: `node .config/node-tests.mjs [--files-at-once=2] test/site/e2e …`.
 * Without the option, as many files run at once as Node chooses.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const paths = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const filesAtOnce = process.argv.find((word) => word.startsWith('--files-at-once='))?.split('=')[1];
// Node 20 does not support glob patterns, and shells expand them differently.
const files = paths.flatMap((path) =>
  path.endsWith('.test.ts')
    ? [path]
    : readdirSync(path, { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(path, file)),
);
if (files.length === 0) throw new Error(`no tests in ${paths.join(', ')}`);
const flags = ['--import', 'tsx', '--test', ...(filesAtOnce ? [`--test-concurrency=${filesAtOnce}`] : [])];
const { status } = spawnSync(process.execPath, [...flags, ...files], { stdio: 'inherit' });
process.exitCode = status ?? 1;
