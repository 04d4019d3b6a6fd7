/** Runs test files of `node:test` in this process: `node --import tsx .config/import-tests.mjs test/node/sandbox/payouts.test.ts …`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
