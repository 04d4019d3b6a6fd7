import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { writeRecipes } from '../../../.config/build-recipes.mjs';
import { serveFolder } from './file-server.js';
import { chooseHarborBank, openFlow, pickAccount, press, signInAtBank } from './linking.js';
import { launchBrowser, openPage, waitForVisible, waitForHidden, type TestPage } from './test-page.js';

const page = await readFile('demo/docs/getting-started.md', 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)\n```$/gm)].map(([, language = '', code = '']) => ({ language, code }));

/** Returns the first code block in a language that contains `part`, or the last one with `isLast`. */
function block(language: string, part: string, isLast = false): string {
  const found = blocks.filter((each) => each.language === language && each.code.includes(part));
  const code = found.at(isLast ? -1 : 0)?.code;
  assert.ok(code, part);
  return code;
}

/** Creates the folder that the page describes. It is inside the repository, so that package imports resolve. */
async function makeFolder(t: TestContext, files: Record<string, string>): Promise<string> {
  await mkdir('node_modules/.cache', { recursive: true });
  const folder = await mkdtemp(resolve('node_modules/.cache/getting-started-'));
  t.after(() => rm(folder, { recursive: true }));
  await cp('dist/browser', join(folder, 'public/element'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** Runs a script of the folder until the test ends. */
function run(t: TestContext, folder: string, script: string, environment: Record<string, string> = {}) {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, script], { cwd: folder, env: { ...process.env, ...environment } });
  child.stderr.pipe(process.stderr);
  t.after(async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Resolves with the URL that a script prints once it listens. */
async function urlOf(child: ReturnType<typeof run>): Promise<string> {
  const [output] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number | null];
  assert.ok(Buffer.isBuffer(output), 'The script has ended.');
  return output.toString().trim();
}

describe('the code in “Getting started”', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  it('links an account with the sandbox in the page', async (t) => {
    const folder = await makeFolder(t, {
      'public/index.html': block('html', '<!doctype html>'),
      'public/payouts.js': block('js', 'token-collected'),
    });
    const testPage = await openPage(t, browser, await serveFolder(t, `${folder}/public`));

    await openFlow(testPage.page);
    await chooseHarborBank(testPage.page);
    await signInAtBank(testPage.page);
    await pickAccount(testPage.page, /^(Back to .+|Done)$/);

    await waitForVisible(testPage.page.getByText(/^Harbor Bank ••••6789 is linked\. Token: btok_\w+$/));
    assert.deepEqual(testPage.faults, []);
  });

  /** Opens the page with its server and its sandbox. `changes` replace its tag or add to its script. */
  async function openWithServer(t: TestContext, changes: { tag?: string; script?: string } = {}): Promise<TestPage> {
    const [tag, port] = [changes.tag ?? block('html', 'api-url="http'), await freePort()];
    const [secretTag] = /<bank-account-token-collector .*/.exec(block('html', '<!doctype html>')) ?? [];
    const folder = await makeFolder(t, {
      'sandbox.js': block('js', 'startSandbox')
        .replace('bank-account-token-collector/sandbox/node', resolve('src/sandbox/node.ts'))
        .replace('port: 4242', 'port: 0'),
    });
    await writeRecipes(`${folder}/copies`);
    await cp(`${folder}/copies/express`, `${folder}/recipes`, { recursive: true });
    const sandbox = await urlOf(run(t, folder, 'sandbox.js'));
    const files = {
      'server.ts': block('ts', 'app.listen').replace('4242', new URL(sandbox).port).replaceAll('3000', String(port)),
      'public/index.html': block('html', '<!doctype html>').replace(secretTag!, tag.replace('http://127.0.0.1:4242', sandbox)),
      'public/payouts.js': `${block('js', 'token-collected', true)}\n${changes.script ?? ''}`,
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const origin = `http://localhost:${String(port)}`;
    assert.equal(await urlOf(run(t, folder, 'server.ts', { SANDBOX_URL: sandbox })), origin);
    return openPage(t, browser, origin);
  }

  it('makes the linked account the payout account with a server', async (t) => {
    const testPage = await openWithServer(t);

    await openFlow(testPage.page);
    await chooseHarborBank(testPage.page);
    await signInAtBank(testPage.page);
    await pickAccount(testPage.page, /^(Back to .+|Done)$/);

    await waitForVisible(testPage.page.getByRole('button', { name: /Harbor Bank.*6 7 8 9.*Saved.*Change/s }));
    await testPage.page.reload();
    await waitForVisible(testPage.page.getByRole('button', { name: /Harbor Bank.*6 7 8 9.*Added for payouts.*Change/s }));
    assert.deepEqual(testPage.faults, []);
  });

  it('shows the server’s reason for refusing the account, and lets the user link another one', async (t) => {
    const { page, faults } = await openWithServer(t);
    const error = { code: 'bank_account_exists', message: 'This account is already linked. Link another account.', final: true };
    await page.route('**/payouts/account', (route) => route.fulfill({ status: 400, json: { error } }), { times: 1 });

    await openFlow(page);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page, /^(Back to .+|Done)$/);

    await waitForVisible(page.getByRole('button', { name: error.message }));
    await openFlow(page, /Link another account$/);
    assert.deepEqual(faults, []);
  });

  it('keeps a token that the server could not save, and saves it after a retry', async (t) => {
    const { page, faults } = await openWithServer(t);
    const error = { code: 'api_connection_error', message: 'Stripe can’t be reached right now.' };
    await page.route('**/payouts/account', (route) => route.fulfill({ status: 503, json: { error } }), { times: 1 });
    await openFlow(page);
    await chooseHarborBank(page);
    await signInAtBank(page);
    await pickAccount(page, /^(Back to .+|Done)$/);

    await press(page, /couldn’t be saved.*Try again$/s);

    await waitForVisible(page.getByRole('button', { name: /Harbor Bank.*6 7 8 9.*Saved.*Change/s }));
    assert.deepEqual(faults, []);
  });

  it('shows the server’s reason for refusing a session only once, and continues when it creates one', async (t) => {
    const tag = block('html', 'slot="error"');
    const { page, faults } = await openWithServer(t, { tag, script: block('js', '[slot=error]') });
    const reason = page.getByText('Please sign in again.');
    await page.route('**/payouts/session', (route) =>
      route.fulfill({ status: 401, json: { error: { code: 'signed_out', message: 'Please sign in again.' } } }),
    );
    await press(page, 'Link a bank account');
    await waitForVisible(reason);
    await waitForVisible(page.getByRole('button', { name: 'Linking isn’t available right now. Please try again later.' }));
    assert.equal(await page.locator('body > [role=status]').textContent(), '');

    await page.unroute('**/payouts/session');
    await openFlow(page, /Try again$/);

    await waitForHidden(reason);
    assert.deepEqual(faults, []);
  });
});
