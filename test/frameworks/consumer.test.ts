import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, waitForVisible } from '../site/e2e/test-page.js';
import { serveFolder } from './servers.js';
import { installPackages, pathOf } from './workspace.js';

const APP = 'consumer';
const run = promisify(execFile);
const node = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, args, { cwd: pathOf(APP) }).catch((reason: unknown) => {
    const { stdout = '', stderr = '' } = reason as { stdout?: string; stderr?: string };
    throw new Error(`node ${args.join(' ')}:\n${stdout}${stderr}`);
  });

describe('the package in an empty folder', () => {
  let browser: Browser;
  before(async () => {
    await cp(`test/frameworks/${APP}`, pathOf(APP), { recursive: true });
    await installPackages(APP);
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const version of ['7.0', '6.0', '5.9', '5.8']) {
    for (const resolution of ['bundler', 'nodenext']) {
      it(`compiles with strict TypeScript ${version}, including its own types, and ${resolution} resolution`, async () => {
        const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
        await node(`node_modules/typescript-${version}/bin/tsc`, '-p', '.', '--module', module, '--moduleResolution', resolution);
      });
    }
  }

  it('can be imported in Node through every entry, without output and without keeping the process alive', async () => {
    const { exports } = JSON.parse(
      await readFile(pathOf(`${APP}/node_modules/bank-account-token-collector/package.json`), 'utf8'),
    ) as { exports: Record<string, string | { default: string }> };
    const entries = Object.keys(exports).filter((entry) => !entry.endsWith('.json'));
    await writeFile(
      pathOf(`${APP}/import.mjs`),
      entries.map((entry) => `await import('bank-account-token-collector${entry.slice(1)}');`).join('\n'),
    );

    const { stdout, stderr } = await node('import.mjs');

    assert.equal(stdout + stderr, '');
    assert.ok(entries.length >= 6);
  });

  for (const bundler of ['esbuild', 'vite', 'webpack', 'rollup']) {
    it(`works in a ${bundler} bundle, and registers the element`, async (t) => {
      await node('bundle.mjs', bundler, 'page.js');
      await writeFile(pathOf(`${APP}/${bundler}/index.html`), '<body><script type="module" src="/page.js"></script></body>');
      const server = await serveFolder(pathOf(`${APP}/${bundler}`));
      t.after(() => server.stop());

      const { page, faults } = await openPage(t, browser, server.url);

      await waitForVisible(page.getByRole('button', { name: 'Link a bank account' }));
      assert.deepEqual(faults, []);
    });

    it(`is removed from a ${bundler} bundle that does not use it`, async () => {
      await node('bundle.mjs', bundler, 'unused.js');

      const bundle = await readFile(pathOf(`${APP}/${bundler}/unused.js`), 'utf8');

      assert.doesNotMatch(bundle, /LitElement|customElements|collectBankAccountToken/);
    });
  }
});
