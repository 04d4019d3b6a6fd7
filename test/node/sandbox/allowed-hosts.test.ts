import assert from 'node:assert/strict';
import { request } from 'node:http';
import { describe, it } from 'node:test';
import { startSandbox } from '../../../src/sandbox/node.js';

describe('the overview and the control page', () => {
  for (const [host, status] of [
    ['127.0.0.1:4242', 200],
    ['localhost:4242', 200],
    ['app.localhost', 200],
    ['[::1]:4242', 200],
    ['192.168.1.5', 200],
    ['evil.example', 403],
    ['evil.example:4242', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example', 403],
    ['evil@127.0.0.1', 400],
  ] as const) {
    it(`respond with ${String(status)} to the host ${host}`, async () => {
      const { port, close } = await startSandbox({ overview: true, controlDoor: true });
      const statusOf = (path: string) =>
        new Promise((resolve) => {
          request({ port, path, headers: { host }, agent: false }, (response) => {
            response.resume();
            resolve(response.statusCode);
          }).end();
        });
      assert.deepEqual([await statusOf('/sandbox'), await statusOf('/sandbox/control')], [status, status]);
      await close();
    });
  }

  it('respond at the configured origin, and at no other', async () => {
    const { sandbox, close } = await startSandbox({ overview: true, origin: 'https://sandbox.shop.example' });
    const statusAt = async (origin: string) => (await sandbox.fetch(new Request(`${origin}/sandbox`))).status;
    assert.deepEqual([await statusAt('https://sandbox.shop.example'), await statusAt('https://shop.example')], [200, 403]);
    await close();
  });
});
