/** Runs one test file, after the builds that it needs: `npm run test:one -- test/browser/api/client.test.ts`. */
import { spawnSync } from 'node:child_process';

const [file, ...more] = process.argv.slice(2);
if (!file?.endsWith('.test.ts'))
  throw new Error('Pass the path of a test file: npm run test:one -- test/node/sandbox/server.test.ts');
const inBrowser = ['npx', ['wtr', '--files', file, ...more]];
const inNode = [process.execPath, ['--import', 'tsx', '--test', file, ...more]];
const inFrameworks = ['npm', ['run', '--silent', 'test:frameworks', file.split('/').at(-1).replace('.test.ts', '')]];
const build = (script) => spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' }).status ?? 1;

/** The scripts to run first, and the command, by folder. The first folder that matches counts. */
const RUNNERS = {
  'test/browser/': [[], inBrowser],
  'test/node/': [[], inNode],
  'test/site/package/': [['build', 'build:package'], inNode],
  'test/site/': [['build'], inNode],
  'test/frameworks/': [['build', 'build:package'], inFrameworks],
};
const folder = Object.keys(RUNNERS).find((name) => file.startsWith(name));
if (!folder) throw new Error(`${file} is not in ${Object.keys(RUNNERS).join(', ')}`);
const [scripts, [command, args]] = RUNNERS[folder];
process.exitCode =
  scripts.map(build).find((status) => status !== 0) ?? spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
