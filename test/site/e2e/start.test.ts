import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { startDemo } from '../../../demo/server/start-demo.js';

describe('the start of the demo', () => {
  it('exits with 1 and explains how to choose another port if the page’s port is in use', async (t) => {
    const port = await occupyPort(t);

    const { code, errorOutput } = await start({ PORT: String(port), SANDBOX_PORT: '0' });

    assert.equal(code, 1);
    assert.equal(errorOutput, `Port ${port} is in use. Choose another one: PORT=${port + 100} npm start\n`);
  });

  it('exits with 1 and explains how to choose another port if the sandbox’s port is in use', async (t) => {
    const port = await occupyPort(t);

    const { code, errorOutput } = await start({ PORT: '0', SANDBOX_PORT: String(port) });

    assert.equal(code, 1);
    assert.equal(errorOutput, `Port ${port} is in use. Choose another one: SANDBOX_PORT=${port + 100} npm start\n`);
  });

  it('exits with 1 if only one of the two keys is set', async () => {
    const { code, errorOutput } = await start({ STRIPE_SECRET_KEY: 'sk_test_canary' });

    assert.equal(code, 1);
    assert.match(errorOutput, /^STRIPE_PUBLISHABLE_KEY is missing\./);
    assert.doesNotMatch(errorOutput, /canary/);
  });

  it('prints the URL of the sandbox’s overview', async (t) => {
    const demo = launch({ PORT: '0', SANDBOX_PORT: '0' });
    t.after(async () => {
      demo.kill();
      await once(demo, 'exit');
    });
    let output = '';
    for await (const part of demo.stdout) if (/Ctrl\+C/.test((output += String(part)))) break;
    const [, url = ''] = /Sandbox, no real bank +(\S+)/.exec(output) ?? [];

    const page = await fetch(url);

    assert.equal(page.status, 200);
    assert.match(page.headers.get('Content-Type') ?? '', /^text\/html/);
  });

  it('runs on Stripe without a sandbox, and allows Stripe’s origins', async (t) => {
    const stripe = { secretKey: 'sk_test_canary', publishableKey: 'pk_test_demo' };
    const demo = await startDemo({ port: 0, sandboxPort: 0, stripe });
    t.after(() => demo.close());

    const page = await fetch(demo.url);
    const payouts = await (await fetch(`${demo.url}/api/payouts`)).text();

    assert.equal(demo.sandboxUrl, undefined);
    assert.match(page.headers.get('Content-Security-Policy') ?? '', /script-src 'self' https:\/\/js\.stripe\.com/);
    assert.match(payouts, /"mode":"stripe","publishableKey":"pk_test_demo","apiUrl":null/);
    assert.doesNotMatch(payouts, /canary/);
  });
});

/** Starts the demo as `npm start` does, with only these settings. */
function launch(settings: Record<string, string>) {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('STRIPE_')));
  return spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], { env: { ...environment, ...settings } });
}

/** Starts the demo and waits until it exits. */
async function start(settings: Record<string, string>): Promise<{ code: number; errorOutput: string }> {
  const demo = launch(settings);
  const [errorOutput, [code]] = await Promise.all([text(demo.stderr), once(demo, 'exit') as Promise<[number]>]);
  return { code, errorOutput };
}

async function occupyPort(t: TestContext): Promise<number> {
  const server: Server = createServer().listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
