/**
 * Runs test files and folders of test files with Node's test runner: `node .config/node-tests.mjs [--files-at-once=2] test/site/e2e …`.
 * Without the option, Node decides how many files run at the same time.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const filesAtOnce = process.argv.find((argument) => argument.startsWith('--files-at-once='))?.split('=')[1];
// Lists the files itself, because Node 20 does not support glob patterns and shells expand them differently.
const files = paths.flatMap((path) =>
  path.endsWith('.test.ts')
    ? [path]
    : readdirSync(path, { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(path, file)),
);
if (files.length === 0) throw new Error(`There are no tests in ${paths.join(', ')}.`);
const runner = process.argv.includes('--one-process')
  ? ['.config/import-tests.mjs']
  : ['--test', ...(filesAtOnce ? [`--test-concurrency=${filesAtOnce}`] : [])];
const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...runner, ...files], { stdio: 'inherit' });
process.exitCode = status ?? 1;
