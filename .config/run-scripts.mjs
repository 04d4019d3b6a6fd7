/**
 * Runs scripts of package.json until one fails, and prints how long each took: `node .config/run-scripts.mjs build lint,test:node+test:browser`.
 * Scripts that are joined by `,` run one after the other. Such rows that are joined by `+` run at the same time; each script's output is
 * printed when it ends.
 */
import { spawn } from 'node:child_process';

const run = (script, isAlone) =>
  new Promise((resolve) => {
    const start = Date.now();
    const output = [];
    const stdio = isAlone ? 'inherit' : 'pipe';
    const child = spawn('npm', ['run', '--silent', script], { stdio, shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => output.push(part));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(output));
      console.log(`npm run ${script}: ${status === 0 ? 'passed' : 'failed'} after ${Math.round((Date.now() - start) / 1000)} s`);
      resolve(status === 0);
    });
  });

async function inOrder(items, each) {
  for (const item of items) if (!(await each(item))) return false;
  return true;
}

const atOnce = async (rows) => {
  const passed = rows.map((row) => inOrder(row.split(','), (script) => run(script, rows.length === 1)));
  return (await Promise.all(passed)).every(Boolean);
};

const isPassed = await inOrder(process.argv.slice(2), (step) => {
  console.log(`Running ${step.replaceAll(/[+,]/g, ' ')}`);
  return atOnce(step.split('+'));
});
process.exitCode = isPassed ? 0 : 1;
