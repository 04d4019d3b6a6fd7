/**
 * `npm start`: builds what is older than its sources, starts the demo as soon as its pages are there, and builds the documentation while
 * the demo runs.
 */
import { spawn } from 'node:child_process';
import { isStale } from './stale.mjs';

const run = (command, args) =>
  new Promise((resolve, reject) => {
    spawn(command, args, { stdio: ['inherit', 'ignore', 'inherit'], shell: process.platform === 'win32' })
      .on('error', reject)
      .on('exit', (status) => (status === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed`))));
  });

/** The build steps, in order: the last file that a step writes, its sources, and its command. */
const TOOLS = ['.config', 'package-lock.json'];
const PAGES = [
  ['dist/browser/integrity.json', ['src', ...TOOLS], ['.config/build-browser.mjs']],
  ['dist/demo/page.js', ['src', 'demo', ...TOOLS], ['.config/build-demo.mjs']],
];
const DOCUMENTATION = [
  [
    'dist/custom-elements.json',
    ['src/collector', ...TOOLS],
    ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', '.config/manifest.mjs', '--quiet'],
  ],
  ['dist/static/docs/docs.js', ['src', 'demo', 'README.md', ...TOOLS], ['.config/build-docs.mjs']],
];

async function build(steps) {
  for (const [output, sources, args] of steps) if (isStale(output, sources)) await run(process.execPath, args);
}

const hasStale = (steps) => steps.some(([output, sources]) => isStale(output, sources));

if (hasStale(PAGES)) console.log('Building the element and the demo …');
await build(PAGES);
const demo = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], { stdio: 'inherit' });
demo.on('exit', (status) => process.exit(status ?? 0));
// A terminal sends Ctrl+C to the demo too. It closes its servers, and its exit ends this process.
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isStopping = true;
    if (signal === 'SIGTERM') demo.kill(signal);
  });
}
if (hasStale(DOCUMENTATION)) {
  try {
    await build(DOCUMENTATION);
    console.log('  The documentation is built.');
  } catch (error) {
    if (!isStopping) console.error(`  The documentation could not be built: ${error.message}`);
  }
}
