/** Runs npm scripts in order until one fails, and prints how long each took: `node .config/run-scripts.mjs check lint …`. */
import { spawnSync } from 'node:child_process';

for (const script of process.argv.slice(2)) {
  const start = Date.now();
  console.log(`npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`npm run ${script}: ${status === 0 ? 'passed' : 'failed'} after ${Math.round((Date.now() - start) / 1000)} s`);
  if (status !== 0) {
    process.exitCode = status ?? 1;
    break;
  }
}
